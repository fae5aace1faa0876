/** How payloads get from Slack to us. */
import type { Receiver } from '@slack/bolt';

export type Line = {
  /** Bolt's half of it. */
  receiver: Receiver;
  /**
   * Resolves when payloads can come.
   * @throws StartError
   */
  open(): Promise<void>;
  isOpen(): boolean;
  /** Takes no new payloads; resolves when those on their way are in. */
  close(): Promise<void>;
  /** The port of `/healthz` and `/readyz`, once open; null where there is none. */
  port(): number | null;
};
