/** `@serverless …` in a channel: answered in the thread of the message. */
import type { App } from '@slack/bolt';
import { answerQuestion, type Deps } from './answer-question.js';
import { isHuman } from './is-human.js';
import { nameMessage } from './name-message.js';
import { messageSchema } from './payloads.js';
import { readText } from './read-text.js';

export function registerMentions(app: App, deps: Deps): void {
  app.event('app_mention', async ({ event, body, context }) => {
    const message = messageSchema.parse(event);
    if (!isHuman(message)) return;
    const { channel, user, text, ts, thread_ts } = message;
    const thread = { team: context.teamId ?? '', channel, ts: thread_ts ?? ts };
    await answerQuestion(
      {
        surface: 'mention',
        text: readText(text, context.botUserId),
        user,
        channel,
        audience: 'channel',
        detail: deps.settings.recall({ team: thread.team, user }).detail,
        keys: nameMessage(body, thread.team, message),
        thread,
        ways: [
          { by: 'message', channel, threadTs: thread.ts },
          // An ephemeral message shows up in a thread only where the thread exists already.
          { by: 'ephemeral', channel, user, threadTs: thread_ts },
          { by: 'message', channel: user },
        ],
      },
      deps,
    );
  });
}
