/** Answers what somebody types into a menu that the app fills. */
import type { App } from '@slack/bolt';
import type { PlainTextElement, PlainTextOption } from '@slack/types';
import * as z from 'zod/mini';
import type { ActionName } from '../../cards/action-names.js';
import type { Deps } from '../answer-question.js';

/** Longer than any name. */
const MOST_TYPED = 200;

const searchSchema = z.object({ value: z.string() });

/** What the menu then shows. */
type Found =
  | { options: PlainTextOption[] }
  | { option_groups: { label: PlainTextElement; options: PlainTextOption[] }[] };

/** @param find what is shown for what was typed, at most 100 options; where it throws, the menu says that nothing was found */
export function registerSearch(app: App, menu: ActionName, find: (typed: string) => Found, deps: Deps): void {
  const action_id = new RegExp(`^${menu}:`);
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id }, async ({ payload, ack }) => {
    let found: Found = { options: [] };
    try {
      found = find(searchSchema.parse(payload).value.slice(0, MOST_TYPED));
    } catch (err) {
      deps.log.error({ err, surface: 'modal', menu }, 'a menu could not be filled');
    }
    await ack(found);
  });
}
