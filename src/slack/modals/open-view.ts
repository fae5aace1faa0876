/** Opens a modal. A click is good for that for three seconds, and once. */
import type { webApi } from '@slack/bolt';
import { NOTICES } from '../../cards/notices.js';
import type { Deps } from '../answer-question.js';
import { refuseByError } from '../refusal.js';
import type { Way } from '../way.js';

type Place = {
  /** Of the click, command or shortcut; undefined where it came without one. */
  triggerId: string | undefined;
  /** To the asker alone, best first. */
  ways: Way[];
  /** What is said there; left out: to try again. */
  otherwise?: string;
};

const TOO_LATE = ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'];

/**
 * Where the click is no longer good, the asker is told by the given ways.
 * @throws what else the call throws
 */
export async function openView(
  view: webApi.ViewsOpenArguments['view'],
  { triggerId, ways, otherwise = NOTICES.tooLate }: Place,
  deps: Deps,
): Promise<void> {
  if (triggerId === undefined) return tellLate('no_trigger_id');
  try {
    await deps.client.views.open({ trigger_id: triggerId, view });
  } catch (error) {
    const { code } = refuseByError(error);
    if (!TOO_LATE.includes(code)) throw error;
    await tellLate(code);
  }

  async function tellLate(error: string): Promise<void> {
    deps.log.warn({ surface: 'modal', error }, 'a window could not be opened in time');
    await deps.reply.sendText(otherwise, ways, 'modal');
  }
}
