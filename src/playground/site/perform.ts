/** Does what a person does in the page. */
import { z } from 'zod';
import type { Workspace } from '../workspace-types.js';
import { noticeOf } from './notices.js';
import type { CheckedAct } from './read-act.js';
import { say } from './say.js';
import type { Outcome, Place, Values } from './types.js';

export async function perform(workspace: Workspace, act: CheckedAct): Promise<Outcome> {
  switch (act.do) {
    case 'say':
      return say(workspace, act);
    case 'use': {
      const delivery = await workspace.interact({
        type: 'block_actions',
        ...buildPlace(workspace, act.place, act.values),
        actions: [act.action],
      });
      return withNotice(noticeOf(delivery, 'That'));
    }
    case 'suggest': {
      const delivery = await workspace.interact({
        type: 'block_suggestion',
        ...buildPlace(workspace, act.place, {}),
        action_id: act.actionId,
        block_id: act.blockId,
        value: act.value,
      });
      const notice = noticeOf(delivery, 'The list of choices');
      return notice === null ? { suggestions: delivery.body } : { notice };
    }
    case 'submit':
      return submit(workspace, act.viewId, act.values);
    case 'close':
      await workspace.closeView(act.viewId, act.isCleared);
      return {};
    case 'shortcut':
      return runShortcut(workspace, act.callbackId, act.message);
    case 'open':
      await workspace.openHome(act.tab);
      return {};
    case 'switch':
      workspace.slack.switches.set(
        Object.fromEntries(Object.entries(act.switches).filter(([, value]) => value !== undefined)),
      );
      return {};
  }
}

const withNotice = (notice: string | null): Outcome => (notice === null ? {} : { notice });

/** The parts of a payload that tell where an element stands. */
function buildPlace({ slack }: Workspace, place: Place, values: Values): Record<string, unknown> {
  if (!('viewId' in place)) {
    return {
      channel: { id: place.channel },
      container: { channel_id: place.channel, message_ts: place.ts },
      state: { values },
    };
  }
  const view = slack.views.find(place.viewId);
  if (!view) throw new Error('the view is closed');
  return {
    container: { type: 'view', view_id: view.id },
    view: { ...view.json, state: { values } },
  };
}

const errorsSchema = z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) });

async function submit(workspace: Workspace, viewId: string, values: Values): Promise<Outcome> {
  const view = workspace.slack.views.find(viewId);
  if (!view) return { notice: 'This window is closed.' };
  const delivery = await workspace.interact({
    type: 'view_submission',
    view: { ...view.json, state: { values } },
  });
  const errors = errorsSchema.safeParse(delivery.body);
  if (errors.success) return { errors: errors.data.errors };
  return withNotice(delivery.acked ? noticeOf(delivery, 'That') : 'We had some trouble connecting. Try again?');
}

async function runShortcut(
  workspace: Workspace,
  callbackId: string,
  message?: { channel: string; ts: string },
): Promise<Outcome> {
  const payload =
    message === undefined
      ? { type: 'shortcut', callback_id: callbackId }
      : {
          type: 'message_action',
          callback_id: callbackId,
          channel: { id: message.channel },
          message: { ts: message.ts },
        };
  return withNotice(
    noticeOf(await workspace.interact({ ...payload, action_ts: workspace.slack.makeTs() }), 'The shortcut'),
  );
}
