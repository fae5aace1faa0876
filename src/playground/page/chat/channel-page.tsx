import type { PageChannel } from '../../site/types.js';
import type { State } from '../store.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';
import { Welcome } from './welcome.js';

export function ChannelPage({ workspace, channel }: { workspace: State; channel: PageChannel }) {
  const { setup } = workspace;
  const [command] = setup.commands;
  const questions = setup.examples.flatMap((example) =>
    command ? [{ label: example, say: `${command.command} ${example}` }] : [],
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1># {channel.name}</h1>
      </header>
      <MessageList
        workspace={workspace}
        channel={channel.id}
        page={channel.name}
        thread={null}
        empty={
          <Welcome
            title={`This is #${channel.name}`}
            text={`Ask with ${command?.command ?? 'a mention'}, and only you see the answer; mention @${setup.appName}, and everybody does, in a thread. For instance:`}
            questions={questions}
            channel={channel.id}
          />
        }
      />
      <Composer
        key={channel.id}
        workspace={workspace}
        channel={channel.id}
        threadTs={null}
        label={`Message #${channel.name}`}
      />
    </div>
  );
}
