/** Tells whoever watches that something in the workspace is not as it was. */
import type { Traffic } from './facts.js';
import type { PostedMessage } from './workspace-types.js';

export type Change =
  | { of: 'message'; channel: string; message: PostedMessage }
  /** A modal or a Home tab was opened, changed or closed. */
  | { of: 'views' }
  /** A thread's title, status or prompts. */
  | { of: 'threads' }
  | { of: 'traffic'; entry: Traffic }
  | { of: 'switches' };

export type Changes = ReturnType<typeof createChanges>;

export function createChanges() {
  const watchers = new Set<(change: Change) => void>();
  return {
    tell(change: Change): void {
      for (const watcher of watchers) watcher(change);
    },
    /** @returns what ends the watching */
    watch(watcher: (change: Change) => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
