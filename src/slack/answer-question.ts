/** The one road from a question in Slack to its answer: every surface ends here, and here errors are caught. */
import type { Assistant } from '../assistant.js';
import type { Logger } from '../log.js';
import type { Outcome, Reply } from './reply.js';
import type { Seen } from './seen.js';
import type { Thread, Threads } from './threads.js';
import type { Way } from './way.js';

export type Surface = 'command' | 'mention' | 'message' | 'action';

/** What a listener needs to answer. */
export type Deps = { assistant: Assistant; reply: Reply; seen: Seen; threads: Threads; log: Logger };

export type Ask = {
  surface: Surface;
  text: string;
  /** Names under which the same question may come again. */
  keys: string[];
  /** Where the conversation goes on; null where there is none. */
  thread: Thread | null;
  /** Best first. */
  ways: Way[];
};

export const APOLOGY =
  'Sorry, something went wrong while I was looking that up. Please ask again in other words, or ask for help to see what I can answer.';

/** Never rejects: what goes wrong is logged, and the asker is told in a sentence. */
export async function answerQuestion(ask: Ask, deps: Deps): Promise<void> {
  const { surface, keys, thread, ways } = ask;
  if (!deps.seen.claim(keys)) {
    deps.log.debug({ surface }, 'answered before');
    return;
  }
  const startedAt = performance.now();
  let kind: string | null = null;
  let outcome: Outcome;
  try {
    const context = thread === null ? undefined : deps.threads.recall(thread);
    const reply = deps.assistant(context === undefined ? { text: ask.text } : { text: ask.text, context });
    kind = reply.answer.kind;
    outcome = await deps.reply.sendCard(reply.card, ways, surface);
    if (thread !== null && outcome !== 'nowhere') deps.threads.remember(thread, reply.context);
    deps.log.info({ surface, kind, outcome, ms: Math.round(performance.now() - startedAt) }, 'question');
  } catch (err) {
    deps.log.error({ err, kind, surface }, 'a question could not be answered');
    outcome = await apologise(ask, deps);
  }
  if (outcome === 'nowhere') deps.seen.release(keys);
}

/** Says that something went wrong and what to do now. Never rejects. */
export async function apologise({ ways, surface }: Pick<Ask, 'ways' | 'surface'>, deps: Deps): Promise<Outcome> {
  try {
    return await deps.reply.sendText(APOLOGY, ways, surface);
  } catch (err) {
    deps.log.error({ err, surface }, 'not even an apology could be sent');
    return 'nowhere';
  }
}
