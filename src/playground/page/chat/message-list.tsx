/** Messages in order, with the newest in sight. */
import { type ReactNode, useRef } from 'react';
import { isShown, type Message, type Notice, type State } from '../store.js';
import { MessageView, NoticeView } from './message-view.js';
import { useNewestInSight } from './newest-in-sight.js';

type Props = {
  workspace: State;
  channel: string;
  page: string;
  /** null: the channel's own messages. */
  thread: string | null;
  /** What stands there while there is nothing else. */
  empty: ReactNode;
};

type Entry = { ts: string; message: Message } | { ts: string; notice: Notice };

function listEntries(workspace: State, channel: string, thread: string | null): Entry[] {
  const messages = [...workspace.messages.values()]
    .filter((one) => one.channel === channel && isShown(workspace, one))
    .filter((one) => (thread === null ? one.threadTs === null : one.threadTs === thread || one.ts === thread))
    .map((message) => ({ ts: message.ts, message }));
  const notices = workspace.notices
    .filter((one) => one.channel === channel && one.threadTs === thread)
    .map((notice) => ({ ts: notice.ts, notice }));
  return [...messages, ...notices].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

export function MessageList({ workspace, channel, page, thread, empty }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { setup } = workspace;
  const entries = listEntries(workspace, channel, thread);
  const last = entries.at(-1)?.ts;
  const status = workspace.threads.find((one) => one.channel === channel && one.ts === thread)?.status;
  const counts = new Map<string, number>();
  for (const message of workspace.messages.values()) {
    if (message.channel !== channel || message.threadTs === null || !isShown(workspace, message)) continue;
    counts.set(message.threadTs, (counts.get(message.threadTs) ?? 0) + 1);
  }

  useNewestInSight(list, `${channel}/${last}/${status}`);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="messages" role="log" aria-label="Messages" tabIndex={0} ref={list}>
      {entries.length === 0 ? empty : null}
      {entries.map((entry) =>
        'notice' in entry ? (
          <NoticeView key={`notice-${entry.notice.id}`} notice={entry.notice} />
        ) : (
          <MessageView
            key={entry.ts}
            setup={setup}
            message={entry.message}
            replies={thread === null ? { count: counts.get(entry.ts) ?? 0, page } : null}
          />
        ),
      )}
      {status ? (
        <p className="status" role="status">
          {setup.appName} {status}
        </p>
      ) : null}
    </div>
  );
}
