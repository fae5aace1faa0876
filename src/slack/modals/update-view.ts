/** Changes a modal while somebody fills it in. What is shown there only helps, so a failure is logged and no more. */
import type { webApi } from '@slack/bolt';
import type { Deps } from '../answer-question.js';
import { refuseByError } from '../refusal.js';
import type { FilledView } from './filled-view.js';

/** It was changed again meanwhile, and that change shows; or it was closed. */
const OVERTAKEN = ['hash_conflict', 'not_found', 'view_not_found'];

/** Never rejects. */
export async function updateView(
  { id, hash }: FilledView,
  view: webApi.ViewsOpenArguments['view'],
  deps: Deps,
): Promise<void> {
  try {
    await deps.client.views.update({ view_id: id, view, ...(hash === undefined ? {} : { hash }) });
  } catch (err) {
    const { code } = refuseByError(err);
    if (OVERTAKEN.includes(code)) deps.log.debug({ surface: 'modal', error: code }, 'a window was changed meanwhile');
    else deps.log.warn({ err, surface: 'modal' }, 'a window could not be changed');
  }
}
