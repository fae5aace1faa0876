/** `/response/<id>`: five posts within 30 minutes, without token, scope or membership. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { checkMessage } from './block-kit-check.js';
import { nameFailure } from './failures.js';
import { parseObject, readText, sendFailure, sendJson } from './http.js';
import { makeId } from './ids.js';
import { readContent } from './message-content.js';
import { recordCall, type Slack } from './slack.js';
import { refuseFaults, SlackError } from './slack-error.js';
import type { ApiCall, PostedMessage } from './workspace-types.js';

const MAX_POSTS = 5;
const LIFETIME_MS = 30 * 60_000;

/** Where an answer goes. */
export type ResponseTarget = {
  channel: string;
  userId: string;
  /** The app's message that was clicked; a command has none. */
  originalTs?: string;
};

type Issued = { target: ResponseTarget; at: number; posts: number };

export type ResponseUrls = ReturnType<typeof createResponseUrls>;

export function createResponseUrls(origin: () => string) {
  const issued = new Map<string, Issued>();
  return {
    issue(target: ResponseTarget): string {
      const id = makeId('R');
      issued.set(id, { target, at: Date.now(), posts: 0 });
      return `${origin()}/response/${id}`;
    },
    /** Takes one of the five posts. @throws SlackError invalid_url, expired_url, used_url */
    use(id: string): ResponseTarget {
      const entry = issued.get(id);
      if (!entry) throw new SlackError('invalid_url');
      if (Date.now() - entry.at > LIFETIME_MS) throw new SlackError('expired_url');
      if (entry.posts >= MAX_POSTS) throw new SlackError('used_url');
      entry.posts += 1;
      return entry.target;
    },
  };
}

/** Flags are booleans; Slack has always taken their strings too. */
const flag = z.union([z.boolean(), z.stringbool()]).optional();
const responseSchema = z.object({
  text: z.unknown().optional(),
  blocks: z.unknown().optional(),
  metadata: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: flag,
  delete_original: flag,
  thread_ts: z.string().min(1).optional(),
});

/**
 * Does what a post to a response_url, or a message in the ack of a command, asks for. A click's answer replaces the
 * clicked message unless `replace_original` is false; a command's answer never replaces or deletes.
 * @throws SlackError where Slack would refuse it
 */
export function applyResponse(slack: Slack, target: ResponseTarget, body: unknown): void {
  const parsed = responseSchema.safeParse(body);
  if (!parsed.success) throw new SlackError('invalid_payload');
  const answer = parsed.data;
  const original = findOriginal(slack, target);
  const isEmpty = answer.text === undefined && answer.blocks === undefined;
  if (answer.delete_original && isEmpty) {
    if (original) slack.messages.edit(target.channel, original, { deleted: true });
    return;
  }

  refuseFaults(checkMessage(answer, 'response_url'));
  const content = readContent(answer);
  const thread =
    answer.thread_ts === undefined ? undefined : slack.messages.findThread(target.channel, answer.thread_ts);
  if (answer.thread_ts !== undefined && thread === undefined) throw new SlackError('thread_not_found');

  if (original && !answer.delete_original && answer.replace_original !== false) {
    slack.messages.edit(target.channel, original, content);
    return;
  }
  if (original && answer.delete_original) slack.messages.edit(target.channel, original, { deleted: true });
  slack.messages.add(target.channel, {
    ...content,
    user: slack.directory.botUserId,
    ...(answer.response_type === 'ephemeral' ? { ephemeralTo: target.userId } : {}),
    ...(thread === undefined ? {} : { threadTs: thread }),
  });
}

/** The clicked message, where it is the app's own. */
function findOriginal(slack: Slack, target: ResponseTarget): PostedMessage | undefined {
  const original = target.originalTs === undefined ? undefined : slack.messages.find(target.channel, target.originalTs);
  return original?.user === slack.directory.botUserId ? original : undefined;
}

const GONE = ['invalid_url', 'expired_url', 'used_url'];

function answerPost(slack: Slack, urls: ResponseUrls, id: string, body: unknown): ApiCall['response'] {
  try {
    const target = urls.use(id);
    if (body === undefined) throw new SlackError('invalid_payload');
    applyResponse(slack, target, body);
    return { ok: true };
  } catch (error) {
    if (error instanceof SlackError) return { ok: false, error: error.message, ...error.details };
    throw error;
  }
}

export async function handleResponsePost(
  slack: Slack,
  urls: ResponseUrls,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = Date.now();
  const body = parseObject(await readText(request));
  const failure = slack.failures.take('response_url') ?? slack.switches.trouble('response_url', body ?? {});
  const answer = failure ? { ok: false, error: nameFailure(failure) } : answerPost(slack, urls, id, body);
  recordCall(slack, { method: 'response_url', args: body ?? {}, response: answer, at: startedAt });
  if (failure && sendFailure(response, failure)) return;
  const status = answer.ok ? 200 : GONE.includes(answer.error ?? '') ? 404 : 400;
  sendJson(response, status, answer);
}
