/** Sends one message in one form by one way, once. */

import type { webApi } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { Refusal, refuseByCode, refuseByError, refuseByLine } from './refusal.js';
import type { Way } from './way.js';

/** `text` is plain text here; it is escaped on its way out. */
export type Form = { name: 'rich' | 'classic' | 'text'; text: string; blocks?: KnownBlock[] };

/** Slack would cut at 40,000 characters without a sign. */
const MAX_TEXT = 39_000;

/** @throws Refusal */
export async function post(client: webApi.WebClient, way: Way, form: Form, timeoutMs: number): Promise<void> {
  const message = {
    text: cutEscaped(escapeText(form.text)),
    ...(form.blocks === undefined ? {} : { blocks: form.blocks }),
    // Links of a card would else be crawled and shown a second time below it.
    unfurl_links: false,
    unfurl_media: false,
    ...(way.threadTs === undefined ? {} : { thread_ts: way.threadTs }),
  };
  if (way.by === 'response_url') {
    const replace = way.isClick ? { replace_original: false } : {};
    return postToResponseUrl(way.url, { response_type: 'ephemeral', ...replace, ...message }, timeoutMs);
  }
  try {
    if (way.by === 'message') await client.chat.postMessage({ channel: way.channel, ...message });
    else await client.chat.postEphemeral({ channel: way.channel, user: way.user, ...message });
  } catch (error) {
    throw refuseByError(error);
  }
}

/** Bolt's own `respond` waits without end and keeps back what Slack said and how long to wait; hence by hand. */
async function postToResponseUrl(url: string, body: Record<string, unknown>, timeoutMs: number): Promise<void> {
  let status: number;
  let said: string;
  let retryAfterSec: number;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = response.status;
    retryAfterSec = Number(response.headers.get('retry-after')) || 1;
    said = await response.text();
  } catch (error) {
    throw refuseByLine(error);
  }
  const code = readErrorCode(said);
  if (status < 300 && code === undefined) return;
  if (status === 429) throw new Refusal('rate', 'ratelimited', { retryAfterSec });
  if (code !== undefined) throw refuseByCode(code);
  if (status >= 500) throw new Refusal('failed', `http_${status}`);
  // A bad request without a word can only mean what was sent; without blocks it is the way itself.
  throw new Refusal(status === 400 && 'blocks' in body ? 'blocks' : 'closed', `http_${status}`);
}

/** `{"ok":false,"error":"used_url"}` and the bare word `used_url` both occur. */
function readErrorCode(said: string): string | undefined {
  return /"error"\s*:\s*"(\w+)"/.exec(said)?.[1] ?? /^(?!ok$)[a-z]+(_[a-z]+)+$/.exec(said.trim())?.[0];
}

/** In `text`, as in all of Slack's markup, these three would begin a link, a mention or a call to everybody. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Cuts with a visible mark, and not through the middle of an `&amp;`. */
function cutEscaped(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT).replace(/&\w*$/, '')}…` : text;
}
