/** The limits of a service, or of all, by the words and values that they have. */
import type { Entry } from './limit-index.js';
import { synonymsOf } from './synonyms.js';
import { stemsOf } from './tokens.js';

/** What a synonym counts for, next to the word itself. */
export const SYNONYM = 0.55;

/** A stem's number in the pool, where it stands (places in the pool's entries), and what it weighs there. */
type Postings = { number: number; places: Int32Array; weights: Float32Array };

/** The limits of one service, or all, with what is looked up in them. */
export type Pool = {
  entries: Entry[];
  rarity: Map<string, number>;
  postings: Map<string, Postings>;
  /** Places of the limits that have a value. */
  byValue: Map<number, number[]>;
  /** Whether each of the pool's stems, by its number, is one of these. */
  cover: (stems: Iterable<string>) => Uint8Array;
  /** The phrases of the limit at a place, one after another: how many stems, and their numbers. */
  phrasesAt: (place: number) => Int32Array;
};

export function makePool(entries: Entry[]): Pool {
  const lists = new Map<string, { places: number[]; weights: number[] }>();
  const byValue = new Map<number, number[]>();
  entries.forEach((entry, place) => {
    for (const [stem, weight] of entry.weights) {
      const list = lists.get(stem) ?? { places: [], weights: [] };
      if (list.places.length === 0) lists.set(stem, list);
      list.places.push(place);
      list.weights.push(weight);
    }
    for (const value of entry.values) byValue.set(value, [...(byValue.get(value) ?? []), place]);
  });
  const postings = new Map(
    [...lists].map(([stem, { places, weights }], number) => [
      stem,
      { number, places: Int32Array.from(places), weights: Float32Array.from(weights) },
    ]),
  );
  const phrases: Int32Array[] = [];
  return {
    entries,
    byValue,
    cover(stems) {
      const isCovered = new Uint8Array(postings.size);
      for (const stem of stems) {
        const found = postings.get(stem);
        if (found) isCovered[found.number] = 1;
      }
      return isCovered;
    },
    phrasesAt(place) {
      const known = phrases[place];
      if (known !== undefined) return known;
      const own = (entries[place]?.phrases ?? []).flatMap((stems) => [
        stems.length,
        ...stems.map((stem) => postings.get(stem)?.number ?? -1),
      ]);
      phrases[place] = Int32Array.from(own);
      return phrases[place];
    },
    postings,
    // a stem that stands in few limits tells more
    rarity: new Map([...lists].map(([stem, { places }]) => [stem, Math.log(1 + entries.length / places.length)])),
  };
}

/** "service" asks for nothing, but ECS has services: there it is a word like others. */
export const isOwnTerm = (stem: string, [only, ...more]: Pool[]): boolean =>
  OWN_TERMS.has(stem) && more.length === 0 && (only?.postings.get(stem)?.places.length ?? 0) >= FEW_TERMS;

const OWN_TERMS = new Set(stemsOf('service'));
const FEW_TERMS = 3;

/** Of very many limits that share words, those that share the most are looked at closely. */
const MOST_CANDIDATES = 25;

/** Which of a limit's phrases, as `phrasesAt` gives them, have only stems that are covered. */
export function findCovered(phrases: Int32Array, isCovered: Uint8Array): number[] {
  const found: number[] = [];
  for (let from = 0, nth = 0; from < phrases.length; nth++) {
    const end = from + 1 + (phrases[from] ?? 0);
    let at = from + 1;
    while (at < end && isCovered[phrases[at] ?? -1] === 1) at += 1;
    if (at === end) found.push(nth);
    from = end;
  }
  return found;
}

/** What the question's words weigh in each limit, by its place, that has one of them, or a synonym, or its value. */
export function findCandidates(
  words: { stem: string; weight: number }[],
  pool: Pool,
  amounts: number[],
): [place: number, share: number][] {
  const { entries, postings, byValue } = pool;
  const shares = new Float64Array(entries.length);
  const best = new Float64Array(entries.length);
  for (const { stem, weight } of words) {
    const lists = [stem, ...synonymsOf(stem)].flatMap((other) => {
      const list = postings.get(other);
      return list === undefined ? [] : [{ list, factor: other === stem ? 1 : SYNONYM }];
    });
    for (const { list, factor } of lists)
      for (let i = 0; i < list.places.length; i++) {
        const place = list.places[i] ?? 0;
        const share = factor * (list.weights[i] ?? 0);
        if (share > (best[place] ?? 0)) best[place] = share;
      }
    for (const { list } of lists)
      for (const place of list.places) {
        shares[place] = (shares[place] ?? 0) + weight * (best[place] ?? 0);
        best[place] = 0;
      }
  }
  const found: [place: number, share: number][] = [];
  const isSame = new Set(amounts.flatMap((amount) => byValue.get(amount) ?? []));
  for (let place = 0; place < entries.length; place++) {
    const share = shares[place] ?? 0;
    if (share > 0 || isSame.has(place)) found.push([place, share]);
  }
  if (found.length <= MOST_CANDIDATES) return found;
  const order = Float64Array.from(found.map(([, share]) => share)).sort();
  const least = order[order.length - MOST_CANDIDATES] ?? 0;
  return found.filter(([place, share]) => share >= least || isSame.has(place));
}
