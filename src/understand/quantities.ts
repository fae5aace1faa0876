/** Quantities in a question: "20 minutes", "half an hour", "1.5 GiB", "300k requests per second", "3,000 concurrent". */
import { isLimitItself } from './amounts.js';
import { READERS } from './quantity-readers.js';
import { type Groups, WORDS } from './quantity-words.js';

/** What a quantity measures. Memory is a size; how much of what is meant, the words around it say. */
export type QuantityDimension = 'time' | 'size' | 'rate' | 'count' | 'cpu';

/**
 * `base` is in seconds, bytes (a KB is 1,024 bytes, as AWS counts), things per second, or things. `of`: what is counted
 * or comes in ("requests", "concurrent"), null where the text does not say. `text` is as a person writes it; `from` and
 * `to` are the places of its characters.
 */
export type Quantity = {
  dimension: QuantityDimension;
  base: number;
  of: string | null;
  /** A size in bytes where its unit means thousands; left out where the unit cannot (KiB). */
  decimal?: number;
  /** A time in seconds where its unit is a month or a year, by their mean, as limits in those units are counted. */
  calendar?: number;
  /** "More than 5 minutes". */
  isBeyond?: true;
  text: string;
  from: number;
  to: number;
};

/** Without a digit or a word for a number beside a unit there is no quantity. */
const MAY_COUNT = new RegExp(
  String.raw`\d|\b(?:${WORDS}|half|quarter)\s+(?:an?\s+)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|hundred|thousand|million|billion|[kmgt]i?b|\w+ (?:per|a|an) )`,
);

/** @param text as `cleanText` gives it */
export function readQuantities(text: string): Quantity[] {
  let open = text.toLowerCase();
  if (!MAY_COUNT.test(open)) return [];
  const found: Quantity[] = [];
  for (const [pattern, read, pieces] of READERS) {
    if (pieces !== undefined && !pieces.some((piece) => open.includes(piece))) continue;
    open = open.replace(pattern, (match: string, ...args: unknown[]) => {
      const groups = (args.at(-1) ?? {}) as Groups;
      const from = args.find((arg) => typeof arg === 'number') ?? 0;
      const one = read(typeof groups === 'object' ? groups : {});
      if (one === null || !Number.isFinite(one.base)) return match;
      found.push({ ...one, from, to: from + match.length });
      return '\u0001'.repeat(match.length);
    });
  }
  return joinTimes(
    found.sort((a, b) => a.from - b.from),
    text,
  ).map((one) => (BEYOND.test(text.slice(0, one.from).toLowerCase()) ? { ...one, isBeyond: true as const } : one));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]+|[.?!]/g) ?? [];

/** "The 250 MB limit": it is no need to fit. */
export const isCalledLimit = ({ from, to }: Quantity, text: string): boolean =>
  isLimitItself(wordsOf(text.slice(0, from)), wordsOf(text.slice(to)));

/** Beside the limit that it is held against, an amount is what is asked about: "is 300 MB over the 250 MB limit?" */
export function dropLimits(quantities: Quantity[], text: string): Quantity[] {
  const needs = quantities.filter((quantity) => !isCalledLimit(quantity, text));
  // "a 900 second limit with 10 GB" are two needs
  return quantities.filter((one) => needs.includes(one) || needs.every(({ dimension }) => dimension !== one.dimension));
}

const BEYOND =
  /\b(?:(?:more|longer|larger|bigger|greater|higher) than|over|above|beyond|exceeds?|exceeding)\s(?:the\s)?$/;

/** "14 days and 1 hour", "10 minutes 30 seconds" are one amount each. */
function joinTimes(quantities: Quantity[], text: string): Quantity[] {
  const joined: Quantity[] = [];
  for (const one of quantities) {
    const last = joined.at(-1);
    const isPart =
      last?.dimension === 'time' &&
      one.dimension === 'time' &&
      one.base < last.base &&
      /^,?\s*(?:and\s+)?$/i.test(text.slice(last.to, one.from));
    if (isPart && last !== undefined)
      joined[joined.length - 1] = {
        ...last,
        base: last.base + one.base,
        ...(last.calendar === undefined ? {} : { calendar: last.calendar + (one.calendar ?? one.base) }),
        text: `${last.text} ${one.text}`,
        to: one.to,
      };
    else joined.push(one);
  }
  return joined;
}
