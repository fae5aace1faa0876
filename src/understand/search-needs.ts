/** Finds needs of the catalog by words that somebody has typed so far. */
import type { Catalog, Service } from '../catalog/load.js';

export type FoundNeed = { need: string; service: Service; weight: number };

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word that the need itself begins with counts more than one of how people ask for it, or of the service's name. */
const IN_NEED = 3;
const BESIDE = 1;

export type NeedSearch = (typed: string) => FoundNeed[];

/** What speaks for a service, the best first; all of them, the strongest first, where nothing is typed. */
export function createNeedSearch({ services }: Catalog): NeedSearch {
  const index = services.flatMap((service) => {
    const names = [service.shortName, ...service.aliases].flatMap(wordsOf);
    return service.needs
      .filter(({ weight }) => weight > 0)
      .map(({ need, weight, asks = [] }) => ({
        found: { need, service, weight },
        own: wordsOf(need),
        beside: [...new Set([...names, ...asks.flatMap(wordsOf)])],
      }));
  });
  return (typed) => {
    const wanted = wordsOf(typed);
    const rate = (own: string[], beside: string[]): number => {
      const marks = wanted.map((word) => {
        if (own.some((one) => one.startsWith(word))) return IN_NEED;
        return beside.some((one) => one.startsWith(word)) ? BESIDE : 0;
      });
      return marks.some((mark) => mark === 0) ? 0 : marks.reduce((sum: number, mark) => sum + mark, 1);
    };
    return index
      .map(({ found, own, beside }) => ({ found, mark: rate(own, beside) }))
      .filter(({ mark }) => mark > 0)
      .sort((a, b) => b.mark - a.mark || b.found.weight - a.found.weight)
      .map(({ found }) => found);
  };
}
