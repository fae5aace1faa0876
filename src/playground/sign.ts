import { createHmac } from 'node:crypto';

/** Slack's signature of a request body: `v0=` and the HMAC-SHA256 over version, time (in seconds) and body, in hex. */
export function signBody(signingSecret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}
