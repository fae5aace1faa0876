/** The one place that sends. Tries forms from rich to plain, and ways from best to last. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Card } from '../cards/card.js';
import { NOTICES } from '../cards/notices.js';
import type { Logger } from '../log.js';
import { adviseOn } from './advice.js';
import { type Form, post } from './post.js';
import { Refusal } from './refusal.js';
import type { Way } from './way.js';

/**
 * How it ended. `unsure`: Slack took the message but never answered. `nowhere`: no way was open. `stopped`: the asker
 * wanted no more before it was sent.
 */
export type Outcome = 'delivered' | 'unsure' | 'nowhere' | 'stopped';

export type Reply = {
  /** @param stopped once it fires, nothing more is sent */
  sendCard(card: Card, ways: Way[], surface: string, stopped?: AbortSignal): Promise<Outcome>;
  /** A sentence without blocks. */
  sendText(text: string, ways: Way[], surface: string): Promise<Outcome>;
};

/** A person waits: longer than this in all, Slack's rate limit is not waited for, and another way is tried. */
const PATIENCE_MS = 5_000;
/** Where every way is limited, an answer this late is still better than none; a restart gives it up. */
const LATEST_MS = 120_000;
/** Before the same is sent again, where Slack or the line failed. */
const PAUSE_MS = 300;

const formsByCard = new WeakMap<Card, Form[]>();

/** A card's forms, from rich to plain; the same card has the same forms, so that their JSON can be kept. */
function formsOf(card: Card): Form[] {
  const known = formsByCard.get(card);
  if (known !== undefined) return known;
  const { text, blocks, classic } = card;
  const forms: Form[] = [
    { name: 'rich', text, blocks },
    { name: 'classic', text, blocks: classic },
    { name: 'text', text },
  ];
  formsByCard.set(card, forms);
  return forms;
}

/** Where Slack takes no more there, the asker gets the answer's text alone, and is told why. */
const asApology = (forms: Form[]): Form => ({ name: 'text', text: `${NOTICES.limited}\n\n${forms[0]?.text ?? ''}` });

export function createReply(client: webApi.WebClient, log: Logger, timeoutMs: number): Reply {
  const send = async (forms: Form[], ways: Way[], surface: string, stopped?: AbortSignal): Promise<Outcome> => {
    const patience = { leftMs: PATIENCE_MS };
    let form = 0;
    let isLimited = false;
    let late: { way: Way; form: Form; waitMs: number } | undefined;
    for (const way of ways) {
      for (let isOpen = true; isOpen; ) {
        if (stopped?.aborted) return 'stopped';
        const current = fitForm(forms, form, way, isLimited);
        if (current === undefined) break;
        const refusal = await tryPost(client, way, current, patience, timeoutMs, stopped);
        const facts = { surface, way: way.by, form: current.name };
        if (refusal === null) {
          log.debug(facts, 'sent');
          return 'delivered';
        }
        if (refusal === 'stopped') return 'stopped';
        if (refusal.reason === 'unsure') {
          log.warn({ ...facts, err: refusal }, 'Slack did not answer in time; not sent again, as it may have arrived');
          return 'unsure';
        }
        log.warn({ ...facts, error: refusal.code, ...adviseOn(refusal, way) }, 'Slack refused a message');
        // a person waits no longer, but another way may have a limit of its own
        if (refusal.reason === 'rate') {
          isLimited = true;
          if (way.by !== 'view') late ??= { way, form: current, waitMs: refusal.retryAfterSec * 1_000 };
        }
        if (refusal.reason === 'blocks' && form + 1 < forms.length) form += 1;
        else isOpen = false;
      }
    }
    if (late !== undefined && late.waitMs <= LATEST_MS) {
      log.warn(
        { surface, way: late.way.by, waitMs: late.waitMs },
        'every way is limited; sent once the first one opens',
      );
      if (await isStoppedWithin(late.waitMs, stopped)) return 'stopped';
      if ((await tryPost(client, late.way, late.form, { leftMs: 0 }, timeoutMs, stopped)) === null) return 'delivered';
    }
    log.error({ surface }, 'the answer could not be delivered');
    return 'nowhere';
  };

  return {
    sendCard: (card, ways, surface, stopped) => send(formsOf(card), ways, surface, stopped),
    sendText: (text, ways, surface) => send([{ name: 'text', text }], ways, surface),
  };
}

/** A modal takes no tables; where Slack takes no more in the channel, the asker gets the text with a word why. */
function fitForm(forms: Form[], form: number, way: Way, isLimited: boolean): Form | undefined {
  if (way.by === 'view') return forms.slice(form).find(({ name }) => name !== 'rich');
  return isLimited && way.by === 'ephemeral' ? asApology(forms) : forms[form];
}

/** Waits, unless the asker wants no more. */
async function isStoppedWithin(waitMs: number, stopped: AbortSignal | undefined): Promise<boolean> {
  await sleep(waitMs, undefined, stopped === undefined ? {} : { signal: stopped }).catch(() => {});
  return stopped?.aborted ?? false;
}

/** Waits out a short rate limit as often as patience lasts, and repeats once what failed before it was taken. */
async function tryPost(
  client: webApi.WebClient,
  way: Way,
  form: Form,
  patience: { leftMs: number },
  timeoutMs: number,
  stopped: AbortSignal | undefined,
): Promise<Refusal | 'stopped' | null> {
  for (let failures = 0; ; ) {
    try {
      await post(client, way, form, timeoutMs);
      return null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.reason === 'rate') {
        const waitMs = error.retryAfterSec * 1_000;
        if (waitMs > patience.leftMs) return error;
        patience.leftMs -= waitMs;
        if (await isStoppedWithin(waitMs, stopped)) return 'stopped';
      } else if (error.reason === 'failed' && failures === 0) {
        failures += 1;
        if (await isStoppedWithin(PAUSE_MS, stopped)) return 'stopped';
      } else {
        return error;
      }
    }
  }
}
