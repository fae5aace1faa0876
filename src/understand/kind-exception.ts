/** Where the likeliest kind is not what is meant: kinds that are mistaken for each other, and how that is seen. */
import type { IntentKind } from './intents.js';
import type { Reading } from './reading.js';

/** What is asked about the one service that is named. */
export type Judgement = {
  /** Whether something else is wanted in its place. */
  isReplaced: () => boolean;
  /** Whether it is put up for judgement. */
  isProposed: () => boolean;
};

/** `kind`: the likeliest, with its `share`; `shareOf`: of any. */
export type Seen = Judgement & {
  reading: Reading;
  kind: IntentKind;
  share: number;
  shareOf: (kind: IntentKind) => number;
};

/** A question whose likeliest kind is one of `of` is of the kind `to`. `confidence`: the share of the likeliest where left out. */
export type Exception = {
  of: readonly IntentKind[];
  to: IntentKind;
  confidence?: number;
  when: (seen: Seen) => boolean;
};

/** How sure a kind is that only the form of the question tells. */
export const BY_FORM = 0.7;
/** A kind that is less likely may be mistaken for any other. */
export const HARDLY_LIKELY = 0.5;
