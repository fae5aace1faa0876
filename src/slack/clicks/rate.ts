/** Thumbs. The log counts them by kind of answer; who gave them, and the question, stay out of it. */
import { NOTICES } from '../../cards/notices.js';
import type { Deps } from '../answer-question.js';
import { decodeState } from '../card-state.js';
import type { Click } from '../read-click.js';
import { tellStale } from './stale.js';

export async function rate(click: Click, deps: Deps): Promise<void> {
  const state = decodeState(click.value ?? '');
  if (state?.rating === undefined) return tellStale(click, deps);
  if (!deps.seen.claim(click.keys)) return;
  const { answer } = deps.assistant(state);
  const services = answer.services.map(({ id }) => id);
  deps.log.info({ surface: 'action', rating: state.rating, kind: answer.kind, services }, 'feedback');
  await deps.reply.sendText(NOTICES.thanks, click.privateWays, 'action');
}
