/** "Decision record": the answer to the same question as Markdown, in the thread of the card, once. */

import { writeDecisionRecord } from '../../cards/decision-record.js';
import { NOTICES } from '../../cards/notices.js';
import { renderRecord } from '../../cards/record-card.js';
import { dayOf } from '../../catalog/freshness.js';
import type { Deps } from '../answer-question.js';
import { decodeState } from '../card-state.js';
import type { Click } from '../read-click.js';
import { tellStale } from './stale.js';

export async function postRecord(click: Click, deps: Deps): Promise<void> {
  const state = decodeState(click.value ?? '');
  if (state === null) return tellStale(click, deps);
  const { answer, catalogVersion } = deps.assistant(state);
  const record = writeDecisionRecord(answer, { date: dayOf(new Date()), catalogVersion: catalogVersion() });
  if (record === null) {
    await deps.reply.sendText(NOTICES.noRecord, click.privateWays, 'action');
    return;
  }
  const keys = [...click.keys, `record:${click.team}/${click.channel ?? ''}/${click.messageTs ?? ''}/${state.text}`];
  if (!deps.seen.claim(keys)) return;
  const outcome = await deps.reply.sendCard(renderRecord(record), click.ways, 'action');
  if (outcome === 'nowhere') deps.seen.release(keys);
}
