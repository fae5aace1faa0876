/** Amounts of time and size in a question. */
import { dimensionOf, toBase } from '../catalog/quantity.js';
import type { Token } from './tokens.js';

/** How people write AWS's units. */
const SPELT: Record<string, string> = {
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  min: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  d: 'days',
  day: 'days',
  days: 'days',
  month: 'months',
  months: 'months',
  ms: 'ms',
  kb: 'KB',
  kib: 'KiB',
  mb: 'MB',
  mib: 'MiB',
  gb: 'GB',
  gib: 'GiB',
  tb: 'TB',
  tib: 'TiB',
  b: 'B',
  byte: 'B',
  bytes: 'B',
};

/** `unit` as the catalog spells it; `base` is in seconds or bytes; `at`: the position of its number. */
export type Amount = { value: number; unit: string; base: number; dimension: 'time' | 'size'; at: number };

/** Amounts with a unit of time or size: "15 minutes" → 900 seconds. */
export const readAmounts = (tokens: Token[]): Amount[] =>
  tokens.flatMap(({ word }, i) => {
    const unit = /^\d/.test(word) ? SPELT[tokens[i + 1]?.word ?? ''] : undefined;
    if (unit === undefined) return [];
    const base = toBase(Number(word), unit);
    const dimension = dimensionOf(unit);
    return base === null || dimension === 'other' ? [] : [{ value: Number(word), unit, base, dimension, at: i }];
  });

const LIMIT_NOUNS = new Set('limit limits limitation limitations cap ceiling quota restriction'.split(' '));
/** So many words may stand between an amount and what it is: "a 250 MB package size limit". */
const BETWEEN = 2;
/** Not these: "500 KB exceed the limit" holds one against the other. */
const HOLDS = new Set(
  'the a an its this that over above below under within beyond exceed exceeds hit hits reach reaches break breaks is are was for of to in on at than'.split(
    ' ',
  ),
);

/** "The 250 MB limit", "a limit of 250 MB": whether the words around an amount say that it is a limit itself. */
export function isLimitItself(before: string[], after: string[]): boolean {
  const noun = after.slice(0, BETWEEN + 1).findIndex((word) => LIMIT_NOUNS.has(word));
  if (noun >= 0 && after.slice(0, noun).every((word) => !HOLDS.has(word))) return true;
  return /^(?:of|is|at)$/.test(before.at(-1) ?? '') && LIMIT_NOUNS.has(before.at(-2) ?? '');
}

/** Those that are said to be a limit themselves. */
export function keepLimits(amounts: Amount[], tokens: Token[]): Amount[] {
  if (amounts.length === 0) return amounts;
  const words = tokens.map(({ word }) => word);
  return amounts.filter(({ at }) => isLimitItself(words.slice(0, at), words.slice(at + 2)));
}

/** Smaller counts stand everywhere. */
export const LEAST_TELLING = 10;

/** Numbers without a unit of time or size, of LEAST_TELLING and more. */
export const readCounts = (tokens: Token[]): number[] =>
  tokens.flatMap(({ word }, i) =>
    /^\d+(?:\.\d+)?$/.test(word) && Number(word) >= LEAST_TELLING && SPELT[tokens[i + 1]?.word ?? ''] === undefined
      ? [Number(word)]
      : [],
  );
