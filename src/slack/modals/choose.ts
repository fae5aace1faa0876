/** The guided chooser: what fits shows while one answers, and is posted in the end. */
import type { App } from '@slack/bolt';
import { isAnswered } from '../../answer/is-answered.js';
import { ACTIONS } from '../../cards/action-names.js';
import {
  ANY,
  buildChooseView,
  CHOOSE_ERRORS,
  CHOOSE_FIELDS,
  CHOOSE_TITLE,
  CHOOSE_VIEW,
  listNeeds,
} from '../../cards/choose-view.js';
import { buildNoticeView } from '../../cards/modal-parts.js';
import { NOTICES } from '../../cards/notices.js';
import { lazy } from '../../lazy.js';
import { askOf, type Choice, isEmptyChoice } from '../../understand/choice.js';
import { createNeedSearch } from '../../understand/search-needs.js';
import type { Deps } from '../answer-question.js';
import { choiceSchema } from '../choice-schema.js';
import { decodeOrigin, encodeOrigin, privateWaysOf } from '../origin.js';
import type { Click } from '../read-click.js';
import type { Opening } from './compare.js';
import { type FilledView, readPick, readPicks, readSubmission } from './filled-view.js';
import { openView } from './open-view.js';
import { postAnswer } from './post-answer.js';
import { registerSearch } from './register-search.js';
import { updateView } from './update-view.js';

export async function openChoose({ triggerId, user, origin }: Opening, deps: Deps): Promise<void> {
  const view = buildChooseView(null, encodeOrigin(origin));
  await openView(view, { triggerId, ways: privateWaysOf(origin, user) }, deps);
}

/** Something was answered, or answered otherwise. */
export async function narrowChoice({ view }: Click, deps: Deps): Promise<void> {
  const choice = view === undefined ? null : readChoice(view);
  const origin = decodeOrigin(view?.private_metadata ?? '');
  if (view === undefined || choice === null || origin === null) return;
  await updateView(view, buildChooseView(answerChoice(choice, deps), encodeOrigin(origin)), deps);
}

/** null where nothing was chosen. */
function answerChoice(choice: Choice, deps: Deps) {
  if (isEmptyChoice(choice)) return null;
  const { answer } = deps.assistant({ text: askOf(choice), choice });
  return answer.kind === 'recommend' ? answer : null;
}

/** null where it is none of ours. */
function readChoice(view: FilledView): Choice | null {
  const pick = (field: string) => {
    const value = readPick(view, field);
    return value === ANY ? null : value;
  };
  const { data } = choiceSchema.safeParse({
    needs: readPicks(view, CHOOSE_FIELDS.needs),
    run: pick(CHOOSE_FIELDS.run),
    size: pick(CHOOSE_FIELDS.size),
    ordering: pick(CHOOSE_FIELDS.ordering),
    sql: pick(CHOOSE_FIELDS.sql),
    operator: pick(CHOOSE_FIELDS.operator),
  });
  return data ?? null;
}

export function registerChoose(app: App, deps: Deps): void {
  const search = lazy(() => createNeedSearch(deps.catalog));
  registerSearch(app, ACTIONS.narrow, (typed) => listNeeds(search()(typed), typed.trim() !== ''), deps);

  app.view({ callback_id: CHOOSE_VIEW, type: 'view_submission' }, async ({ body, ack, context }) => {
    const submission = readSubmission(body);
    const origin = submission === null ? null : decodeOrigin(submission.view.private_metadata);
    const choice = submission === null ? null : readChoice(submission.view);
    if (submission === null || origin === null || choice === null) {
      deps.log.warn({ surface: 'modal' }, 'a window carries nothing that can be read');
      await ack({ response_action: 'update', view: buildNoticeView(CHOOSE_TITLE, NOTICES.staleView) });
      return;
    }
    const fault = findFault(choice, deps);
    if (fault !== null) {
      await ack({ response_action: 'errors', errors: { [CHOOSE_FIELDS.needs]: fault } });
      return;
    }
    await ack();
    const team = context.teamId ?? '';
    await postAnswer({ text: askOf(choice), choice }, { origin, submission, team }, deps);
  });
}

/** Why there is nothing to post; null where there is. */
function findFault(choice: Choice, deps: Deps): string | null {
  const known = new Set(deps.catalog.services.flatMap(({ needs }) => needs.map(({ need }) => need)));
  if (choice.needs.some((need) => !known.has(need))) return CHOOSE_ERRORS.unknown;
  const answer = answerChoice(choice, deps);
  return answer !== null && isAnswered(answer) ? null : CHOOSE_ERRORS.nothing;
}
