/** "Share in channel": the answer that only the asker saw, for everybody, under the asker's name, once. */
import { addAsker, addNote } from '../../cards/attribution.js';
import { NOTICES } from '../../cards/notices.js';
import { addOffers, chooseOffers } from '../../cards/offers.js';
import type { Deps } from '../answer-question.js';
import { decodeState, encodeState } from '../card-state.js';
import { cutToDetail } from '../dress-card.js';
import { userIdSchema } from '../payloads.js';
import type { Click } from '../read-click.js';
import type { Way } from '../way.js';
import { tellStale } from './stale.js';

export async function share(click: Click, deps: Deps): Promise<void> {
  const state = decodeState(click.value ?? '');
  const user = userIdSchema.safeParse(click.user);
  const { channel, messageTs, responseUrl } = click;
  if (state === null || !user.success || channel === undefined) return tellStale(click, deps);
  const keys = [...click.keys, `share:${click.team}/${channel}/${messageTs ?? ''}/${state.text}`];
  if (!deps.seen.claim(keys)) return;

  const reply = deps.assistant(state);
  const { answer } = reply;
  const card = cutToDetail(reply, deps.settings.recall(click).detail);
  const isCut = card !== reply.card;
  const encode = (rating?: 'up' | 'down') => encodeState({ ...state, ...(rating === undefined ? {} : { rating }) });
  const shared = addAsker(addOffers(card, chooseOffers(answer, 'channel', isCut), encode), user.data, state.text);
  const open: Way[] = [{ by: 'message', channel }];
  const ways: Way[] =
    responseUrl === undefined
      ? open
      : [{ by: 'response_url', url: responseUrl, click: 'kept', isPublic: true }, ...open];
  if ((await deps.reply.sendCard(shared, ways, 'action')) === 'nowhere') {
    deps.seen.release(keys);
    return;
  }
  if (responseUrl === undefined) return;
  const offers = chooseOffers(answer, 'asker', isCut).filter((offer) => offer !== 'share');
  const kept = addNote(addOffers(card, offers, encode), NOTICES.shared);
  await deps.reply.sendCard(kept, [{ by: 'response_url', url: responseUrl, click: 'replaced' }], 'action');
}
