/** The needs of a service that a question has, as sentences of the catalog. */
import type { Catalog } from '../catalog/load.js';
import type { MetNeed } from '../understand/needs.js';
import { stemsOf, type Token } from '../understand/tokens.js';

/** The best first. `met`: needs that cues found in the question; they go before those that only share words. */
export type FindReasons = (service: string, tokens: Token[], met: MetNeed[]) => string[];

/** How many words' worth of a question a need must share: two rare ones. */
const ENOUGH = 6;

export function createFindReasons(catalog: Catalog): FindReasons {
  const needs = new Map(
    catalog.services.map((service) => [
      service.id,
      service.needs
        .filter(({ weight }) => weight > 0)
        .map(({ need, asks = [] }) => ({ need, stems: new Set([need, ...asks].flatMap(stemsOf)) })),
    ]),
  );
  const counts = new Map<string, number>();
  const all = [...needs.values()].flat();
  for (const { stems } of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarity = (stem: string): number => Math.log(all.length / (counts.get(stem) ?? all.length));

  return (service, tokens, met) => {
    const asked = new Set(tokens.map(({ stem }) => stem));
    const found = met.flatMap(({ need, points }) => (need !== null && points > 0 ? [need] : []));
    const alike = (needs.get(service) ?? [])
      .map(({ need, stems }) => ({
        need,
        score: [...asked].reduce((sum, stem) => sum + (stems.has(stem) ? rarity(stem) : 0), 0),
      }))
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score)
      .map(({ need }) => need);
    return [...new Set([...found, ...alike])];
  };
}
