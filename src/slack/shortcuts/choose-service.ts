/** "Choose a service": the guided chooser, in which one also says where the result goes. */
import type { Deps } from '../answer-question.js';
import { openChoose } from '../modals/choose.js';
import type { Shortcut } from './read-shortcut.js';

export async function chooseService(shortcut: Shortcut, deps: Deps): Promise<void> {
  await openChoose(shortcut, deps);
}
