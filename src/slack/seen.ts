/**
 * Remembers what was answered, so that a question is answered once however often Slack delivers it.
 * Slack repeats an event at once, after a minute and after five, with Delayed Events hourly for 24 hours.
 */
import { createBoundedMap } from './bounded-map.js';

const HOUR_MS = 3_600_000;
const LIMITS = { maxEntries: 50_000, ttlMs: 25 * HOUR_MS };

export type Seen = {
  /** Takes all keys, or none: false when any of them is taken. */
  claim(keys: string[]): boolean;
  /** Gives keys back, where nothing reached the asker and a repeat may try again. */
  release(keys: string[]): void;
};

export function createSeen(limits = LIMITS, now?: () => number): Seen {
  const taken = createBoundedMap<true>(limits, now);
  return {
    claim(keys) {
      if (keys.some((key) => taken.get(key))) return false;
      for (const key of keys) taken.set(key, true);
      return true;
    },
    release(keys) {
      for (const key of keys) taken.delete(key);
    },
  };
}
