/** chat.* */
import { z } from 'zod';
import { checkMessage } from '../block-kit-check.js';
import { type Content, readContent, showMessage } from '../message-content.js';
import { refuseFaults, SlackError } from '../slack-error.js';
import { findChannel, findOwnChannel, findThread } from './find-channel.js';
import { defineMethod, required } from './method.js';
import { unfurl } from './unfurl.js';

const scopes = ['chat:write'];
const content = { text: z.unknown().optional(), blocks: z.unknown().optional(), metadata: z.unknown().optional() };
const threadTs = { thread_ts: z.string().min(1).optional() };

/** @throws SlackError where Slack would refuse the message */
function checkContent(args: { text?: unknown; blocks?: unknown; metadata?: unknown }): Content {
  refuseFaults(checkMessage(args, 'chat.postMessage'));
  return readContent(args);
}

const postMessage = defineMethod({
  scopes,
  args: { channel: required, ...content, ...threadTs },
  run(args, slack) {
    const channel = findOwnChannel(slack, args.channel);
    const draft = { ...checkContent(args), user: slack.directory.botUserId };
    const root = args.thread_ts === undefined ? undefined : findThread(slack, channel, args.thread_ts);
    const message = slack.messages.add(channel.id, root === undefined ? draft : { ...draft, threadTs: root });
    if (root !== undefined) slack.threads.settle(channel.id, root);
    return { channel: channel.id, ts: message.ts, message: showMessage(message, slack) };
  },
});

const postEphemeral = defineMethod({
  scopes,
  args: { channel: required, user: required, ...content, ...threadTs },
  run(args, slack) {
    const channel = findOwnChannel(slack, args.channel);
    if (!channel.members.has(args.user)) throw new SlackError('user_not_in_channel');
    const draft = { ...checkContent(args), user: slack.directory.botUserId, ephemeralTo: args.user };
    const root = args.thread_ts === undefined ? undefined : findThread(slack, channel, args.thread_ts);
    const message = slack.messages.add(channel.id, root === undefined ? draft : { ...draft, threadTs: root });
    return { message_ts: message.ts };
  },
});

const update = defineMethod({
  scopes,
  args: { channel: required, ts: required, ...content },
  run(args, slack) {
    const channel = findChannel(slack, args.channel);
    const message = slack.messages.find(channel.id, args.ts);
    if (!message || message.ephemeralTo !== undefined) throw new SlackError('message_not_found');
    if (message.user !== slack.directory.botUserId) throw new SlackError('cant_update_message');
    const { text, blocks } = checkContent(args);
    // Slack keeps the blocks of a message whose update names none.
    slack.messages.edit(channel.id, message, args.blocks === undefined ? { text } : { text, blocks });
    return { channel: channel.id, ts: message.ts, text: message.text, message: showMessage(message, slack) };
  },
});

const remove = defineMethod({
  scopes,
  args: { channel: required, ts: required },
  run(args, slack) {
    const channel = findChannel(slack, args.channel);
    const message = slack.messages.find(channel.id, args.ts);
    if (!message || message.ephemeralTo !== undefined) throw new SlackError('message_not_found');
    if (message.user !== slack.directory.botUserId) throw new SlackError('cant_delete_message');
    slack.messages.edit(channel.id, message, { deleted: true });
    return { channel: channel.id, ts: message.ts };
  },
});

export const CHAT_METHODS = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.unfurl': unfurl,
};
