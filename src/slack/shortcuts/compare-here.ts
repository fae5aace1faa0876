/** "Compare services here": the picker, with the services that the message names; it ends in the message's thread. */
import type { Deps } from '../answer-question.js';
import { openCompare } from '../modals/compare.js';
import type { MessageShortcut } from './read-shortcut.js';

export async function compareHere(shortcut: MessageShortcut, deps: Deps): Promise<void> {
  await openCompare(shortcut, deps.findNamed(shortcut.text), deps);
}
