/** Reading requests and writing answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Failure } from './workspace-types.js';

/** Form fields that Slack takes as JSON in a string. */
const STRUCTURED = [
  'attachments',
  'blocks',
  'entities',
  'loading_messages',
  'metadata',
  'outputs',
  'prompts',
  'unfurls',
  'user_auth_blocks',
  'view',
];

const objectSchema = z.record(z.string(), z.unknown());

export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A JSON object; `undefined` where the text is none. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  const parsed = objectSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}

/** The arguments of a call, from a JSON body or a form; a form's JSON fields are parsed where they hold JSON. */
export function parseArgs(contentType: string, body: string): Record<string, unknown> | undefined {
  if (contentType.startsWith('application/json')) return parseObject(body);
  const fields = Object.fromEntries<unknown>(new URLSearchParams(body));
  for (const key of STRUCTURED) {
    const text = fields[key];
    if (typeof text === 'string') fields[key] = parseJson(text) ?? text;
  }
  return fields;
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** Fails as asked; `false` where the failure is an ordinary answer `ok: false`, which the caller gives. */
export function sendFailure(response: ServerResponse, failure: Failure): boolean {
  if (failure === 'timeout') return true;
  if ('error' in failure) return false;
  const headers: Record<string, string> =
    failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) };
  if (failure.status === 429) sendJson(response, 429, { ok: false, error: 'ratelimited' }, headers);
  else response.writeHead(failure.status, headers).end();
  return true;
}
