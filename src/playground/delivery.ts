/** How payloads go to the app and what comes back. */

export type PayloadKind = 'slash_commands' | 'interactive' | 'events_api';

export type Payload = {
  kind: PayloadKind;
  body: Record<string, unknown>;
  /** Says that this is not the first time, as Slack's retries do. */
  retry?: { attempt: number; reason: string };
};

/** `status` 0: nothing came in time. */
export type Ack = { status: number; body: unknown; acked: boolean };

export const UNANSWERED: Ack = { status: 0, body: undefined, acked: false };

/** How long Slack waits for an ack, in milliseconds. */
export const ACK_TIMEOUT_MS = 3_000;
