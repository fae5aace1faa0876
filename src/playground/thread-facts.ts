/** What the app has said about threads beside its messages: title, status, suggested prompts. */
import type { Changes } from './changes.js';
import type { ThreadFacts } from './facts.js';

export type ThreadStore = ReturnType<typeof createThreadStore>;

export function createThreadStore(changes: Changes) {
  const threads = new Map<string, ThreadFacts>();
  return {
    list: (): ThreadFacts[] => [...threads.values()],
    tell(channel: string, ts: string | null, news: Partial<Pick<ThreadFacts, 'title' | 'status' | 'prompts'>>): void {
      const key = `${channel}/${ts ?? ''}`;
      const known = threads.get(key) ?? { channel, ts, title: null, status: null, prompts: null };
      threads.set(key, { ...known, ...news });
      changes.tell({ of: 'threads' });
    },
    /** The app has answered: Slack takes the status away by itself. */
    settle(channel: string, ts: string): void {
      if (threads.get(`${channel}/${ts}`)?.status) this.tell(channel, ts, { status: null });
    },
  };
}
