/** What an ack does beyond acking: a command's ack may carry a message, a submit's ack a view, a search's ack options. */
import { z } from 'zod';
import { isRecord } from './block-kit/walk.js';
import { checkMessage, checkOptions, checkView, type Fault } from './block-kit-check.js';
import type { Interaction } from './interaction.js';
import { applyResponse, type ResponseTarget } from './response-url.js';
import type { Slack } from './slack.js';

/** Posts the message of a command's ack. @returns why Slack shows nothing instead; empty where all is well */
export function applyCommandAck(slack: Slack, target: ResponseTarget, typed: string, body: unknown): Fault[] {
  const message = typeof body === 'string' ? { text: body } : body;
  if (!isRecord(message) || (message.text === undefined && message.blocks === undefined)) return [];
  const faults = checkMessage(message, 'response_url');
  if (faults.length > 0) return faults;
  // An answer for all shows what they are being answered.
  if (message.response_type === 'in_channel') {
    slack.messages.add(target.channel, { user: target.userId, text: typed, blocks: [] });
  }
  applyResponse(slack, target, message);
  return [];
}

const viewAckSchema = z.object({
  response_action: z.enum(['errors', 'update', 'push', 'clear']).optional(),
  view: z.record(z.string(), z.unknown()).optional(),
});

/** Changes the modal as the ack of its submit says. @returns why Slack shows an error instead */
export function applyViewAck(slack: Slack, interaction: Interaction, body: unknown): Fault[] {
  const { type, viewId } = interaction;
  if (type !== 'view_submission') return [];
  const parsed = viewAckSchema.safeParse(body ?? {});
  if (!parsed.success) {
    return [{ pointer: '', code: 'invalid_arguments', message: z.prettifyError(parsed.error) }];
  }
  const { response_action: action, view } = parsed.data;
  const stored = viewId === undefined ? undefined : slack.views.find(viewId);
  if (action === 'update' || action === 'push') {
    const faults = checkView(view);
    if (faults.length > 0 || !view || !stored) return faults;
    if (action === 'update') slack.views.update(view, stored);
    else slack.views.push(view, stored);
  } else if (action === 'clear' && stored) {
    slack.views.clear(stored.rootId);
  } else if (action === undefined && stored) {
    slack.views.remove(stored.id);
  }
  return [];
}

/** @returns why the menu that was searched in stays empty */
export const checkOptionsAck = ({ type }: Interaction, body: unknown): Fault[] =>
  type === 'block_suggestion' ? checkOptions(body) : [];
