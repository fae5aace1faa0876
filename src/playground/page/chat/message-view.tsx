/** One message: who, when, what, and what one can do with it. */
import { memo, useCallback, useMemo } from 'react';
import type { Setup } from '../../site/types.js';
import { act } from '../api.js';
import { BlockHost } from '../block-host.js';
import { Mrkdwn } from '../blocks/mrkdwn.js';
import { Menu } from '../menu.js';
import { useOpenPanel } from '../panel.js';
import { goTo, linkTo } from '../route.js';
import { addNotice, type Message, type Notice } from '../store.js';

type Props = {
  setup: Setup;
  message: Message;
  /** null: in a thread, where there is none below. */
  replies: { count: number; page: string } | null;
};

export const timeOf = (ts: string): string =>
  new Date(Number(ts) * 1000).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false });

export const MessageView = memo(function MessageView({ setup, message, replies }: Props) {
  const openPanel = useOpenPanel();
  const { channel, ts, threadTs, isEphemeral } = message;
  const isBot = message.user === setup.botUserId;
  const place = useMemo(() => ({ channel, ts }), [channel, ts]);
  const notice = useCallback((text: string) => addNotice(channel, threadTs, text), [channel, threadTs]);
  const shortcuts = setup.shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ name, description, callbackId }) => ({
      label: name,
      hint: description,
      run: () =>
        void act({ do: 'shortcut', callbackId, message: place }).then((outcome) => {
          if (outcome.notice !== undefined) notice(outcome.notice);
        }),
    }));

  return (
    <article className={`message${isEphemeral ? ' ephemeral' : ''}`} data-ts={ts}>
      <Avatar isBot={isBot} />
      <div className="message-body">
        {isEphemeral ? (
          <p className="only-you">
            <span aria-hidden="true">👁 </span>Only visible to you
          </p>
        ) : null}
        <p className="byline">
          <strong>{isBot ? setup.appName : 'You'}</strong>
          {isBot ? <span className="badge">APP</span> : null}
          <time>{timeOf(ts)}</time>
        </p>
        {message.blocks.length > 0 ? (
          <BlockHost place={place} blocks={message.blocks} onNotice={notice} />
        ) : (
          <div className="text">
            <Mrkdwn text={message.text} />
          </div>
        )}
        {replies !== null && replies.count > 0 ? (
          <a className="replies" href={linkTo(replies.page, ts)}>
            {replies.count === 1 ? '1 reply' : `${replies.count} replies`}
          </a>
        ) : null}
      </div>
      <div className="tools">
        {replies !== null && !isEphemeral ? (
          <button
            type="button"
            className="icon"
            aria-label="Reply in thread"
            title="Reply in thread"
            onClick={() => goTo(replies.page, ts)}
          >
            <span aria-hidden="true">↩</span>
          </button>
        ) : null}
        <button
          type="button"
          className="icon"
          aria-label="Block Kit of this message"
          title="Block Kit"
          onClick={() => openPanel({ kind: 'inspect', channel, ts })}
        >
          <span aria-hidden="true">{'{}'}</span>
        </button>
        {shortcuts.length > 0 && !isEphemeral ? <Menu label="More actions" mark="⋮" items={shortcuts} /> : null}
      </div>
    </article>
  );
});

function Avatar({ isBot }: { isBot: boolean }) {
  return (
    <span className={`avatar${isBot ? ' bot' : ''}`} aria-hidden="true">
      {isBot ? 'λ' : 'Y'}
    </span>
  );
}

/** What Slack says by itself. */
export function NoticeView({ notice }: { notice: Notice }) {
  return (
    <article className="message ephemeral">
      <span className="avatar slackbot" aria-hidden="true">
        S
      </span>
      <div className="message-body">
        <p className="only-you">
          <span aria-hidden="true">👁 </span>Only visible to you
        </p>
        <p className="byline">
          <strong>Slackbot</strong>
          <time>{timeOf(notice.ts)}</time>
        </p>
        <p className="text">{notice.text}</p>
      </div>
    </article>
  );
}
