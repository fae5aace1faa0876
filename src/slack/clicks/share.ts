/** "Share in channel": the answer that only the asker saw, for everybody, under the asker's name, once. */
import { addAsker, addNote } from '../../cards/attribution.js';
import { NOTICES } from '../../cards/notices.js';
import type { Deps } from '../answer-question.js';
import { decodeState } from '../card-state.js';
import { dressCard } from '../dress-card.js';
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
  const { detail } = deps.settings.recall(click);
  const shared = addAsker(dressCard(reply, state, { audience: 'channel', detail }), user.data, state.text);
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
  const kept = addNote(dressCard(reply, state, { audience: 'sharer', detail }), NOTICES.shared);
  await deps.reply.sendCard(kept, [{ by: 'response_url', url: responseUrl, click: 'replaced' }], 'action');
}
