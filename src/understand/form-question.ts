/** A question as the readers of forms see it, and what they say of it. */
import type { ErrorEntry } from '../catalog/schema.js';
import type { FormKind, IntentKind } from './intents.js';
import type { Quantity } from './quantities.js';
import type { Chain } from './read-chain.js';
import type { Reading } from './reading.js';

/** What the forms are read from, beside the reading. */
export type FormSigns = { quantities: Quantity[]; chain: Chain | null; errors: ErrorEntry[]; isStale: boolean };

/** `asksWhich`: a verdict for every service is asked for. `confidence`: 0 to 1. */
export type Form = { kind: FormKind; asksWhich: boolean; confidence: number };

export type Question = FormSigns & {
  reading: Reading;
  text: string;
  kind: IntentKind;
  share: number;
  /** Whether a group of the form's cues stands in the question. */
  has: (form: FormKind, group: number) => boolean;
  isShort: boolean;
  isServiceNamed: boolean;
};

export const form = (kind: FormKind, confidence: number, asksWhich = false): Form => ({ kind, asksWhich, confidence });

/** A form leaves little doubt; a weak one some. */
export const SURE = 0.93;
export const ASKED = 0.8;
export const LIKELY = 0.7;
/** A kind that is so likely is not overruled by a weak sign. */
export const CLEAR = 0.75;

export const MONEY =
  /\b(?:hourly|costs?|pric\w+|bill\w*|charge[ds]?|cheap\w*|expensive|pay|paid|fees?|free tier|budget)\b/i;

export const LITTLE: ReadonlySet<string> = new Set('a an the and with on in of for at to through into by'.split(' '));

/** The words beside names and quantities that say anything. */
export function countTelling(
  { tokens, mentions }: Reading,
  quantities: Quantity[],
  little: ReadonlySet<string>,
): number {
  const ofQuantities = new Set(
    quantities.flatMap(({ text, of }) => `${text} ${of ?? ''}`.toLowerCase().split(/[\s/]+/)),
  );
  const isName = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
  return tokens.filter(({ word }, at) => {
    const isUnit = /^(?:[kmgt]?i?b|bytes?|ms|s|secs?|seconds?|mins?|minutes?|h|hours?|days?|second|per)$/.test(word);
    return !(/^\d/.test(word) || isUnit || isName(at) || little.has(word) || ofQuantities.has(word));
  }).length;
}
