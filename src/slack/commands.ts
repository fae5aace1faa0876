/**
 * `/serverless …`: answered for the asker alone, unless they have set that all may see it. Commands do not exist in
 * threads, so each stands for itself.
 */
import type { App } from '@slack/bolt';
import { answerQuestion, type Deps } from './answer-question.js';
import { openChoose } from './modals/choose.js';
import { type Opening, openCompare } from './modals/compare.js';
import { nameTrigger } from './name-message.js';
import { commandSchema } from './payloads.js';
import { readText } from './read-text.js';
import { expandSubCommand, namesWindow, type Window } from './sub-commands.js';

export const COMMAND = '/serverless';

const OPENERS: Record<Window, (opening: Opening, deps: Deps) => Promise<void>> = {
  choose: openChoose,
  compare: (opening, deps) => openCompare({ ...opening, origin: { ...opening.origin, to: 'asker' } }, [], deps),
};

export function registerCommands(app: App, deps: Deps): void {
  app.command(COMMAND, async ({ command, ack, context }) => {
    await ack();
    const { text, trigger_id, response_url, channel_id, user_id } = commandSchema.parse(command);
    const window = namesWindow(text);
    if (window !== null) {
      const origin = { to: 'chosen', url: response_url, channel: channel_id } as const;
      await OPENERS[window]({ triggerId: trigger_id, user: user_id, origin }, deps);
      return;
    }
    const { visibility, detail } = deps.settings.recall({ team: context.teamId ?? '', user: user_id });
    const isPublic = visibility === 'channel';
    await answerQuestion(
      {
        surface: 'command',
        text: expandSubCommand(readText(text, context.botUserId)),
        user: user_id,
        channel: channel_id,
        audience: isPublic ? 'channel' : 'asker',
        detail,
        keys: nameTrigger(trigger_id),
        thread: null,
        ways: [
          { by: 'response_url', url: response_url, isPublic },
          { by: 'ephemeral', channel: channel_id, user: user_id },
          { by: 'message', channel: user_id },
        ],
      },
      deps,
    );
  });
}
