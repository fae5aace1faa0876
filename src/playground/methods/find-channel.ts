/** Channels as the Web API sees them. */
import { type Channel, openDm } from '../directory.js';
import type { Slack } from '../slack.js';
import { SlackError } from '../slack-error.js';

/** @throws SlackError channel_not_found */
export function findChannel(slack: Slack, id: string): Channel {
  const { directory } = slack;
  const isUser = id.startsWith('U') && [...directory.channels.values()].some((channel) => channel.members.has(id));
  const channel = isUser ? openDm(directory, id) : directory.channels.get(id);
  if (!channel) throw new SlackError('channel_not_found');
  return channel;
}

/** A channel in which the bot may write. @throws SlackError channel_not_found, is_archived, not_in_channel */
export function findOwnChannel(slack: Slack, id: string): Channel {
  const channel = findChannel(slack, id);
  if (channel.isArchived) throw new SlackError('is_archived');
  const isMember = channel.members.has(slack.directory.botUserId);
  if (!isMember && !slack.manifest.scopes.has('chat:write.public')) throw new SlackError('not_in_channel');
  return channel;
}

/** The root of the thread that `ts` belongs to. @throws SlackError thread_not_found */
export function findThread(slack: Slack, channel: Channel, ts: string): string {
  const root = slack.messages.findThread(channel.id, ts);
  if (root === undefined) throw new SlackError('thread_not_found');
  return root;
}
