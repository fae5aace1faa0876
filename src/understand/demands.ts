/** Amounts that a solution must bear: "each job runs for 2 hours", "messages of 3 MB", "keep them for 30 days". */
import type { Measure } from '../catalog/terms.js';
import { readAmounts } from './amounts.js';
import type { Sentence } from './sentences.js';
import { stemsOf, type Token } from './tokens.js';

/** `base` is in seconds or bytes; `text` as it was written. */
export type Demand = { measure: Measure; base: number; text: string };

/** Words near an amount that say what it measures; the first that fits wins. */
const CONTEXTS: { measure: Measure; dimension: 'time' | 'size'; near: ReadonlySet<string> }[] = [
  { measure: 'delay', dimension: 'time', near: new Set(stemsOf('delay delayed postpone postponed defer deferred')) },
  {
    measure: 'retention',
    dimension: 'time',
    near: new Set(stemsOf('keep kept retain retained retention replay replayed reread store stored archive archived')),
  },
  {
    measure: 'duration',
    dimension: 'time',
    near: new Set(
      stemsOf(
        'run runs running take takes taking execute executes execution process processing job jobs task tasks last lasts finish finishes complete completes compute computation render rendering encode transcode transcoding convert conversion simulation workload batch long longer',
      ),
    ),
  },
  { measure: 'memory', dimension: 'size', near: new Set(stemsOf('memory ram')) },
  {
    measure: 'payload',
    dimension: 'size',
    near: new Set(
      stemsOf(
        'message messages payload payloads item items record records event events body request requests document documents',
      ),
    ),
  },
];

/** How many words before and after an amount belong to it. */
const REACH = 7;
/** A rate or a point in time is no length: "every 5 minutes", "within 10 seconds", "per hour", "past 15 minutes". */
const NOT_A_LENGTH = new Set('every each per within past previous next first after once'.split(' '));

export function readDemands(sentences: Sentence[]): Demand[] {
  return sentences.flatMap(({ tokens }) => {
    return readAmounts(tokens).flatMap(({ base, dimension, at }) => {
      if (isNoLength(tokens, at)) return [];
      const near = tokens.slice(Math.max(0, at - REACH), at + REACH + 2).map(({ stem }) => stem);
      const context = CONTEXTS.find((one) => one.dimension === dimension && near.some((stem) => one.near.has(stem)));
      const amount = `${tokens[at]?.word ?? ''} ${tokens[at + 1]?.word ?? ''}`;
      return context === undefined ? [] : [{ measure: context.measure, base, text: amount }];
    });
  });
}

const isNoLength = (tokens: Token[], at: number): boolean =>
  [tokens[at - 1]?.word, tokens[at - 2]?.word].some((word) => word !== undefined && NOT_A_LENGTH.has(word));
