/** What happens around the messages of an agent conversation. */
import type { App } from '@slack/bolt';
import type { Deps } from './answer-question.js';
import { sessionStoppedSchema } from './payloads.js';

export function registerAgent(app: App, deps: Deps): void {
  app.event('agent_session_stopped', async ({ event, context }) => {
    const { channel, thread_ts: ts } = sessionStoppedSchema.parse(event);
    await deps.sessions.stop({ team: context.teamId ?? '', channel, ts });
  });

  // Tells what a person is looking at. No answer needs it, so it is neither read nor kept.
  app.event('app_context_changed', async () => {});
}
