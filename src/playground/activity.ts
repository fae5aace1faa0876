/** Knows whether anything is running. */
import { setTimeout as wait } from 'node:timers/promises';

const QUIET_MS = 30;

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
      for (;;) {
        const seen = changes;
        await wait(QUIET_MS);
        if (running === 0 && changes === seen) return;
      }
    },
  };
}
