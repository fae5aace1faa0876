/**
 * How much one person, channel or thread may ask. A person who asks too fast is told once; another bot that answers us
 * finds a thread that we no longer answer in.
 */
import { createBoundedMap } from './bounded-map.js';

const MINUTE_MS = 60_000;

export type Rate = { most: number; withinMs: number };

/** A busy channel full of people asks less than this. */
export const RATES = {
  user: { most: 20, withinMs: MINUTE_MS },
  channel: { most: 60, withinMs: MINUTE_MS },
  thread: { most: 40, withinMs: 10 * MINUTE_MS },
} as const satisfies Record<string, Rate>;

export type Subject = keyof typeof RATES;

/** `notice`: say so; it was not said before in this stretch of time. */
export type Decision = { isAllowed: true } | { isAllowed: false; subject: Subject; notice: boolean };

export type Throttle = {
  /** Counts one question of each. */
  take(names: Partial<Record<Subject, string | undefined>>): Decision;
};

type Count = { used: number; isTold: boolean };

export function createThrottle(rates: Record<Subject, Rate> = RATES, now?: () => number): Throttle {
  const makeCounts = ({ withinMs }: Rate) => createBoundedMap<Count>({ maxEntries: 10_000, ttlMs: withinMs }, now);
  const counts = {
    user: makeCounts(rates.user),
    channel: makeCounts(rates.channel),
    thread: makeCounts(rates.thread),
  };
  const SUBJECTS = ['user', 'channel', 'thread'] as const;

  return {
    take(names) {
      for (const subject of SUBJECTS) {
        const name = names[subject];
        if (name === undefined) continue;
        const count = counts[subject].get(name);
        if (count === undefined) {
          // the stretch of time begins with the first question
          counts[subject].set(name, { used: 1, isTold: false });
          continue;
        }
        if (count.used >= rates[subject].most) {
          const notice = !count.isTold;
          count.isTold = true;
          return { isAllowed: false, subject, notice };
        }
        count.used += 1;
      }
      return { isAllowed: true };
    },
  };
}
