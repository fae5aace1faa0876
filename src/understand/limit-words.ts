/** The words that a limit is known by, and what each weighs. */
import type { Catalog, Limit } from '../catalog/load.js';
import { stemsOf } from './tokens.js';

/** Words that ask for a limit but do not say which. */
export const ASKING = new Set(
  stemsOf(
    'a about all allow allowed an and any are as at aws amazon be before by can cap could default do does exact for from get give given has have hard how i if in into is it its just know like limit limited limits long many max maximum maximal me minimum min more most much my need no not now of on one only or our out over per please pls quota quotas raise really restriction should single so soft some still tell than that the their them then there they this to too under up upper us use used using value want was we were what whats when where which while who why will with would you your big large possible service services currently current cheat sheet number amount hit above exceed happens hi hey hello thanks guys anyone someone question quick sure right true say says set work works working level unlimited infinite infinitely forever indefinitely permanently perpetually endless limitless longer bigger larger higher',
  ),
);

/** Exact words count most in names and aliases, least in the conditions. */
const FIELD = { name: 1, key: 0.6, per: 0.35, variant: 0.3, conditions: 0.22 };

/** `weights`: of each of its stems; `phrases`: of its names and aliases; `name`: of its name alone. */
export type LimitWords = { weights: [string, number][]; phrases: string[][]; name: string[] };

/**
 * As the build writes them, by the limit's id: `0.35 region account|1 timeout`, a weight and its stems, then the
 * phrases, `timeout|function timeout`, then the name. One text a limit is read several times as fast as its lists.
 */
export type SavedLimitWords = Record<string, [weights: string, phrases: string, name: string]>;

export const collectLimitWords = (catalog: Catalog): SavedLimitWords =>
  Object.fromEntries(
    catalog.services.flatMap(({ limits }) => limits.map((limit) => [limit.id, saveWords(readWords(limit))])),
  );

function saveWords({ weights, phrases, name }: LimitWords): SavedLimitWords[string] {
  const byWeight = new Map<number, string[]>();
  for (const [stem, weight] of weights) byWeight.set(weight, [...(byWeight.get(weight) ?? []), stem]);
  return [
    [...byWeight].map(([weight, stems]) => [weight, ...stems].join(' ')).join('|'),
    phrases.map((phrase) => phrase.join(' ')).join('|'),
    name.join(' '),
  ];
}

const split = (text: string, by: string): string[] => (text === '' ? [] : text.split(by));

export function restoreWords([weights, phrases, name]: SavedLimitWords[string]): LimitWords {
  const pairs: LimitWords['weights'] = [];
  for (const group of split(weights, '|')) {
    const [first, ...stems] = group.split(' ');
    const weight = Number(first);
    for (const stem of stems) pairs.push([stem, weight]);
  }
  return {
    weights: pairs,
    phrases: split(phrases, '|').map((phrase) => phrase.split(' ')),
    name: split(name, ' '),
  };
}

export function readWords(limit: Limit): LimitWords {
  const weights = new Map<string, number>();
  const put = (text: string | null, weight: number) => {
    for (const stem of stemsOf(text ?? '')) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  };
  put(limit.conditions, FIELD.conditions);
  put(limit.variant, FIELD.variant);
  put(limit.per, FIELD.per);
  put(limit.key.replaceAll('-', ' '), FIELD.key);
  for (const text of [...limit.aliases, limit.name]) {
    const [what = '', ...where] = text.split(/ per (?!second|minute|hour|day)/);
    put(where.join(' '), FIELD.per);
    put(what, FIELD.name);
  }
  const contentOf = (text: string) => [...new Set(stemsOf(text))].filter((stem) => !ASKING.has(stem)).join(' ');
  const phrases = new Set([limit.name, ...limit.aliases].map(contentOf));
  return {
    weights: [...weights],
    phrases: [...phrases].flatMap((phrase) => (phrase === '' ? [] : [phrase.split(' ')])),
    name: split(contentOf(limit.name), ' '),
  };
}
