/** What went over the line between Slack and the app, in order. */
import type { Changes } from './changes.js';
import type { Ack, Payload } from './delivery.js';
import type { Traffic } from './facts.js';
import type { ApiCall } from './workspace-types.js';

/** A long session must not fill the memory. */
const MOST_ENTRIES = 1_000;

/** `/serverless`, `block_actions`, `app_mention`: what a person would call the payload. */
function nameOf({ kind, body }: Payload): string {
  if (kind === 'slash_commands') return String(body.command);
  if (kind === 'interactive') return String(body.type);
  const { event } = body;
  return typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : 'event';
}

export type TrafficLog = ReturnType<typeof createTrafficLog>;

export function createTrafficLog(changes: Changes) {
  const entries: Traffic[] = [];
  let last = 0;
  const add = (entry: Omit<Traffic, 'id'>): Traffic => {
    last += 1;
    const numbered = { ...entry, id: last };
    entries.push(numbered);
    if (entries.length > MOST_ENTRIES) entries.shift();
    changes.tell({ of: 'traffic', entry: numbered });
    return numbered;
  };
  return {
    list: (): readonly Traffic[] => entries,
    addCall({ method, args, response, at }: ApiCall, ms: number): void {
      add({
        from: 'app',
        name: method,
        at,
        ms,
        ok: response.ok,
        problem: response.error ?? null,
        sent: args,
        response,
      });
    },
    /** Written down when it leaves, so that what the app calls in answer stands below it. */
    async follow(payload: Payload, deliver: () => Promise<Ack>): Promise<Ack> {
      const at = Date.now();
      const name = nameOf(payload);
      const entry = add({
        from: 'slack',
        name,
        at,
        ms: null,
        ok: true,
        problem: null,
        sent: payload.body,
        response: null,
      });
      const ack = await deliver();
      const problem = ack.acked ? null : ack.status === 0 ? 'no answer' : `http_${ack.status}`;
      Object.assign(entry, { ms: Date.now() - at, ok: ack.acked, problem, response: ack.body ?? null });
      changes.tell({ of: 'traffic', entry });
      return ack;
    },
  };
}
