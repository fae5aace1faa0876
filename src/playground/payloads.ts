/** Payloads in the shapes that Slack sends. */
import { randomUUID } from 'node:crypto';
import type { Channel, Directory } from './directory.js';
import { makeId, makeSecret } from './ids.js';
import type { StoredView } from './view-store.js';
import type { EventExtra, PostedMessage, SlashFields } from './workspace-types.js';

/** The old verification token: still in every payload, and worth nothing. */
const TOKEN = 'playground-token';

export const makeTriggerId = (): string => `${Date.now()}.${makeSecret().slice(0, 12)}.${makeSecret()}`;

const nameUser = (id: string): string => id.toLowerCase();

export function buildCommand(
  directory: Directory,
  place: { channel: Channel; userId: string },
  fields: { command: string; text: string; responseUrl: string; triggerId: string },
): SlashFields {
  return {
    token: TOKEN,
    team_id: directory.team.id,
    team_domain: directory.team.domain,
    channel_id: place.channel.id,
    channel_name: place.channel.name,
    user_id: place.userId,
    user_name: nameUser(place.userId),
    command: fields.command,
    text: fields.text,
    api_app_id: directory.appId,
    is_enterprise_install: 'false',
    response_url: fields.responseUrl,
    trigger_id: fields.triggerId,
  };
}

/** The text of a person's message as Slack's composer sends it: mentions of the bot are elements of their own. */
function buildRichText(directory: Directory, text: string): Record<string, unknown> {
  const mention = `<@${directory.botUserId}>`;
  const elements = text
    .split(new RegExp(`(${mention})`))
    .filter((part) => part !== '')
    .map((part) => (part === mention ? { type: 'user', user_id: directory.botUserId } : { type: 'text', text: part }));
  return {
    type: 'rich_text',
    block_id: makeSecret().slice(0, 5),
    elements: [{ type: 'rich_text_section', elements }],
  };
}

/** What a person's message looks like inside an event; `app_mention` has no channel_type. */
export function buildMessageEvent(
  directory: Directory,
  channel: Channel,
  message: PostedMessage,
  type: 'app_mention' | 'message',
): Record<string, unknown> {
  return {
    type,
    user: message.user,
    ts: message.ts,
    client_msg_id: randomUUID(),
    text: message.text,
    team: directory.team.id,
    blocks: [buildRichText(directory, message.text)],
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    channel: channel.id,
    event_ts: message.ts,
    ...(type === 'message' ? { channel_type: channel.isIm ? 'im' : 'channel' } : {}),
  };
}

export function buildEventEnvelope(
  directory: Directory,
  event: Record<string, unknown>,
  extra: EventExtra = {},
): Record<string, unknown> {
  const teamId = extra.teamId ?? directory.team.id;
  return {
    token: TOKEN,
    team_id: teamId,
    context_team_id: directory.team.id,
    context_enterprise_id: null,
    api_app_id: directory.appId,
    event,
    type: 'event_callback',
    event_id: extra.eventId ?? makeId('Ev'),
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: directory.team.id,
        user_id: directory.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: teamId !== directory.team.id,
  };
}

/** What stands in every interaction payload. */
export function buildInteractionBase(directory: Directory, userId: string): Record<string, unknown> {
  return {
    team: { id: directory.team.id, domain: directory.team.domain },
    user: { id: userId, username: nameUser(userId), name: nameUser(userId), team_id: directory.team.id },
    api_app_id: directory.appId,
    token: TOKEN,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** `view` is the Home tab as it was last published. */
export function buildHomeOpened(opened: {
  user: string;
  channel: string;
  tab: 'home' | 'messages';
  view: Record<string, unknown> | undefined;
}): Record<string, unknown> {
  const { view, ...rest } = opened;
  return { type: 'app_home_opened', ...rest, ...(view === undefined ? {} : { view }) };
}

export function buildViewClosed(directory: Directory, view: StoredView, isCleared: boolean): Record<string, unknown> {
  return {
    ...buildInteractionBase(directory, view.userId),
    type: 'view_closed',
    view: view.json,
    is_cleared: isCleared,
  };
}
