/** A button that carries a question, as a person would type it; or "Full answer", which carries the one answered in brief. */
import type { Audience } from '../../cards/offers.js';
import { type Ask, answerQuestion, type Deps } from '../answer-question.js';
import { decodeState } from '../card-state.js';
import { questionSchema } from '../payloads.js';
import type { Click } from '../read-click.js';
import { tellStale } from './stale.js';

export async function askAgain(click: Click, deps: Deps): Promise<void> {
  const question = questionSchema.safeParse(click.value);
  if (!question.success) return tellStale(click, deps);
  const { detail } = deps.settings.recall(click);
  await answerQuestion({ ...placeOf(click), text: question.data, detail }, deps);
}

export async function askInFull(click: Click, deps: Deps): Promise<void> {
  const state = decodeState(click.value ?? '');
  if (state === null) return tellStale(click, deps);
  const { text, context, choice } = state;
  await answerQuestion({ ...placeOf(click), text, context, choice, detail: 'full' }, deps);
}

/** An answer that only the asker sees leads to another such one; else the answer goes where the card is. */
function placeOf(click: Click): Omit<Ask, 'text' | 'detail'> {
  const { user, channel, keys, thread, ways } = click;
  return { surface: 'action', user, channel, audience: audienceOf(click), keys, thread, ways };
}

function audienceOf({ ways: [way] }: Click): Audience {
  if (way?.by === 'view') return 'view';
  if (way?.by !== 'message') return 'asker';
  // Ids of conversations with one person start with a D.
  return way.channel.startsWith('D') ? 'agent' : 'channel';
}
