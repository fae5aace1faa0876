import { Panel } from '../panel-frame.js';
import type { State } from '../store.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';

type Props = { workspace: State; channel: string; ts: string; onClose: () => void };

export function ThreadPanel({ workspace, channel, ts, onClose }: Props) {
  const title = workspace.threads.find((one) => one.channel === channel && one.ts === ts)?.title;
  const isKnown = workspace.messages.has(`${channel}/${ts}`);
  return (
    <Panel title={title ?? 'Thread'} onClose={onClose}>
      {isKnown ? (
        <>
          <MessageList workspace={workspace} channel={channel} page="" thread={ts} empty={null} />
          <Composer key={ts} workspace={workspace} channel={channel} threadTs={ts} label="Reply" />
        </>
      ) : (
        <p className="empty">This thread is gone: the playground was started anew.</p>
      )}
    </Panel>
  );
}
