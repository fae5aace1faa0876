/** Answers what somebody types into a menu that the app fills. */
import type { App } from '@slack/bolt';
import type { PlainTextOption } from '@slack/types';
import * as z from 'zod/mini';
import type { ActionName } from '../../cards/action-names.js';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import type { Deps } from '../answer-question.js';

/** Longer than any name. */
const MOST_TYPED = 200;

const searchSchema = z.object({ value: z.string() });

/** @param find the options for what was typed, best first; where it throws, the menu says that nothing was found */
export function registerSearch(
  app: App,
  menu: ActionName,
  find: (typed: string) => PlainTextOption[],
  deps: Deps,
): void {
  const action_id = new RegExp(`^${menu}:`);
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id }, async ({ payload, ack }) => {
    let options: PlainTextOption[] = [];
    try {
      options = find(searchSchema.parse(payload).value.slice(0, MOST_TYPED)).slice(0, BLOCK_KIT.select.options);
    } catch (err) {
      deps.log.error({ err, surface: 'modal', menu }, 'a menu could not be filled');
    }
    await ack({ options });
  });
}
