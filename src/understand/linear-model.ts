/**
 * A multinomial logistic regression over sparse features: learnt once from examples when the program is built, looked
 * up when it runs. The same examples in the same order always give the same weights.
 */
import { createKeyTable } from './key-table.js';

/** Feature → how strongly it stands in the text. Features are told apart by names where they are learnt. */
export type Features<K = string> = ReadonlyMap<K, number>;

/** How features are told apart: a word, or two in a row. */
export type Keys<K> = { word(word: string): K; pair(first: K, second: K): K };

export const NAMES: Keys<string> = { word: (word) => word, pair: (first, second) => `${first} ${second}` };

/** Names that begin so are no words, and may hold blanks. */
export const OTHER = ':';

/** The words of which a feature is a pair, or itself. */
const wordsOf = (name: string): string[] => (name.startsWith(OTHER) ? [name] : name.split(' '));

/**
 * What was learnt, small enough for a file: for each feature the labels that it speaks for or against, and how much, as
 * a signed byte each.
 */
export type LinearModel = {
  labels: string[];
  /** What features are made of. */
  words: string[];
  /** By feature: the places of its words in `words`, four bytes each, the second -1 where there is one; base64. */
  features: string;
  bias: number[];
  /** By feature: how many labels it has to do with. */
  counts: number[];
  /** By feature: what a byte of its weights is worth. */
  scales: number[];
  /** The places of those labels, feature after feature, two bytes each; base64. */
  places: string;
  /** Their weights, a byte each; base64. */
  weights: string;
};

export function packFeatures(names: string[]): Pick<LinearModel, 'words' | 'features'> {
  const words = new Map<string, number>();
  const placeOf = (word: string): number => {
    const place = words.get(word) ?? words.size;
    words.set(word, place);
    return place;
  };
  const pairs = names.flatMap((name) => {
    const [first = '', second] = wordsOf(name);
    return [placeOf(first), second === undefined ? -1 : placeOf(second)];
  });
  return { words: [...words.keys()], features: toBase64(Int32Array.from(pairs)) };
}

export const toBase64 = ({ buffer }: Int8Array | Uint16Array | Int32Array): string =>
  Buffer.from(buffer).toString('base64');

/** What is learnt from the data: which kind of question it is, and which service a need calls for. */
export type Models = { intents: LinearModel; services: LinearModel };

/** How much a feature speaks for one label against another; below 0: for the other. */
export type Contribution = { feature: string; weight: number };

export type LinearScorer = {
  labels: string[];
  /** For the features of one text. */
  newKeys(): Keys<number>;
  /** The natural logarithm of each label's probability, in the order of `labels`. */
  score(features: Features<number>): Float64Array;
  /** What decided between two labels, the strongest first. */
  explain(features: Features<number>, label: string, against: string): Contribution[];
};

/** Scores → shares of a whole, in place. */
export function toProbabilities(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] ?? 0) - most);
    sum += scores[k] ?? 0;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

/** Scores → logarithms of their shares of a whole, in place. */
function toLogShares(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < scores.length; k++) most = Math.max(most, scores[k] ?? most);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) sum += Math.exp((scores[k] ?? most) - most);
  const whole = most + Math.log(sum);
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) - whole;
}

const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, 'base64')).buffer;

/** A text has fewer words that the model does not know. */
const MOST_UNKNOWN = 4096;

export function createLinearScorer(model: LinearModel): LinearScorer {
  const { labels, words, scales } = model;
  const bias = Float64Array.from(model.bias);
  const pairs = new Int32Array(bytesOf(model.features));
  const places = new Uint16Array(bytesOf(model.places));
  const weights = new Int8Array(bytesOf(model.weights));
  const numbers = new Map(words.map((word, number) => [word, number]));
  const span = words.length + MOST_UNKNOWN;
  const pair = (first: number, second: number): number => (first + 1) * span + second;

  /** Feature, by its key; where the weights of each end. */
  const rows = createKeyTable(scales.length);
  const ends = new Int32Array(scales.length);
  let end = 0;
  for (let place = 0; place < scales.length; place++) {
    const [first = 0, second = -1] = [pairs[2 * place], pairs[2 * place + 1]];
    rows.set(second < 0 ? first : pair(first, second), place);
    end += model.counts[place] ?? 0;
    ends[place] = end;
  }

  return { labels, newKeys, score, explain };

  function newKeys(): Keys<number> {
    const unknown = new Map<string, number>();
    return {
      word(word) {
        const known = numbers.get(word) ?? unknown.get(word);
        if (known !== undefined) return known;
        unknown.set(word, words.length + unknown.size);
        return words.length + unknown.size - 1;
      },
      pair,
    };
  }

  function score(present: Features<number>): Float64Array {
    const sums = bias.slice();
    for (const [key, value] of present) {
      const place = rows.get(key);
      if (place < 0) continue;
      const factor = value * (scales[place] ?? 0);
      for (let i = ends[place - 1] ?? 0; i < (ends[place] ?? 0); i++) {
        const k = places[i] ?? 0;
        sums[k] = (sums[k] ?? 0) + factor * (weights[i] ?? 0);
      }
    }
    toLogShares(sums);
    return sums;
  }

  function explain(present: Features<number>, label: string, against: string): Contribution[] {
    const [one, other] = [labels.indexOf(label), labels.indexOf(against)];
    return [...present]
      .flatMap(([key, value]) => {
        const place = rows.get(key);
        if (place < 0) return [];
        return [{ feature: nameOf(place), weight: value * (weightOf(place, one) - weightOf(place, other)) }];
      })
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  }

  function nameOf(place: number): string {
    const [first = '', second] = [words[pairs[2 * place] ?? -1], words[pairs[2 * place + 1] ?? -1]];
    return second === undefined ? first : NAMES.pair(first, second);
  }

  function weightOf(place: number, label: number): number {
    const from = ends[place - 1] ?? 0;
    const at = places.subarray(from, ends[place]).indexOf(label);
    return at < 0 ? 0 : (scales[place] ?? 0) * (weights[from + at] ?? 0);
  }
}
