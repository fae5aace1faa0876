/** A workspace in the browser that runs the real app: Slack's stand-in, the app, and the page's server. */
import { type Core, warmUp } from '../../assistant.js';
import type { Feedback, LogLevel } from '../../config.js';
import { createLog } from '../../log.js';
import { EVENTS_PATH } from '../../slack/events-path.js';
import { createSlack } from '../../slack/slack.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import { rememberForms } from './inspect.js';
import { keepMessages } from './keep.js';
import { openSite } from './open-site.js';

export type PlaygroundOptions = {
  /** 0 takes any free one. */
  port: number;
  /** Of the app's own log, which goes to standard error; the requests are seen in the page. */
  logLevel?: LogLevel;
  /** Where reports go; nowhere where left out. */
  feedback?: Feedback;
  /** A file that messages outlive the playground in. */
  keep?: string;
};

const NO_FEEDBACK: Feedback = { repository: null, channel: null };

/** Not at once: the page should not wait for it. */
const WARM_UP_AFTER_MS = 200;

export type Playground = {
  /** `http://127.0.0.1:3000` */
  url: string;
  workspace: Workspace;
  stop(): Promise<void>;
};

/** @throws Error where the page is not built, the file to keep is another, or the port is taken (EADDRINUSE) */
export async function startPlayground(core: Core, options: PlaygroundOptions): Promise<Playground> {
  const { port, logLevel = 'warn', feedback = NO_FEEDBACK, keep } = options;
  const { assistant, findClassic } = rememberForms(core.assistant);
  const workspace = await openWorkspace();
  const { botToken, signingSecret, apiUrl } = workspace;
  const app = createSlack(
    {
      mode: 'http',
      botToken,
      signingSecret,
      slackApiUrl: apiUrl,
      unfurlDomain: null,
      port: 0,
      host: '127.0.0.1',
      logLevel,
      feedback,
    },
    { ...core, assistant },
    createLog(logLevel, process.stderr),
  );
  const ends: (() => void | Promise<void>)[] = [() => workspace.close()];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };

  try {
    if (keep !== undefined) ends.push(keepMessages(workspace.slack, keep));
    const site = await openSite(workspace, { port, core, findClassic, isReady: app.isReady });
    ends.push(app.stop, site.close);
    await app.start();
    workspace.deliverTo(`http://127.0.0.1:${app.port()}${EVENTS_PATH}`);
    setTimeout(() => warmUp(assistant), WARM_UP_AFTER_MS).unref();
    return { url: site.url, workspace, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
