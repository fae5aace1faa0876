/** Clicks. Every click wants an ack, also that of a button that only opens a link. */
import type { App } from '@slack/bolt';
import { ACTIONS, type ActionName } from '../cards/action-names.js';
import { apologise, type Deps } from './answer-question.js';
import { askAgain, askInFull } from './clicks/ask.js';
import { changeSetting } from './clicks/change-setting.js';
import { rate } from './clicks/rate.js';
import { postRecord } from './clicks/record.js';
import { share } from './clicks/share.js';
import { turnPage } from './clicks/turn-page.js';
import { narrowChoice } from './modals/choose.js';
import { openCompareOfCard, previewCompare } from './modals/compare.js';
import { openReport } from './modals/report.js';
import { type Click, readClick } from './read-click.js';

/** Throws what it cannot handle; the asker is then told. */
export type ClickHandler = (click: Click, deps: Deps) => Promise<void>;

/** null: the ack is all that it wants. */
export const CLICKS: Record<ActionName, ClickHandler | null> = {
  [ACTIONS.ask]: askAgain,
  [ACTIONS.open]: null,
  [ACTIONS.share]: share,
  [ACTIONS.compare]: openCompareOfCard,
  [ACTIONS.record]: postRecord,
  [ACTIONS.wrong]: openReport,
  [ACTIONS.rate]: rate,
  [ACTIONS.full]: askInFull,
  [ACTIONS.page]: turnPage,
  [ACTIONS.setting]: changeSetting,
  [ACTIONS.pick]: previewCompare,
  [ACTIONS.narrow]: narrowChoice,
};

const isKnown = (name: string): name is ActionName => Object.hasOwn(CLICKS, name);

export function registerActions(app: App, deps: Deps): void {
  app.action(/.*/, async ({ action, body, ack, context }) => {
    await ack();
    const [name = ''] = 'action_id' in action ? action.action_id.split(':') : [];
    const handler = isKnown(name) ? CLICKS[name] : null;
    if (handler === null) return;
    const click = readClick(body, action, context.teamId ?? '');
    if (click.home !== null) deps.settings.learn(click, click.home.metadata);
    try {
      await handler(click, deps);
    } catch (err) {
      deps.log.error({ err, surface: 'action', name }, 'a click could not be handled');
      await apologise({ surface: 'action', ways: click.privateWays }, deps);
    }
  });
}
