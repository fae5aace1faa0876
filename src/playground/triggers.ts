/** Trigger ids: single use, three seconds. */
import { SlackError } from './slack-error.js';

const LIFETIME_MS = 3_000;

export type Trigger = {
  userId: string;
  /** The modal in which the person acted. */
  viewId?: string;
};

export type Triggers = ReturnType<typeof createTriggers>;

export function createTriggers() {
  const issued = new Map<string, { trigger: Trigger; at: number; isUsed: boolean }>();
  return {
    issue(id: string, trigger: Trigger): void {
      issued.set(id, { trigger, at: Date.now(), isUsed: false });
    },
    /**
     * Looks at a trigger; `spend` is for once the call has succeeded.
     * @throws SlackError invalid_trigger_id, exchanged_trigger_id, expired_trigger_id
     */
    redeem(id: string): Trigger & { spend: () => void } {
      const entry = issued.get(id);
      if (!entry) throw new SlackError('invalid_trigger_id');
      if (entry.isUsed) throw new SlackError('exchanged_trigger_id');
      if (Date.now() - entry.at > LIFETIME_MS) throw new SlackError('expired_trigger_id');
      const spend = () => {
        entry.isUsed = true;
      };
      return { ...entry.trigger, spend };
    },
  };
}
