/** The needs of a service that a question has, as sentences of the catalog. */
import type { Catalog, Service } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import type { MetNeed } from '../understand/needs.js';
import { stemsOf, type Token } from '../understand/tokens.js';

/** The best first. `met`: needs that cues found in the question; only where there are none, those that share its words. */
export type FindReasons = (service: string, tokens: Token[], met: MetNeed[]) => string[];

/** How many words' worth of a question a need must share: two that hardly any other need of the service has. */
const ENOUGH = 4;

export function createFindReasons(catalog: Catalog): FindReasons {
  const needs = new Map(catalog.services.map((service) => [service.id, lazy(() => indexNeeds(service))]));
  return (service, tokens, met) => {
    const found = met.flatMap(({ need, points }) => (need !== null && points > 0 ? [need] : []));
    if (found.length > 0) return [...new Set(found)];
    const asked = [...new Set(tokens.map(({ stem }) => stem))];
    const { own, rarity } = needs.get(service)?.() ?? { own: [], rarity: new Map<string, number>() };
    return own
      .map(({ need, stems }) => ({
        need,
        score: asked.reduce((sum, stem) => sum + (stems.has(stem) ? (rarity.get(stem) ?? 0) : 0), 0),
      }))
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score)
      .map(({ need }) => need);
  };
}

type Indexed = { own: { need: string; stems: Set<string> }[]; rarity: Map<string, number> };

/** A stem that few needs of the service have tells more. */
function indexNeeds({ needs }: Service): Indexed {
  const own = needs
    .filter(({ weight }) => weight > 0)
    .map(({ need, asks = [] }) => ({ need, stems: new Set([need, ...asks].flatMap(stemsOf)) }));
  const counts = new Map<string, number>();
  for (const { stems } of own) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return { own, rarity: new Map([...counts].map(([stem, count]) => [stem, Math.log(own.length / count)])) };
}
