/** Sends one message in one form by one way, once. */

import type { webApi } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { drawAnswerView } from '../cards/answer-view.js';
import { escapeText } from '../cards/mrkdwn.js';
import { postJson } from './post-json.js';
import { Refusal, refuseByCode, refuseByError, refuseByLine } from './refusal.js';
import type { Way } from './way.js';

/** `text` is plain text here; it is escaped on its way out. */
export type Form = { name: 'rich' | 'classic' | 'text'; text: string; blocks?: KnownBlock[] };

/** Slack would cut at 40,000 characters without a sign. */
const MAX_TEXT = 39_000;

/** @throws Refusal */
export async function post(client: webApi.WebClient, way: Way, form: Form, timeoutMs: number): Promise<void> {
  if (way.by === 'response_url') return postToResponseUrl(way.url, serialise(form, way), 'blocks' in form, timeoutMs);
  try {
    if (way.by === 'view') return await openView(client, way, form);
    const message = buildMessage(form, way);
    if (way.by === 'message') await client.chat.postMessage({ channel: way.channel, ...message });
    else await client.chat.postEphemeral({ channel: way.channel, user: way.user, ...message });
  } catch (error) {
    throw refuseByError(error);
  }
}

/** Three modals may lie on each other; after that, the topmost shows the next answer. */
async function openView(client: webApi.WebClient, way: Extract<Way, { by: 'view' }>, form: Form): Promise<void> {
  const view = drawAnswerView(form.text, form.blocks);
  const opening = { trigger_id: way.triggerId, view };
  if (way.over === 'home') return void (await client.views.open(opening));
  try {
    await client.views.push(opening);
  } catch (error) {
    if (refuseByError(error).code !== 'push_limit_reached') throw error;
    await client.views.update({ view_id: way.over, view });
  }
}

function buildMessage(form: Form, way: Exclude<Way, { by: 'view' }>) {
  return {
    text: cutEscaped(escapeText(form.text)),
    ...(form.blocks === undefined ? {} : { blocks: form.blocks }),
    // Links of a card would else be crawled and shown a second time below it.
    unfurl_links: false,
    unfurl_media: false,
    ...(way.threadTs === undefined ? {} : { thread_ts: way.threadTs }),
  };
}

/** A popular card is sent over and over; turning it into JSON would take longer than all the rest. */
const serialised = new WeakMap<Form, Uint8Array>();

function serialise(form: Form, way: Extract<Way, { by: 'response_url' }>): Uint8Array {
  const isPlain = way.threadTs === undefined && way.click === undefined && !way.isPublic;
  const known = isPlain ? serialised.get(form) : undefined;
  if (known !== undefined) return known;
  const type = way.isPublic ? 'in_channel' : 'ephemeral';
  const replace = way.click === undefined ? {} : { replace_original: way.click === 'replaced' };
  const body = Buffer.from(JSON.stringify({ response_type: type, ...replace, ...buildMessage(form, way) }));
  if (isPlain) serialised.set(form, body);
  return body;
}

/** Bolt's own `respond` waits without end and keeps back what Slack said and how long to wait; hence by hand. */
async function postToResponseUrl(url: string, body: Uint8Array, hasBlocks: boolean, timeoutMs: number): Promise<void> {
  const {
    status,
    retryAfterSec,
    body: said,
  } = await postJson(url, body, timeoutMs).catch((error: unknown) => {
    throw refuseByLine(error);
  });
  const code = readErrorCode(said);
  if (status < 300 && code === undefined) return;
  if (status === 429) throw new Refusal('rate', 'ratelimited', { retryAfterSec });
  if (code !== undefined) throw refuseByCode(code);
  if (status >= 500) throw new Refusal('failed', `http_${status}`);
  // A bad request without a word can only mean what was sent; without blocks it is the way itself.
  throw new Refusal(status === 400 && hasBlocks ? 'blocks' : 'closed', `http_${status}`);
}

/** `{"ok":false,"error":"used_url"}` and the bare word `used_url` both occur. */
function readErrorCode(said: string): string | undefined {
  return /"error"\s*:\s*"(\w+)"/.exec(said)?.[1] ?? /^(?!ok$)[a-z]+(_[a-z]+)+$/.exec(said.trim())?.[0];
}

/** Cuts with a visible mark, and not through the middle of an `&amp;`. */
function cutEscaped(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT).replace(/&\w*$/, '')}…` : text;
}
