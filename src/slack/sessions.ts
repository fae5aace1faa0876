/**
 * What the conversation pane shows around our messages: that an answer is on its way, what the thread is called, what to
 * start from. All of it is decoration: where Slack refuses it, the answer goes on, and only the log tells.
 */
import type { webApi } from '@slack/bolt';
import { EXAMPLES, EXAMPLES_TITLE } from '../cards/examples.js';
import { NOTICES } from '../cards/notices.js';
import type { Logger } from '../log.js';
import { adviseOn } from './advice.js';
import { refuseByError } from './refusal.js';
import type { Thread } from './threads.js';

export type Sessions = {
  /**
   * Shows that an answer is on its way while `work` runs, and takes that back however it ends. The signal fires when the
   * person presses Stop.
   */
  during<T>(thread: Thread, work: (stopped: AbortSignal) => Promise<T>): Promise<T>;
  rename(thread: Thread, title: string): Promise<void>;
  /** Ends what runs for the thread. */
  stop(thread: Thread): Promise<void>;
  suggestPrompts(channel: string): Promise<void>;
};

export function createSessions(client: webApi.WebClient, log: Logger): Sessions {
  const running = new Map<string, Set<AbortController>>();
  const nameOf = ({ team, channel, ts }: Thread): string => `${team}/${channel}/${ts}`;

  const attempt = async (what: string, call: () => Promise<unknown>): Promise<void> => {
    try {
      await call();
    } catch (error) {
      const refusal = refuseByError(error);
      const { advice } = adviseOn(refusal);
      const facts = { surface: 'agent', what, error: refusal.code };
      if (advice === undefined) log.debug(facts, 'Slack did not take a decoration');
      else log.warn({ ...facts, advice }, 'Slack did not take a decoration');
    }
  };
  const setStatus = ({ channel, ts }: Thread, status: string): Promise<void> =>
    attempt('status', () => client.assistant.threads.setStatus({ channel_id: channel, thread_ts: ts, status }));

  return {
    async during(thread, work) {
      const name = nameOf(thread);
      const controller = new AbortController();
      const siblings = running.get(name) ?? new Set();
      running.set(name, siblings.add(controller));
      // Not waited for: the answer must not come later for it.
      const shown = setStatus(thread, NOTICES.working);
      try {
        return await work(controller.signal);
      } finally {
        siblings.delete(controller);
        // Had the first call come last, the status would stay.
        await shown;
        if (siblings.size === 0) {
          running.delete(name);
          await setStatus(thread, '');
        }
      }
    },
    rename: ({ channel, ts }, title) =>
      attempt('title', () => client.agents.sessions.rename({ channel_id: channel, thread_ts: ts, title })),
    async stop(thread) {
      for (const controller of running.get(nameOf(thread)) ?? []) controller.abort();
      await setStatus(thread, '');
    },
    suggestPrompts: (channel) =>
      attempt('prompts', () =>
        client.assistant.threads.setSuggestedPrompts({
          channel_id: channel,
          title: EXAMPLES_TITLE,
          prompts: EXAMPLES.map((example) => ({ ...example })),
        }),
      ),
  };
}
