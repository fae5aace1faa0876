/** The app's own place: its Home tab, and the conversation with it. */
import { useCallback, useEffect, useMemo } from 'react';
import type { PageChannel } from '../../site/types.js';
import { act } from '../api.js';
import { BlockHost } from '../block-host.js';
import { goTo, linkTo } from '../route.js';
import { addNotice, type State } from '../store.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';
import { Prompts } from './prompts.js';
import { Welcome } from './welcome.js';

type Props = { workspace: State; channel: PageChannel; tab: 'home' | 'messages' };

export function AppPage({ workspace, channel, tab }: Props) {
  const { setup } = workspace;
  useEffect(() => void act({ do: 'open', tab }), [tab]);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{setup.appName}</h1>
        {setup.hasHome ? (
          <nav aria-label="Tabs of the app" className="tabs">
            <a href={linkTo('app', 'home')} aria-current={tab === 'home' ? 'page' : undefined}>
              Home
            </a>
            <a href={linkTo('app')} aria-current={tab === 'messages' ? 'page' : undefined}>
              Messages
            </a>
          </nav>
        ) : null}
      </header>
      {tab === 'home' ? (
        <HomeTab workspace={workspace} channel={channel.id} />
      ) : (
        <Conversation workspace={workspace} channel={channel.id} />
      )}
    </div>
  );
}

function Conversation({ workspace, channel }: { workspace: State; channel: string }) {
  const { setup, threads } = workspace;
  const offered = threads.find((one) => one.channel === channel && one.ts === null)?.prompts;
  const prompts = offered?.prompts ?? setup.prompts;
  const questions = prompts.map(({ title, message }) => ({ label: title, say: message }));
  const openThread = (ts: string): void => goTo('app', ts);
  const isEmpty = ![...workspace.messages.values()].some((message) => message.channel === channel);
  return (
    <>
      <MessageList
        workspace={workspace}
        channel={channel}
        page="app"
        thread={null}
        empty={
          <Welcome
            title={offered?.title ?? setup.appName}
            text={setup.appDescription}
            questions={questions}
            channel={channel}
            onSent={openThread}
          />
        }
      />
      {isEmpty ? null : <Prompts questions={questions} channel={channel} threadTs={null} onSent={openThread} />}
      {/* Each message here begins a thread of its own, as in Slack's agent view. */}
      <Composer
        workspace={workspace}
        channel={channel}
        threadTs={null}
        label={`Message ${setup.appName}`}
        onSent={openThread}
      />
    </>
  );
}

function HomeTab({ workspace: { home }, channel }: { workspace: State; channel: string }) {
  const id = home?.id;
  const place = useMemo(() => (id === undefined ? null : { viewId: id }), [id]);
  const notice = useCallback((text: string) => addNotice(channel, null, text), [channel]);
  if (home === null) return <p className="empty">The app has not published its Home tab.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="home" aria-label="Home" tabIndex={0}>
      <BlockHost place={place} blocks={home.blocks} onNotice={notice} />
    </section>
  );
}
