/** Troubles that a person can switch on. */
import { isRecord } from './block-kit/walk.js';
import type { Changes } from './changes.js';
import type { Switches } from './facts.js';
import type { Failure } from './workspace-types.js';

/** One message a second in a channel, as Slack says; of other calls one a second each is many enough to feel it. */
const WINDOW_MS = 1_000;

/** Blocks that came since 2025; a Slack that does not know them yet refuses the message. */
const NEW_BLOCKS = [
  'alert',
  'card',
  'carousel',
  'container',
  'context_actions',
  'data_table',
  'plan',
  'table',
  'task_card',
];

const POSTS = /^(chat\.(postMessage|postEphemeral|update)|response_url)$/;

export type SwitchBoard = ReturnType<typeof createSwitchBoard>;

export function createSwitchBoard(changes: Changes) {
  const on: Switches = { rateLimit: false, refuseNewBlocks: false, appIsDown: false };
  const lastAt = new Map<string, number>();

  const isTooFast = (method: string, place: string): boolean => {
    const key = `${method}/${place}`;
    const now = Date.now();
    const isTooSoon = now - (lastAt.get(key) ?? 0) < WINDOW_MS;
    if (!isTooSoon) lastAt.set(key, now);
    return isTooSoon;
  };

  return {
    read: (): Switches => ({ ...on }),
    set(news: Partial<Switches>): void {
      Object.assign(on, news);
      changes.tell({ of: 'switches' });
    },
    /** The trouble that a call meets; undefined: none. */
    trouble(method: string, args: Record<string, unknown>): Failure | undefined {
      if (!POSTS.test(method)) return undefined;
      if (on.rateLimit && isTooFast(method, String(args.channel ?? ''))) return { status: 429, retryAfter: 1 };
      const blocks = Array.isArray(args.blocks) ? args.blocks : [];
      const isNew = blocks.some((block) => isRecord(block) && NEW_BLOCKS.includes(String(block.type)));
      return on.refuseNewBlocks && isNew ? { error: 'invalid_blocks' } : undefined;
    },
  };
}
