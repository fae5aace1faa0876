/** Payloads as signed HTTP requests. */
import { ACK_TIMEOUT_MS, type Ack, type Payload, UNANSWERED } from './delivery.js';
import { parseJson } from './http.js';
import { signBody } from './sign.js';

const FORM = 'application/x-www-form-urlencoded';

/** Commands are forms, interactions a form around JSON, events JSON. */
function encodeBody({ kind, body }: Payload): { contentType: string; text: string } {
  if (kind === 'events_api') return { contentType: 'application/json', text: JSON.stringify(body) };
  const fields = kind === 'interactive' ? { payload: JSON.stringify(body) } : body;
  const form = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) form.set(key, String(value));
  return { contentType: FORM, text: form.toString() };
}

/** An empty body is `undefined`, JSON is parsed, anything else is text. */
function decodeBody(text: string): unknown {
  return text === '' ? undefined : (parseJson(text) ?? text);
}

/** Posts a payload to the app's request URL; never throws. */
export async function postPayload(requestUrl: string, signingSecret: string, payload: Payload): Promise<Ack> {
  const { contentType, text } = encodeBody(payload);
  const timestamp = Math.floor(Date.now() / 1000);
  const { retry } = payload;
  try {
    const response = await fetch(requestUrl, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': signBody(signingSecret, timestamp, text),
        ...(retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {}),
      },
      body: text,
      redirect: 'manual',
      signal: AbortSignal.timeout(ACK_TIMEOUT_MS),
    });
    return { status: response.status, body: decodeBody(await response.text()), acked: response.ok };
  } catch {
    return UNANSWERED;
  }
}
