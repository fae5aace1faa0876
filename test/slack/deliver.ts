/** Sends a payload as Slack does: signed; events as JSON, commands as a form, clicks as JSON in a form. */
import { signBody } from '../../src/playground/sign.js';
import type { Edge } from './open-slack.js';

export type Body = Record<string, unknown> & {
  type?: string;
  command?: string;
  event?: { type: string; channel_type?: string };
};

/** The status of the app's answer. */
export async function deliver(edge: Edge, body: Body): Promise<number> {
  const isEvent = body.event !== undefined;
  const form = body.command === undefined ? { payload: JSON.stringify(body) } : (body as Record<string, string>);
  const text = isEvent ? JSON.stringify(body) : new URLSearchParams(form).toString();
  const timestamp = Math.floor(Date.now() / 1_000);
  const response = await fetch(`http://127.0.0.1:${edge.slack.port()}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signBody(edge.workspace.signingSecret, timestamp, text),
    },
    body: text,
  });
  return response.status;
}
