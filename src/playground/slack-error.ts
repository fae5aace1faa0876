import type { Fault } from './block-kit/fault.js';

/** An answer `ok: false`; `message` is Slack's error name. */
export class SlackError extends Error {
  override name = 'SlackError';

  constructor(
    error: string,
    /** What else stands in the answer. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(error);
  }
}

/** `[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]` */
const describeFault = (fault: Fault): string => `[ERROR] ${fault.message} [json-pointer:${fault.pointer}]`;

/** @throws SlackError named after the first fault, with all of them in `response_metadata.messages`. */
export function refuseFaults(faults: Fault[]): void {
  const [first] = faults;
  if (!first) return;
  const messages = faults.map(describeFault);
  throw new SlackError(first.code, { errors: messages, response_metadata: { messages } });
}
