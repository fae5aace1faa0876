/** Limits on a part of a whole: a shard, a prefix, an execution environment. The whole takes more by having more parts. */
import type { Limit } from '../catalog/load.js';
import type { Quantity } from '../understand/quantities.js';
import { judge, type Reach, reachOf, type Verdict } from './reach.js';

/**
 * `needed`: how many parts at least; `isExact`: and no more, as it is known how long each request takes. `named`: how
 * many the question counts. `most`: the limit on how many there can be. null: not said, not known.
 */
export type Spread = { part: string; needed: number; isExact: boolean; named: number | null; most: Limit | null };

/** Of a part only what its last word says: "execution environment" is an environment. */
const wordOf = (part: string): string => part.split(' ').at(-1) ?? part;

/** "5 MB/s on one shard", "per partition": of the whole nothing is asked. */
export function isOfOnePart(text: string, part: string): boolean {
  const word = wordOf(part);
  return (
    new RegExp(`\\b(?:per|each|one|single|1|same|hot)[\\s-](?:[a-z]+ )?${word}\\b`, 'i').test(text) ||
    new RegExp(`\\ban? (?:[a-z]+ )?${word}\\b(?! key)`, 'i').test(text)
  );
}

/** "Shards", "prefixes", "execution environments". */
export const pluralOf = (part: string): string => (/(?:s|x|ch)$/.test(part) ? `${part}es` : `${part}s`);

export const namesPart = (text: string, part: string): boolean => new RegExp(`\\b${wordOf(part)}`, 'i').test(text);

/** "With 10 shards": how many parts the question counts; null where it does not. */
const partsNamed = (quantities: Quantity[], part: string): number | null =>
  quantities.find((quantity) => isNumberOfParts(quantity, part))?.base ?? null;

export const isNumberOfParts = ({ dimension, of }: Quantity, part: string): boolean =>
  dimension === 'count' && of !== null && new RegExp(`\\b${wordOf(part)}(?:e?s)?\\b`).test(of);

const ROUNDING = 1e-9;

/**
 * How a need is spread over parts; null where one part takes it, or where one part alone is asked about.
 * @param atOnce how many parts are busy at a time for another reason, such as how long each request takes
 */
export function spreadOf(
  need: number,
  limit: Limit,
  text: string,
  quantities: Quantity[],
  find: (id: string) => Limit | undefined,
  atOnce = 0,
): Spread | null {
  const reach = reachOf(limit);
  if (limit.part === undefined || reach === null || judge(need, reach) !== 'no') return null;
  const { name, most } = limit.part;
  if (isOfOnePart(text, name)) return null;
  return {
    part: name,
    needed: Math.ceil(Math.max(need / reach.most, atOnce) - ROUNDING),
    isExact: atOnce > 0,
    named: partsNamed(quantities, name),
    most: most === undefined ? null : (find(most) ?? null),
  };
}

/** Enough parts may be had or not; where the question counts them, that decides. */
export function judgeSpread({ needed, isExact, named, most }: Spread): Verdict {
  if (named !== null) return needed <= named ? 'yes' : 'no';
  const end: Reach | null = most === null ? null : reachOf(most);
  if (end === null) return 'depends';
  const verdict = judge(needed, end);
  return verdict === 'yes' && !isExact ? 'depends' : verdict;
}
