import { NOTICES } from '../../cards/notices.js';
import type { Deps } from '../answer-question.js';
import type { Click } from '../read-click.js';

/** For a button that an older version made, or nobody we know: the asker is told to ask anew. */
export async function tellStale(click: Click, deps: Deps): Promise<void> {
  deps.log.warn({ surface: 'action' }, 'a button carries nothing that can be read');
  await deps.reply.sendText(NOTICES.stale, click.privateWays, 'action');
}
