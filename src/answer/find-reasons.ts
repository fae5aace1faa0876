/** The needs of a service that a question has, as sentences of the catalog. */
import type { Catalog, Service } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import type { MetNeed } from '../understand/needs.js';
import { stemsOf, type Token } from '../understand/tokens.js';

/** The best first. `met`: needs that cues found in the question; only where there are none, those that share its words. */
export type FindReasons = (service: string, tokens: Token[], met: MetNeed[]) => string[];

/** How many words' worth of a question a need must share: nearly two that no other need of the service has. */
const ENOUGH = 1.6;
/** A word that more of them have tells nothing. */
const COMMON = 1 / 4;

export function createFindReasons(catalog: Catalog): FindReasons {
  const needs = new Map(catalog.services.map((service) => [service.id, lazy(() => indexNeeds(service))]));
  return (service, tokens, met) => {
    const found = met.flatMap(({ need, points }) => (need !== null && points > 0 ? [need] : []));
    if (found.length > 0) return [...new Set(found)];
    const { own, byStem } = needs.get(service)?.() ?? NONE;
    const scores = new Float64Array(own.length);
    for (const stem of new Set(tokens.map((token) => token.stem))) {
      const { places, rarity } = byStem.get(stem) ?? { places: [], rarity: 0 };
      for (const place of places) scores[place] = (scores[place] ?? 0) + rarity;
    }
    return own
      .map((need, place) => ({ need, score: scores[place] ?? 0 }))
      .filter(({ score }) => score >= ENOUGH * Math.log(own.length))
      .sort((a, b) => b.score - a.score)
      .map(({ need }) => need);
  };
}

/** `byStem`: in which needs, by their places, a stem stands; one that few needs of the service have tells more. */
type Indexed = { own: string[]; byStem: Map<string, { places: number[]; rarity: number }> };

const NONE: Indexed = { own: [], byStem: new Map() };

function indexNeeds({ needs }: Service): Indexed {
  const own = needs.filter(({ weight }) => weight > 0);
  const places = new Map<string, number[]>();
  own.forEach(({ need, asks = [] }, place) => {
    for (const stem of new Set([need, ...asks].flatMap(stemsOf))) {
      const known = places.get(stem);
      if (known) known.push(place);
      else places.set(stem, [place]);
    }
  });
  return {
    own: own.map(({ need }) => need),
    byStem: new Map(
      [...places]
        .filter(([, list]) => list.length <= COMMON * own.length)
        .map(([stem, list]) => [stem, { places: list, rarity: Math.log(own.length / list.length) }]),
    ),
  };
}
