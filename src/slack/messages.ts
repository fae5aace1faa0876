/** A direct message to the bot: answered in a thread. In the agent view, every message without a thread opens one. */
import type { App } from '@slack/bolt';
import { answerQuestion, type Deps } from './answer-question.js';
import { isHuman } from './is-human.js';
import { nameMessage } from './name-message.js';
import { messageSchema } from './payloads.js';
import { readText } from './read-text.js';

export function registerMessages(app: App, deps: Deps): void {
  app.event('message', async ({ event, body, context }) => {
    // A message that tells of an edit has no text of its own; what is not even a message here is not for us.
    const { data: message } = messageSchema.safeParse(event);
    if (message?.channel_type !== 'im' || !isHuman(message)) return;
    const { channel, user, ts, thread_ts } = message;
    const text = readText(message.text, context.botUserId);
    if (text === '') return;
    const thread = { team: context.teamId ?? '', channel, ts: thread_ts ?? ts };
    await answerQuestion(
      {
        surface: 'message',
        text,
        user,
        channel,
        audience: 'agent',
        detail: deps.settings.recall({ team: thread.team, user }).detail,
        keys: nameMessage(body, thread.team, message),
        thread,
        opensThread: thread_ts === undefined,
        ways: [
          { by: 'message', channel, threadTs: thread.ts },
          { by: 'message', channel: user },
        ],
      },
      deps,
    );
  });
}
