/** "Compare services": the picker, in which one also says where the comparison goes. */
import type { Deps } from '../answer-question.js';
import { openCompare } from '../modals/compare.js';
import type { Shortcut } from './read-shortcut.js';

export async function compareServices(shortcut: Shortcut, deps: Deps): Promise<void> {
  await openCompare(shortcut, [], deps);
}
