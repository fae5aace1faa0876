/** What each thread was last about, so that "and its memory?" is understood there. In memory only: nothing is read back. */
import type { Conversation } from '../assistant.js';
import { createBoundedMap } from './bounded-map.js';

const HOUR_MS = 3_600_000;
const LIMITS = { maxEntries: 1_000, ttlMs: 24 * HOUR_MS };

/** `ts` is the one of the message that the thread hangs on. */
export type Thread = { team: string; channel: string; ts: string };

export type Threads = {
  recall(thread: Thread): Conversation | undefined;
  remember(thread: Thread, conversation: Conversation): void;
};

export function createThreads(limits = LIMITS, now?: () => number): Threads {
  const conversations = createBoundedMap<Conversation>(limits, now);
  const nameThread = ({ team, channel, ts }: Thread): string => `${team}/${channel}/${ts}`;
  return {
    recall: (thread) => conversations.get(nameThread(thread)),
    remember: (thread, conversation) => conversations.set(nameThread(thread), conversation),
  };
}
