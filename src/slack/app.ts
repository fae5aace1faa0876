/** Bolt, set up, with all listeners. */
import type { App as BoltApp, Receiver } from '@slack/bolt';
import type { SlackConfig } from '../config.js';
import type { Logger } from '../log.js';
import { registerActions } from './actions.js';
import { registerAgent } from './agent.js';
import type { Deps } from './answer-question.js';
import { App } from './bolt.js';
import { createBoltLog } from './bolt-log.js';
import { buildPostingOptions } from './client-options.js';
import { registerCommands } from './commands.js';
import { registerErrors } from './errors.js';
import { registerHome } from './home.js';
import { registerLinks } from './links.js';
import { registerMentions } from './mentions.js';
import { registerMessages } from './messages.js';
import { registerChoose } from './modals/choose.js';
import { registerCompare } from './modals/compare.js';
import { registerReport } from './modals/report.js';
import { registerShortcuts } from './shortcuts.js';
import { registerSteps } from './steps.js';

/** The app is not initialised: `init()` asks Slack who the bot is. */
export function createApp(config: SlackConfig, receiver: Receiver, log: Logger): BoltApp {
  return new App({
    receiver,
    token: config.botToken,
    clientOptions: buildPostingOptions(config.slackApiUrl),
    logger: createBoltLog(log),
    // Else the constructor calls Slack, and a refusal is nobody's to catch.
    deferInitialization: true,
    // Else an entry stays for every channel, for ever.
    convoStore: false,
    extendedErrorHandler: true,
  });
}

export function registerListeners(app: BoltApp, deps: Deps): void {
  registerErrors(app, deps);
  registerCommands(app, deps);
  registerMentions(app, deps);
  registerMessages(app, deps);
  registerActions(app, deps);
  registerReport(app, deps);
  registerSteps(app, deps);
  registerLinks(app, deps);
  registerHome(app, deps);
  registerAgent(app, deps);
  registerCompare(app, deps);
  registerChoose(app, deps);
  registerShortcuts(app, deps);
}
