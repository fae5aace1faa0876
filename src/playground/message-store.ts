/** The messages of all channels. */
import type { Changes } from './changes.js';
import type { PostedMessage } from './workspace-types.js';

export type MessageStore = ReturnType<typeof createMessageStore>;

export type MessageDraft = Omit<PostedMessage, 'ts' | 'deleted'> & { ts?: string };

export function createMessageStore(makeTs: () => string, changes: Changes) {
  const channels = new Map<string, PostedMessage[]>();
  const list = (channel: string): PostedMessage[] => {
    const known = channels.get(channel) ?? [];
    channels.set(channel, known);
    return known;
  };
  return {
    list,
    channels: (): string[] => [...channels.keys()],
    add(channel: string, draft: MessageDraft): PostedMessage {
      const message = { ...draft, ts: draft.ts ?? makeTs() };
      list(channel).push(message);
      changes.tell({ of: 'message', channel, message });
      return message;
    },
    edit(channel: string, message: PostedMessage, news: Partial<Omit<PostedMessage, 'ts'>>): void {
      Object.assign(message, news);
      changes.tell({ of: 'message', channel, message });
    },
    /** The message of that ts, unless it was deleted. */
    find: (channel: string, ts: string): PostedMessage | undefined =>
      list(channel).find((message) => message.ts === ts && !message.deleted),
    /** The ts that replies to the message `ts` go under; `undefined` where neither message nor thread is known. */
    findThread(channel: string, ts: string): string | undefined {
      const seen = list(channel).filter((one) => one.ephemeralTo === undefined);
      const message = seen.find((one) => one.ts === ts);
      if (message) return message.threadTs ?? message.ts;
      return seen.some((one) => one.threadTs === ts) ? ts : undefined;
    },
  };
}
