import type { KnownBlock } from '@slack/types';

/** An answer drawn for Slack. Both forms say the same; each obeys every limit of Block Kit for a message. */
export type Card = {
  /** The complete answer as plain text: notifications, screen readers and the terminal's last resort read it. */
  text: string;
  /** The rich form, with tables. */
  blocks: KnownBlock[];
  /** The classic form, only blocks that every Slack client has known for years: sent where a rich block is refused. */
  classic: KnownBlock[];
};
