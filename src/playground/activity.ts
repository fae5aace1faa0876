/** Knows whether anything is running. */
import { setTimeout as wait } from 'node:timers/promises';

/** Quiet is so many turns in a row: on a busy machine one long pause may end before what has arrived is read. */
const QUIET_TURNS = 10;
const TURN_MS = 3;

export type Activity = ReturnType<typeof createActivity>;

export function createActivity() {
  let running = 0;
  let changes = 0;
  return {
    /** Runs a task that `settled` waits for. */
    async track<T>(task: () => Promise<T>): Promise<T> {
      running += 1;
      changes += 1;
      try {
        return await task();
      } finally {
        running -= 1;
        changes += 1;
      }
    },
    async settled(): Promise<void> {
      for (let quiet = 0; quiet < QUIET_TURNS; ) {
        const seen = changes;
        await wait(TURN_MS);
        quiet = running === 0 && changes === seen ? quiet + 1 : 0;
      }
    },
  };
}
