/**
 * What our buttons and inputs are called: the part of an `action_id` before the colon. What follows the colon only makes
 * it unique in its card.
 */
export const ACTIONS = {
  /** Asks the question in its value. */
  ask: 'ask',
  /** Opens a page, and only wants an ack. */
  open: 'open',
  /** Shows an answer that only the asker saw to everybody. */
  share: 'share',
  /** Opens the picker of what to compare with. */
  compare: 'compare',
  /** Writes the decision record of an answer. */
  record: 'record',
  /** Tells of a number that is wrong. */
  wrong: 'wrong',
  /** Thumbs. */
  rate: 'rate',
  /** Shows in full what was told in brief. */
  full: 'full',
  /** Turns to a page of the Home tab. */
  page: 'page',
  /** Changes a setting on the Home tab. */
  setting: 'setting',
  /** A service was picked for a comparison, or taken out of it. */
  pick: 'pick',
  /** A question of the guided chooser was answered. */
  narrow: 'narrow',
} as const;

export type ActionName = (typeof ACTIONS)[keyof typeof ACTIONS];
