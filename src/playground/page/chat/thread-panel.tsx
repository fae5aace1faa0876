import { Panel } from '../panel-frame.js';
import type { State } from '../store.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';
import { Prompts } from './prompts.js';

type Props = { workspace: State; channel: string; ts: string; onClose: () => void };

export function ThreadPanel({ workspace, channel, ts, onClose }: Props) {
  const facts = workspace.threads.find((one) => one.channel === channel && one.ts === ts);
  const questions = facts?.prompts?.prompts.map(({ title, message }) => ({ label: title, say: message })) ?? [];
  const isKnown = workspace.messages.has(`${channel}/${ts}`);
  return (
    <Panel title={facts?.title ?? 'Thread'} onClose={onClose}>
      {isKnown ? (
        <>
          <MessageList workspace={workspace} channel={channel} page="" thread={ts} empty={null} />
          {questions.length > 0 ? <Prompts questions={questions} channel={channel} threadTs={ts} /> : null}
          <Composer key={ts} workspace={workspace} channel={channel} threadTs={ts} label="Reply" />
        </>
      ) : (
        <p className="empty">This thread is gone: the playground was started anew.</p>
      )}
    </Panel>
  );
}
