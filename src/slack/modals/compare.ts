/** The picker of what to compare: searched in, previewed while one picks, posted in the end. */
import type { App } from '@slack/bolt';
import { ACTIONS } from '../../cards/action-names.js';
import {
  askToCompare,
  buildCompareView,
  COMPARE_ERRORS,
  COMPARE_FIELDS,
  COMPARE_TITLE,
  COMPARE_VIEW,
  COMPARED,
  toServiceOptions,
} from '../../cards/compare-view.js';
import { buildNoticeView } from '../../cards/modal-parts.js';
import { NOTICES } from '../../cards/notices.js';
import type { Service } from '../../catalog/load.js';
import { lazy } from '../../lazy.js';
import { createServiceSearch } from '../../understand/search-services.js';
import type { Deps } from '../answer-question.js';
import { decodeState } from '../card-state.js';
import { tellStale } from '../clicks/stale.js';
import { decodeOrigin, encodeOrigin, type Origin, originOfClick, privateWaysOf } from '../origin.js';
import type { Click } from '../read-click.js';
import { readPicks, readSubmission } from './filled-view.js';
import { openView } from './open-view.js';
import { postAnswer } from './post-answer.js';
import { registerSearch } from './register-search.js';
import { updateView } from './update-view.js';

export type Opening = { triggerId: string | undefined; user: string; origin: Origin };

/** @param chosen services that are picked already */
export async function openCompare({ triggerId, user, origin }: Opening, chosen: Service[], deps: Deps): Promise<void> {
  await openView(drawPicker(chosen, origin, deps), { triggerId, ways: privateWaysOf(origin, user) }, deps);
}

/** A click on "Compare with…": the card's services are picked already. */
export async function openCompareOfCard(click: Click, deps: Deps): Promise<void> {
  const state = decodeState(click.value ?? '');
  if (state === null) return tellStale(click, deps);
  const { services } = deps.assistant(state).answer;
  await openCompare({ triggerId: click.triggerId, user: click.user, origin: originOfClick(click) }, services, deps);
}

/** Something was picked or taken out. */
export async function previewCompare({ view }: Click, deps: Deps): Promise<void> {
  const origin = decodeOrigin(view?.private_metadata ?? '');
  if (view === undefined || origin === null) return;
  const { chosen } = findServices(readPicks(view, COMPARE_FIELDS.services), deps);
  await updateView(view, drawPicker(chosen, origin, deps), deps);
}

function drawPicker(services: Service[], origin: Origin, deps: Deps) {
  const chosen = services.slice(0, COMPARED.most);
  const preview = chosen.length < COMPARED.least ? null : deps.assistant({ text: askToCompare(chosen) }).parts;
  return buildCompareView({ chosen, preview, choosesPlace: origin.to === 'chosen', metadata: encodeOrigin(origin) });
}

/** `isWhole`: all ids are known. */
function findServices(ids: string[], { catalog }: Deps): { chosen: Service[]; isWhole: boolean } {
  const unique = [...new Set(ids)];
  const chosen = unique.flatMap((id) => catalog.services.find((service) => service.id === id) ?? []);
  return { chosen, isWhole: chosen.length === unique.length };
}

export function registerCompare(app: App, deps: Deps): void {
  const search = lazy(() => createServiceSearch(deps.catalog));
  registerSearch(app, ACTIONS.pick, (typed) => ({ options: toServiceOptions(search()(typed)) }), deps);

  app.view({ callback_id: COMPARE_VIEW, type: 'view_submission' }, async ({ body, ack, context }) => {
    const submission = readSubmission(body);
    const origin = submission === null ? null : decodeOrigin(submission.view.private_metadata);
    if (submission === null || origin === null) {
      deps.log.warn({ surface: 'modal' }, 'a window carries nothing that can be read');
      await ack({ response_action: 'update', view: buildNoticeView(COMPARE_TITLE, NOTICES.staleView) });
      return;
    }
    const { chosen, isWhole } = findServices(readPicks(submission.view, COMPARE_FIELDS.services), deps);
    const fault = findFault(chosen.length, isWhole);
    if (fault !== null) {
      await ack({ response_action: 'errors', errors: { [COMPARE_FIELDS.services]: fault } });
      return;
    }
    await ack();
    await postAnswer({ text: askToCompare(chosen) }, { origin, submission, team: context.teamId ?? '' }, deps);
  });
}

/** What is wrong with what was picked; null: nothing. */
function findFault(count: number, isWhole: boolean): string | null {
  if (!isWhole) return COMPARE_ERRORS.unknown;
  if (count < COMPARED.least) return COMPARE_ERRORS.tooFew;
  return count > COMPARED.most ? COMPARE_ERRORS.tooMany : null;
}
