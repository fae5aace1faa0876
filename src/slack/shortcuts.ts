/** Shortcuts: from a message's menu, and from anywhere. */
import type { App } from '@slack/bolt';
import { apologise, type Deps } from './answer-question.js';
import { askAboutMessage } from './shortcuts/ask-about-message.js';
import { chooseService } from './shortcuts/choose-service.js';
import { compareHere } from './shortcuts/compare-here.js';
import { compareServices } from './shortcuts/compare-services.js';
import {
  type MessageShortcut,
  readGlobalShortcut,
  readMessageShortcut,
  type Shortcut,
} from './shortcuts/read-shortcut.js';

/** Throws what it cannot handle; the asker is then told. */
type Handler<T> = (shortcut: T, deps: Deps) => Promise<void>;

/** By callback id, as in the manifest. */
export const MESSAGE_SHORTCUTS: Record<string, Handler<MessageShortcut>> = {
  ask_about_message: askAboutMessage,
  compare_here: compareHere,
};

export const GLOBAL_SHORTCUTS: Record<string, Handler<Shortcut>> = {
  choose_service: chooseService,
  compare_services: compareServices,
};

export function registerShortcuts(app: App, deps: Deps): void {
  for (const [callback_id, handle] of Object.entries(MESSAGE_SHORTCUTS))
    app.shortcut({ callback_id, type: 'message_action' }, async ({ shortcut, ack, context }) => {
      await ack();
      const { teamId: team = '', botUserId } = context;
      await run(handle, readMessageShortcut(shortcut, { team, botUserId }), callback_id, deps);
    });
  for (const [callback_id, handle] of Object.entries(GLOBAL_SHORTCUTS))
    app.shortcut({ callback_id, type: 'shortcut' }, async ({ shortcut, ack }) => {
      await ack();
      await run(handle, readGlobalShortcut(shortcut), callback_id, deps);
    });
}

async function run<T extends Shortcut>(handle: Handler<T>, shortcut: T, name: string, deps: Deps): Promise<void> {
  try {
    await handle(shortcut, deps);
  } catch (err) {
    deps.log.error({ err, surface: 'shortcut', name }, 'a shortcut could not be handled');
    await apologise({ surface: 'shortcut', ways: shortcut.privateWays }, deps);
  }
}
