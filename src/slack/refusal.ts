/** Why Slack did not take a message, sorted by what can be done next. */
import { StaleConnectionError } from './post-json.js';
import { readWebApiError } from './web-api-error.js';

export type Reason =
  /** A block is not accepted: a plainer form may be. */
  | 'blocks'
  /** This way is closed, whatever is sent: another one may be open. */
  | 'closed'
  /** Too fast: the same again after `retryAfterSec`. */
  | 'rate'
  /** Slack or the line failed before the message was taken: the same again is safe. */
  | 'failed'
  /** No answer came, the message may be there: sending again might show it twice. */
  | 'unsure';

export class Refusal extends Error {
  override name = 'Refusal';
  readonly reason: Reason;
  /** Slack's own word for it where there is one (`not_in_channel`), else ours. */
  readonly code: string;
  readonly retryAfterSec: number;
  /** The scope that was missing. */
  readonly needed: string | undefined;

  constructor(
    reason: Reason,
    code: string,
    facts: { retryAfterSec?: number; needed?: string | undefined; cause?: unknown } = {},
  ) {
    super(`Slack did not take the message: ${code}`, { cause: facts.cause });
    this.reason = reason;
    this.code = code;
    this.retryAfterSec = Math.max(1, facts.retryAfterSec ?? 1);
    this.needed = facts.needed;
  }
}

const BLOCKS_REFUSED = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'];
const SLACK_FAILED = ['internal_error', 'fatal_error', 'service_unavailable'];

/** Sorts an `ok: false` of the Web API, or the body of a refused response_url, by Slack's error code. */
export function refuseByCode(code: string, needed?: string): Refusal {
  if (BLOCKS_REFUSED.includes(code)) return new Refusal('blocks', code);
  if (code === 'ratelimited' || code === 'rate_limited') return new Refusal('rate', code);
  if (SLACK_FAILED.includes(code)) return new Refusal('failed', code);
  return new Refusal('closed', code, { needed });
}

/** Sorts what a WebClient without retries throws. */
export function refuseByError(error: unknown): Refusal {
  const known = readWebApiError(error);
  switch (known?.code) {
    case 'slack_webapi_platform_error':
      return refuseByCode(known.data.error, known.data.needed);
    case 'slack_webapi_rate_limited_error':
      return new Refusal('rate', 'ratelimited', { retryAfterSec: known.retryAfter });
    case 'slack_webapi_http_error':
      return new Refusal(known.statusCode >= 500 ? 'failed' : 'closed', `http_${known.statusCode}`);
    case 'slack_webapi_request_error':
      return refuseByLine(known.original);
    case undefined:
      return refuseByLine(error);
  }
}

const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** Sorts what a connection throws: only where none came about is it sure that nothing arrived. */
export function refuseByLine(error: unknown): Refusal {
  if (error instanceof StaleConnectionError) return new Refusal('failed', 'stale_connection', { cause: error });
  const code = readCode(error) ?? (error instanceof Error ? readCode(error.cause) : undefined) ?? 'no_answer';
  return new Refusal(NEVER_LEFT.includes(code) ? 'failed' : 'unsure', code, { cause: error });
}

/** Node's own requests carry the code themselves, `fetch` in the cause. */
const readCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
