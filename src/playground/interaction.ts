/** Fills what a click, shortcut, search in a menu or submit of a test leaves out. */
import { z } from 'zod';
import { CHANNELS } from './directory.js';
import { showMessage } from './message-content.js';
import { buildInteractionBase, makeTriggerId } from './payloads.js';
import type { ResponseTarget } from './response-url.js';
import type { Slack } from './slack.js';
import { issueResponseUrls } from './view-response-urls.js';
import type { PostedMessage } from './workspace-types.js';

const placeSchema = z.object({
  type: z.string().default('block_actions'),
  user: z.looseObject({ id: z.string().optional() }).optional(),
  channel: z.looseObject({ id: z.string() }).optional(),
  container: z.looseObject({ channel_id: z.string().optional(), message_ts: z.string().optional() }).optional(),
  message: z.looseObject({ ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  view: z.looseObject({ id: z.string().optional() }).optional(),
  state: z.record(z.string(), z.unknown()).optional(),
  actions: z.array(z.record(z.string(), z.unknown())).optional(),
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
});

type Place = z.infer<typeof placeSchema>;

/** Kinds that come with a response_url, where they do not come from a view. */
const RESPONDABLE = ['block_actions', 'message_action', 'interactive_message'];
/** Kinds of shortcuts, as the manifest calls them. */
const SHORTCUTS: Record<string, 'global' | 'message'> = { shortcut: 'global', message_action: 'message' };

export type Interaction = {
  type: string;
  payload: Record<string, unknown>;
  userId: string;
  /** The modal in which the person acted. */
  viewId?: string;
};

/** The container of a click, which names the message even where the payload has no `message`. */
function buildContainer(place: Place, channelId: string, original: PostedMessage | undefined): Record<string, unknown> {
  const messageTs = place.message?.ts ?? original?.ts;
  const threadTs = place.message?.thread_ts ?? original?.threadTs;
  return {
    type: 'message',
    channel_id: channelId,
    is_ephemeral: original?.ephemeralTo !== undefined,
    ...(messageTs === undefined ? {} : { message_ts: messageTs }),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...place.container,
  };
}

/** The parts that tell where a message was acted on; Slack sends no `message` where it is ephemeral. */
function buildMessagePlace(
  slack: Slack,
  place: Place,
  userId: string,
  issueUrl: (target: ResponseTarget) => string,
): Record<string, unknown> {
  if (!RESPONDABLE.includes(place.type) || place.view) return {};
  const channelId = place.channel?.id ?? place.container?.channel_id ?? CHANNELS.general;
  const channel = slack.directory.channels.get(channelId);
  const originalTs = place.container?.message_ts ?? place.message?.ts;
  const original = originalTs === undefined ? undefined : slack.messages.find(channelId, originalTs);
  const target = { channel: channelId, userId, ...(originalTs === undefined ? {} : { originalTs }) };
  const isShown = original !== undefined && original.ephemeralTo === undefined;
  const isClick = place.type === 'block_actions';
  return {
    channel: { id: channelId, name: channel?.name ?? 'unknown', ...place.channel },
    response_url: place.response_url ?? issueUrl(target),
    ...(isShown ? { message: { ...showMessage(original, slack), ...place.message } } : {}),
    ...(isClick ? { container: buildContainer(place, channelId, original), state: place.state ?? { values: {} } } : {}),
    ...(isClick || originalTs === undefined ? {} : { message_ts: originalTs }),
  };
}

/** The view as it was opened, with what the person has filled in; and where the person acted, if that was in a menu or button. */
function buildViewPlace(slack: Slack, { type, view }: Place): Record<string, unknown> {
  if (!view) return {};
  const stored = view.id === undefined ? undefined : slack.views.find(view.id);
  const container = { type: 'view', view_id: view.id };
  return { view: { ...stored?.json, ...view }, ...(type === 'view_submission' ? {} : { container }) };
}

/** @throws where the manifest declares no such shortcut */
function demandShortcut({ manifest }: Slack, type: string, callbackId: unknown): void {
  const kind = SHORTCUTS[type];
  if (kind === undefined) return;
  const isDeclared = manifest.shortcuts.some((one) => one.type === kind && one.callbackId === callbackId);
  if (!isDeclared || !manifest.scopes.has('commands'))
    throw new Error(`the manifest has no ${kind} shortcut ${String(callbackId)}, or lacks the scope commands`);
}

/** @throws where a person could not do that, as the manifest stands */
export function completeInteraction(
  slack: Slack,
  given: Record<string, unknown>,
  issueUrl: (target: ResponseTarget) => string,
): Interaction {
  const place = placeSchema.parse(given);
  demandShortcut(slack, place.type, given.callback_id);
  const base = buildInteractionBase(slack.directory, place.user?.id ?? slack.directory.userId);
  const user = { ...z.looseObject({ id: z.string() }).parse(base.user), ...place.user };
  const userId = user.id ?? slack.directory.userId;
  const triggerId = place.trigger_id ?? makeTriggerId();
  const viewId = place.view?.id;
  // to search in a menu opens nothing
  const isSearch = place.type === 'block_suggestion';
  if (place.trigger_id === undefined && !isSearch) {
    slack.triggers.issue(triggerId, viewId === undefined ? { userId } : { userId, viewId });
  }

  const payload = {
    ...base,
    type: place.type,
    ...(isSearch ? {} : { trigger_id: triggerId }),
    ...given,
    user: { ...user, id: userId },
    ...buildViewPlace(slack, place),
    ...(place.type === 'view_submission'
      ? { response_urls: given.response_urls ?? issueResponseUrls(slack, place.view, userId, issueUrl) }
      : {}),
    ...buildMessagePlace(slack, place, userId, issueUrl),
    ...(place.actions ? { actions: place.actions.map((action) => ({ action_ts: slack.makeTs(), ...action })) } : {}),
  };
  return { type: place.type, payload, userId, ...(viewId === undefined ? {} : { viewId }) };
}
