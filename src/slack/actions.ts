/** Clicks in our cards. Every click wants an ack, also that of a button that only opens a link (`open:…`). */
import type { App } from '@slack/bolt';
import { type Ask, answerQuestion, apologise, type Deps } from './answer-question.js';
import { clickSchema, questionValueSchema } from './payloads.js';
import type { Way } from './way.js';

/** A button whose `value` is a question is named `ask:` and a number that makes it unique in its card. */
export const ASK = 'ask:';

export function registerActions(app: App, deps: Deps): void {
  app.action(/.*/, async ({ action, body, ack, context }) => {
    await ack();
    if (!('action_id' in action) || !action.action_id.startsWith(ASK)) return;
    const ask = { surface: 'action', ...readPlace(body, context.teamId ?? '') } satisfies Partial<Ask>;
    const question = questionValueSchema.safeParse(action);
    if (question.success) await answerQuestion({ ...ask, text: question.data.value }, deps);
    else {
      deps.log.warn({ surface: ask.surface }, 'a button carries no question');
      await apologise(ask, deps);
    }
  });
}

/** An answer that only the asker sees leads to another such one; in public the answer goes where the card is. */
function readPlace(body: unknown, team: string): Pick<Ask, 'keys' | 'thread' | 'ways'> {
  const click = clickSchema.parse(body);
  const { container, user, trigger_id, response_url } = click;
  const channel = container.channel_id ?? click.channel?.id;
  const root = container.thread_ts ?? (container.is_ephemeral ? undefined : container.message_ts);

  const ways: Way[] = [];
  if (channel !== undefined && !container.is_ephemeral) ways.push({ by: 'message', channel, threadTs: root });
  if (response_url !== undefined) ways.push({ by: 'response_url', url: response_url, threadTs: root, isClick: true });
  if (channel !== undefined) ways.push({ by: 'ephemeral', channel, user: user.id, threadTs: container.thread_ts });
  ways.push({ by: 'message', channel: user.id });

  return {
    keys: trigger_id === undefined ? [] : [`trigger:${trigger_id}`],
    thread: channel === undefined || root === undefined ? null : { team, channel, ts: root },
    ways,
  };
}
