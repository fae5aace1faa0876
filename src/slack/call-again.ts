/** For calls that may be made twice without harm, such as ending a workflow step: tries until it is no use. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Refusal, refuseByError } from './refusal.js';

const PAUSES_MS = [300, 1_000];
/** A longer rate limit is not waited for. */
const LONGEST_PAUSE_MS = 30_000;

/** null where Slack took it, else why it did not. Never rejects. */
export async function callAgain(call: () => Promise<unknown>): Promise<Refusal | null> {
  for (const pauseMs of [...PAUSES_MS, null]) {
    try {
      await call();
      return null;
    } catch (error) {
      const refusal = refuseByError(error);
      const waitMs = refusal.reason === 'rate' ? refusal.retryAfterSec * 1_000 : pauseMs;
      const isFinal = refusal.reason === 'closed' || refusal.reason === 'blocks';
      if (isFinal || pauseMs === null || waitMs === null || waitMs > LONGEST_PAUSE_MS) return refusal;
      await sleep(waitMs);
    }
  }
  return null;
}
