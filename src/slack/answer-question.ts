/** The one road from a question in Slack to its answer: every surface ends here, and here errors are caught. */
import type { webApi } from '@slack/bolt';
import type { Assistant, Conversation, Question } from '../assistant.js';
import { addAsker } from '../cards/attribution.js';
import type { Card } from '../cards/card.js';
import { NOTICES } from '../cards/notices.js';
import type { Audience } from '../cards/offers.js';
import type { Detail } from '../cards/settings.js';
import { titleThread } from '../cards/thread-title.js';
import type { Catalog } from '../catalog/load.js';
import type { Feedback } from '../config.js';
import type { Logger } from '../log.js';
import type { Choice } from '../understand/choice.js';
import type { FindNamed } from '../understand/named-services.js';
import { dressCard } from './dress-card.js';
import { userIdSchema } from './payloads.js';
import type { Outcome, Reply } from './reply.js';
import type { Seen } from './seen.js';
import type { Sessions } from './sessions.js';
import type { SettingsStore } from './settings.js';
import type { Thread, Threads } from './threads.js';
import type { Subject, Throttle } from './throttle.js';
import type { Unanswered } from './unanswered.js';
import { keepPrivate, type Way } from './way.js';

export type Surface = 'command' | 'mention' | 'message' | 'action' | 'shortcut' | 'modal';

/** What a listener needs to answer. */
export type Deps = {
  assistant: Assistant;
  catalog: Catalog;
  client: webApi.WebClient;
  feedback: Feedback;
  /** Whose links are answered in place; null: nobody's. */
  unfurlDomain: string | null;
  findNamed: FindNamed;
  reply: Reply;
  seen: Seen;
  threads: Threads;
  settings: SettingsStore;
  sessions: Sessions;
  throttle: Throttle;
  unanswered: Unanswered;
  log: Logger;
};

export type Ask = {
  surface: Surface;
  text: string;
  /** Chosen in place of a text, which then only says the same. */
  choice?: Choice | undefined;
  /** Who asks. */
  user: string;
  /** Where it is asked; undefined where there is no place. */
  channel: string | undefined;
  audience: Audience;
  /** How much the asker wants to read; left out: all of it. */
  detail?: Detail;
  /** What was talked about before; left out: what the thread remembers. */
  context?: Conversation | undefined;
  /** Others see the answer without having seen the question: it goes below the asker's name. */
  isSigned?: boolean;
  /** Names under which the same question may come again. */
  keys: string[];
  /** Where the conversation goes on; null where there is none. */
  thread: Thread | null;
  /** The question begins a conversation, which gets its name from it. */
  opensThread?: boolean;
  /** Best first. */
  ways: Way[];
};

const TOO_MUCH: Record<Subject, string> = {
  user: NOTICES.tooFast,
  channel: NOTICES.tooFast,
  thread: NOTICES.tooMany,
};

/** Never rejects: what goes wrong is logged, and the asker is told in a sentence. */
export async function answerQuestion(ask: Ask, deps: Deps): Promise<void> {
  const { surface, keys, thread, audience, opensThread = false } = ask;
  if (!deps.seen.claim(keys)) {
    deps.log.debug({ surface }, 'answered before');
    return;
  }
  if (thread === null || audience !== 'agent') return void (await answerOnce(ask, deps));
  const outcome = await deps.sessions.during(thread, (stopped) => answerOnce(ask, deps, stopped));
  const title = titleThread(ask.text);
  if (opensThread && title !== null && outcome === 'delivered') await deps.sessions.rename(thread, title);
}

/** null where there was too much to answer. */
async function answerOnce(ask: Ask, deps: Deps, stopped?: AbortSignal): Promise<Outcome | null> {
  const { surface, keys, thread, ways, audience, detail = 'full' } = ask;
  if (await refuseExcess(ask, deps)) return null;
  const startedAt = performance.now();
  let kind: string | null = null;
  let outcome: Outcome;
  try {
    const context = ask.context ?? (thread === null ? undefined : deps.threads.recall(thread));
    const question: Question = {
      text: ask.text,
      ...(context === undefined ? {} : { context }),
      ...(ask.choice === undefined ? {} : { choice: ask.choice }),
    };
    const reply = deps.assistant(question);
    kind = reply.answer.kind;
    const card = sign(dressCard(reply, question, { audience, detail }), ask);
    // How to ask is of no use to a whole channel.
    const isAnswer = kind !== 'help' && kind !== 'unknown';
    outcome = await deps.reply.sendCard(card, isAnswer ? ways : keepPrivate(ways), surface, stopped);
    if (thread !== null && outcome !== 'nowhere') deps.threads.remember(thread, reply.context);
    deps.unanswered.note(reply.answer);
    deps.log.info({ surface, kind, outcome, ms: Math.round(performance.now() - startedAt) }, 'question');
  } catch (err) {
    deps.log.error({ err, kind, surface }, 'a question could not be answered');
    outcome = await apologise(ask, deps);
  }
  if (outcome === 'nowhere') deps.seen.release(keys);
  return outcome;
}

function sign(card: Card, { isSigned = false, user, text }: Ask): Card {
  const asker = userIdSchema.safeParse(user).data;
  return isSigned && asker !== undefined ? addAsker(card, asker, text) : card;
}

/** Whether somebody asks more than can be good; they are told the first time. */
async function refuseExcess({ user, channel, thread, surface, ways }: Ask, deps: Deps): Promise<boolean> {
  const decision = deps.throttle.take({
    user,
    channel: channel ?? user,
    thread: thread === null ? undefined : `${thread.channel}/${thread.ts}`,
  });
  if (decision.isAllowed) return false;
  deps.log.warn({ surface, subject: decision.subject }, 'asked too often');
  if (decision.notice) await sendNotice(TOO_MUCH[decision.subject], { ways, surface }, deps);
  return true;
}

/** Says that something went wrong and what to do now. Never rejects. */
export const apologise = (place: Pick<Ask, 'ways' | 'surface'>, deps: Deps): Promise<Outcome> =>
  sendNotice(NOTICES.apology, place, deps);

async function sendNotice(
  text: string,
  { ways, surface }: Pick<Ask, 'ways' | 'surface'>,
  deps: Deps,
): Promise<Outcome> {
  try {
    return await deps.reply.sendText(text, keepPrivate(ways), surface);
  } catch (err) {
    deps.log.error({ err, surface }, 'not even a notice could be sent');
    return 'nowhere';
  }
}
