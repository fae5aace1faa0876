/** Amounts that a solution must bear: "each job runs for 2 hours", "messages of 3 MB", "keep them for 30 days". */
import { formatQuantity } from '../catalog/quantity.js';
import type { Measure } from '../catalog/terms.js';
import { readAmounts } from './amounts.js';
import type { Sentence } from './sentences.js';
import { stemsOf, type Token } from './tokens.js';

/** `base` is in seconds or bytes; `text` as a person writes it. */
export type Demand = { measure: Measure; base: number; text: string };

/**
 * Words near an amount that say what it measures. `isAlone`: then it measures nothing else; `also`: of these words, too,
 * one must stand there.
 */
const CONTEXTS: {
  measure: Measure;
  dimension: 'time' | 'size';
  isAlone: boolean;
  near: ReadonlySet<string>;
  also?: ReadonlySet<string>;
}[] = [
  {
    measure: 'delay',
    dimension: 'time',
    isAlone: true,
    near: new Set(stemsOf('delay delayed postpone postponed defer deferred')),
  },
  {
    measure: 'retention',
    dimension: 'time',
    isAlone: true,
    near: new Set(
      stemsOf('keep kept retain retained retention replay replayed replayable reread store stored archive archived'),
    ),
  },
  {
    measure: 'duration',
    dimension: 'time',
    isAlone: false,
    near: new Set(
      stemsOf(
        'run runs running take takes taking execute executes execution process processing job jobs task tasks last lasts finish finishes complete completes compute computation render rendering encode transcode transcoding convert conversion simulation workload batch long longer',
      ),
    ),
  },
  {
    measure: 'timeout',
    dimension: 'time',
    isAlone: false,
    near: new Set(stemsOf('api http https endpoint')),
    also: new Set(stemsOf('take takes respond responds answer answers reply replies')),
  },
  { measure: 'memory', dimension: 'size', isAlone: true, near: new Set(stemsOf('memory ram')) },
  {
    measure: 'payload',
    dimension: 'size',
    isAlone: true,
    near: new Set(
      stemsOf(
        'message messages payload payloads item items record records event events body request requests document documents doc docs json blob row rows',
      ),
    ),
  },
];

/** How many words before and after an amount belong to it. */
const REACH = 7;
/** "More than 15 minutes" is a little more at least. */
const BEYOND = new Set('than over beyond exceeds exceeding above'.split(' '));
const JUST_BEYOND = 1.001;
/** "Less than 15 minutes", "no more than 15 minutes" */
const AT_MOST = new Set('less fewer shorter smaller lower quicker faster sooner no not never'.split(' '));
/** A rate or a point in time is no length: "every 5 minutes", "within 10 seconds", "per hour", "past 15 minutes". */
const NOT_A_LENGTH = new Set('every each per within past previous next first after once'.split(' '));

export function readDemands(sentences: Sentence[]): Demand[] {
  return sentences.flatMap(({ tokens }) => {
    return readAmounts(tokens).flatMap(({ value, unit, base, dimension, at }) => {
      if (dimension === 'time' ? isNoLength(tokens, at) : isRate(tokens, at) || isTotal(tokens, at)) return [];
      const near = new Set(tokens.slice(Math.max(0, at - REACH), at + REACH + 2).map(({ stem }) => stem));
      const isBeyond = isSaidBefore(BEYOND, tokens, at, 2) && !isSaidBefore(AT_MOST, tokens, at, 3);
      const least = isBeyond ? base * JUST_BEYOND : base;
      const text = `${isBeyond ? 'more than ' : ''}${formatQuantity(value, unit)}`;
      const hasOf = (stems: ReadonlySet<string>) => [...stems].some((stem) => near.has(stem));
      return CONTEXTS.filter(
        (one) => one.dimension === dimension && hasOf(one.near) && (one.also === undefined || hasOf(one.also)),
      )
        .filter(({ isAlone }, i, found) => i === 0 || (!isAlone && found[0]?.isAlone !== true))
        .map(({ measure }) => ({ measure, base: least, text }));
    });
  });
}

const isSaidBefore = (words: ReadonlySet<string>, tokens: Token[], at: number, reach: number): boolean =>
  tokens.slice(Math.max(0, at - reach), at).some(({ word }) => words.has(word));

/** "500 MB per minute", "5 GB of logs a day": what comes in all, not in one piece. */
function isRate(tokens: Token[], at: number): boolean {
  for (let i = at + 2; i < at + 2 + RATE_REACH && !/^\d/.test(tokens[i]?.word ?? ''); i++)
    if (RATE_LINKS.has(tokens[i]?.word ?? '') && RATE_UNITS.has(tokens[i + 1]?.word ?? '')) return true;
  return false;
}
const RATE_REACH = 5;
const RATE_LINKS = new Set('a an per each every'.split(' '));
const RATE_UNITS = new Set('s sec second min minute h hour d day week month'.split(' '));

const isNoLength = (tokens: Token[], at: number): boolean =>
  isSaidBefore(NOT_A_LENGTH, tokens, at, 2) || isHours(tokens, at) || isAgo(tokens, at);

/** "24 hours a day, 7 days a week": when something is open. */
const isHours = (tokens: Token[], at: number): boolean =>
  /^(?:a|per)$/.test(tokens[at + 2]?.word ?? '') && RATE_UNITS.has(tokens[at + 3]?.word ?? '');

/** "How often in the last 7 days": what was, which nothing has to bear. */
const isAgo = (tokens: Token[], at: number): boolean =>
  /^(?:last|past)$/.test(tokens[at - 1]?.word ?? '') && /^(?:in|within|over|during)$/.test(tokens[at - 3]?.word ?? '');

/** "Documents totaling 900 TB": all of them, not one. */
const isTotal = (tokens: Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - TOTAL_REACH), at + 2 + TOTAL_REACH).some(({ word }) => TOTALS.has(word));
const TOTAL_REACH = 4;
const TOTALS = new Set(
  'total totals totaling totalling totaled altogether overall combined aggregate volume'.split(' '),
);
