/** The limits of a service, or of all, by the words and values that they have. */
import type { Entry } from './limit-index.js';
import { synonymsOf } from './synonyms.js';
import { stemsOf } from './tokens.js';

/** What a synonym counts for, next to the word itself. */
export const SYNONYM = 0.55;

/** The numbers of a stem and of those that mean about the same, as far as the pool's limits have them. */
type Related = { own: number | undefined; others: number[] };

/** How a stem of the pool, by its number, stands in a question: not, by a synonym, or itself. */
export type Marks = Uint8Array;
const BY_SYNONYM = 1;
export const BY_ITSELF = 2;

/** The limits of one service, or all, with what is looked up in them. */
export type Pool = {
  /** The stems of its limits. */
  numbers: ReadonlyMap<string, number>;
  /** How many limits have a stem. */
  countLimits: (stem: string) => number;
  /** By number: a stem that stands in few limits tells more. */
  rarity: Float64Array;
  /** Marks what a question covers. What it gives is good until it is called again. */
  mark: (stems: Iterable<string>) => Marks;
  /** What the question's words weigh in each limit that has one of them, or a synonym, or its value, by its place. */
  findCandidates: (words: WeighedWord[], amounts: number[]) => Candidate[];
  /** Numbers of the stems of the name of the limit at a place. */
  nameAt: (place: number) => Int32Array;
  /** The phrases of the limit at a place, one after another: how many stems, and their numbers. */
  phrasesAt: (place: number) => Int32Array;
};

export type WeighedWord = { stem: string; weight: number };

/** `place`: of the entry in its pool. */
export type Candidate = { entry: Entry; place: number; share: number };

export function makePool(entries: Entry[]): Pool {
  const { numbers, ends, places, weights } = listPlaces(entries);
  const byValue = listByValue(entries);
  const relatedOf = new Map<string, Related>();
  const marks = new Uint8Array(numbers.size);
  let marked: number[] = [];
  const shares = new Float64Array(entries.length);
  const best = new Float64Array(entries.length);
  const order = new Float64Array(entries.length);
  const names: Int32Array[] = [];
  const phrases: Int32Array[] = [];
  const numbersOf = (stems: string[]) => stems.map((stem) => numbers.get(stem) ?? -1);

  return {
    numbers,
    rarity: Float64Array.from(ends, (_, number) => Math.log(1 + entries.length / sizeOf(number))),
    countLimits: (stem) => sizeOf(numbers.get(stem) ?? -1),
    mark,
    findCandidates,
    nameAt,
    phrasesAt,
  };

  function sizeOf(number: number): number {
    return (ends[number] ?? 0) - (ends[number - 1] ?? 0);
  }

  function related(stem: string): Related {
    const known = relatedOf.get(stem);
    if (known !== undefined) return known;
    const own = numbers.get(stem);
    const synonyms = synonymsOf(stem);
    if (synonyms.size === 0 && own === undefined) return NOT_RELATED;
    const others = [...synonyms].flatMap((other) => (other === stem ? [] : (numbers.get(other) ?? [])));
    const found = { own, others };
    relatedOf.set(stem, found);
    return found;
  }

  function mark(stems: Iterable<string>): Marks {
    for (const number of marked) marks[number] = 0;
    marked = [];
    for (const stem of stems) {
      const { own, others } = related(stem);
      if (own !== undefined) {
        marks[own] = BY_ITSELF;
        marked.push(own);
      }
      for (const other of others) {
        if (marks[other] !== 0) continue;
        marks[other] = BY_SYNONYM;
        marked.push(other);
      }
    }
    return marks;
  }

  function findCandidates(words: WeighedWord[], amounts: number[]): Candidate[] {
    shares.fill(0);
    for (const { stem, weight } of words) {
      const { own, others } = related(stem);
      if (own !== undefined) noteBest(own, 1);
      for (const other of others) noteBest(other, SYNONYM);
      if (own !== undefined) addBest(own, weight);
      for (const other of others) addBest(other, weight);
    }
    const isSame = new Set(amounts.flatMap((amount) => byValue.get(amount) ?? []));
    const isFound = (place: number) => (shares[place] ?? 0) > 0 || isSame.has(place);
    let count = 0;
    for (let place = 0; place < shares.length; place++) if (isFound(place)) order[count++] = shares[place] ?? 0;
    const least = count <= MOST_CANDIDATES ? 0 : (order.subarray(0, count).sort()[count - MOST_CANDIDATES] ?? 0);
    const found: Candidate[] = [];
    for (let place = 0; place < shares.length; place++) {
      const share = shares[place] ?? 0;
      const entry = isFound(place) && (share >= least || isSame.has(place)) ? entries[place] : undefined;
      if (entry !== undefined) found.push({ entry, place, share });
    }
    return found;
  }

  /** In each limit that has the stem, what it weighs there, if that is more than a synonym of it does. */
  function noteBest(number: number, factor: number): void {
    for (let i = ends[number - 1] ?? 0; i < (ends[number] ?? 0); i++) {
      const place = places[i] ?? 0;
      const share = factor * (weights[i] ?? 0);
      if (share > (best[place] ?? 0)) best[place] = share;
    }
  }

  function addBest(number: number, weight: number): void {
    for (let i = ends[number - 1] ?? 0; i < (ends[number] ?? 0); i++) {
      const place = places[i] ?? 0;
      shares[place] = (shares[place] ?? 0) + weight * (best[place] ?? 0);
      best[place] = 0;
    }
  }

  function nameAt(place: number): Int32Array {
    names[place] ??= Int32Array.from(numbersOf(entries[place]?.nameStems ?? []));
    return names[place];
  }

  function phrasesAt(place: number): Int32Array {
    phrases[place] ??= Int32Array.from(
      (entries[place]?.phrases ?? []).flatMap((stems) => [stems.length, ...numbersOf(stems)]),
    );
    return phrases[place];
  }
}

const NOT_RELATED: Related = { own: undefined, others: [] };

/** Of very many limits that share words, those that share the most are looked at closely. */
const MOST_CANDIDATES = 25;

/**
 * The places of the limits that have a stem, and what it weighs there, for all stems in turn; those of a stem end where
 * `ends` says, by its number.
 */
type Places = { numbers: Map<string, number>; ends: Int32Array; places: Int32Array; weights: Float32Array };

function listPlaces(entries: Entry[]): Places {
  const lists = new Map<string, { places: number[]; weights: number[] }>();
  entries.forEach((entry, place) => {
    for (const [stem, weight] of entry.weights) {
      const list = lists.get(stem);
      if (list === undefined) lists.set(stem, { places: [place], weights: [weight] });
      else {
        list.places.push(place);
        list.weights.push(weight);
      }
    }
  });
  const ends = new Int32Array(lists.size);
  let end = 0;
  [...lists.values()].forEach((list, number) => {
    end += list.places.length;
    ends[number] = end;
  });
  const all: Places = {
    numbers: new Map([...lists.keys()].map((stem, number) => [stem, number])),
    ends,
    places: new Int32Array(end),
    weights: new Float32Array(end),
  };
  [...lists.values()].forEach((list, number) => {
    all.places.set(list.places, ends[number - 1] ?? 0);
    all.weights.set(list.weights, ends[number - 1] ?? 0);
  });
  return all;
}

/** Places of the limits that have a value. */
function listByValue(entries: Entry[]): Map<number, number[]> {
  const byValue = new Map<number, number[]>();
  entries.forEach(({ values }, place) => {
    for (const value of values) byValue.set(value, [...(byValue.get(value) ?? []), place]);
  });
  return byValue;
}

/** "service" asks for nothing, but ECS has services: there it is a word like others. */
export const isOwnTerm = (stem: string, [only, ...more]: Pool[]): boolean =>
  OWN_TERMS.has(stem) && more.length === 0 && (only?.countLimits(stem) ?? 0) >= FEW_TERMS;

const OWN_TERMS = new Set(stemsOf('service'));
const FEW_TERMS = 3;

/** Of a limit's phrases, which one it is, and where the numbers of its stems begin. */
type Covered = { nth: number; from: number };

/** Those of a limit's phrases, as `phrasesAt` gives them, that have only stems that are marked. */
export function findCovered(phrases: Int32Array, marks: Marks): Covered[] {
  const found: Covered[] = [];
  for (let from = 0, nth = 0; from < phrases.length; nth++) {
    const end = from + 1 + (phrases[from] ?? 0);
    let at = from + 1;
    while (at < end && (marks[phrases[at] ?? -1] ?? 0) > 0) at += 1;
    if (at === end) found.push({ nth, from: from + 1 });
    from = end;
  }
  return found;
}
