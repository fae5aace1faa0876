/** assistant.threads.*, agents.sessions.*: what agents call. */
import { z } from 'zod';
import { countCharacters } from '../../cards/block-kit.js';
import type { Slack } from '../slack.js';
import { SlackError } from '../slack-error.js';
import { findChannel } from './find-channel.js';
import { defineMethod, required } from './method.js';

const thread = { channel_id: required, thread_ts: required };
const title = z.string().refine((text) => text !== '' && countCharacters(text) <= 200, 'must have 1 to 200 characters');

/** @throws SlackError channel_not_found, invalid_thread_ts */
function checkThread(slack: Slack, args: { channel_id: string; thread_ts?: string | undefined }): void {
  const channel = findChannel(slack, args.channel_id);
  if (args.thread_ts !== undefined && slack.messages.findThread(channel.id, args.thread_ts) === undefined) {
    throw new SlackError('invalid_thread_ts');
  }
}

/** @throws SlackError not_allowed where the manifest declares no agent */
function checkAgent(slack: Slack): void {
  if (!slack.manifest.isAgent) throw new SlackError('not_allowed');
}

const setThreadStatus = defineMethod({
  scopes: ['chat:write', 'assistant:write'],
  args: { ...thread, status: z.string(), loading_messages: z.array(z.string()).max(10).optional() },
  run(args, slack) {
    checkThread(slack, args);
    slack.threads.tell(args.channel_id, args.thread_ts, { status: args.status || null });
    return {};
  },
});

const setTitle = defineMethod({
  scopes: ['assistant:write'],
  args: { ...thread, title },
  run(args, slack) {
    checkThread(slack, args);
    slack.threads.tell(args.channel_id, args.thread_ts, { title: args.title });
    return {};
  },
});

const setSuggestedPrompts = defineMethod({
  scopes: ['assistant:write'],
  args: {
    channel_id: required,
    thread_ts: z.string().min(1).optional(),
    title: z.string().optional(),
    prompts: z
      .array(z.strictObject({ title: required, message: required }))
      .min(1)
      .max(4),
  },
  run(args, slack) {
    checkThread(slack, args);
    const { channel_id: channel, thread_ts: ts = null, prompts, title = null } = args;
    slack.threads.tell(channel, ts, { prompts: { title, prompts } });
    return {};
  },
});

const setSessionStatus = defineMethod({
  scopes: ['chat:write'],
  args: { ...thread, status: z.enum(['active', 'processing', 'suspended', 'closed']), title: title.optional() },
  run(args, slack) {
    checkAgent(slack);
    checkThread(slack, args);
    const status = args.status === 'processing' ? 'is working on it…' : null;
    slack.threads.tell(args.channel_id, args.thread_ts, {
      status,
      ...(args.title === undefined ? {} : { title: args.title }),
    });
    return { agent_status: args.status, ...(args.title === undefined ? {} : { title: args.title }) };
  },
});

const renameSession = defineMethod({
  scopes: ['chat:write'],
  args: { ...thread, title },
  run(args, slack) {
    checkAgent(slack);
    checkThread(slack, args);
    slack.threads.tell(args.channel_id, args.thread_ts, { title: args.title });
    return { title: args.title };
  },
});

export const AGENT_METHODS = {
  'assistant.threads.setStatus': setThreadStatus,
  'assistant.threads.setTitle': setTitle,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'agents.sessions.setStatus': setSessionStatus,
  'agents.sessions.rename': renameSession,
};
