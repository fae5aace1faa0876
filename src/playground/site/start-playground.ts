/** A workspace in the browser that runs the real app: Slack's stand-in, the app, and the page's server. */
import type { Server } from 'node:http';
import { type Core, warmUp } from '../../assistant.js';
import type { Feedback, LogLevel } from '../../config.js';
import { lazy } from '../../lazy.js';
import { createLog } from '../../log.js';
import { EVENTS_PATH } from '../../slack/events-path.js';
import { createHealthRoutes } from '../../slack/health.js';
import { readPort } from '../../slack/read-port.js';
import { createSlack } from '../../slack/slack.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import { showCatalog, showPath } from './catalog-data.js';
import { inspectMessage, rememberForms } from './inspect.js';
import { keepMessages } from './keep.js';
import { createLive } from './live.js';
import { perform } from './perform.js';
import { actSchema } from './read-act.js';
import { showAll, showSetup } from './show.js';
import { startSiteServer } from './site-server.js';
import { loadStaticFiles } from './static-files.js';

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

export type Playground = {
  /** `http://127.0.0.1:3000` */
  url: string;
  workspace: Workspace;
  stop(): Promise<void>;
};

/** @throws Error where the page is not built, the file to keep is another, or the port is taken (EADDRINUSE) */
export async function startPlayground({ assistant, catalog }: Core, options: PlaygroundOptions): Promise<Playground> {
  const { port, logLevel = 'warn', feedback = NO_FEEDBACK, keep } = options;
  const files = loadStaticFiles();
  if (files === null) {
    throw new Error('No Slack tokens were found, and this build has no playground: set them, or run npm run build.');
  }
  const forms = rememberForms(assistant);
  const workspace = await openWorkspace();
  const { slack } = workspace;
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
    { assistant: forms.assistant, catalog },
    createLog(logLevel, process.stderr),
  );
  const live = createLive(slack);
  let endKeeping = (): void => {};
  let server: Server | undefined;

  const stop = async (): Promise<void> => {
    live.close();
    server?.close();
    server?.closeAllConnections();
    await app.stop();
    endKeeping();
    await workspace.close();
  };

  const today = new Date().toISOString().slice(0, 10);
  const shownCatalog = lazy(() => showCatalog(catalog, today));
  const setup = showSetup(slack, slack.makeTs());
  const site = {
    files,
    health: createHealthRoutes(() => app.isReady()),
    read: {
      '/api/state': () => ({ setup, openedAt: slack.makeTs(), update: showAll(slack) }),
      '/api/catalog': shownCatalog,
      '/api/path': (query: URLSearchParams) => ({ path: showPath(assistant, query.get('q') ?? '') }),
      '/api/message': (query: URLSearchParams) =>
        inspectMessage(slack, forms, query.get('channel') ?? '', query.get('ts') ?? '') ?? undefined,
      '/api/traffic': (query: URLSearchParams) => slack.traffic.list().find(({ id }) => String(id) === query.get('id')),
    },
    act: (body: unknown) => perform(workspace, actSchema.parse(body)),
    join: live.join,
  };

  try {
    if (keep !== undefined) endKeeping = keepMessages(slack, keep);
    server = await startSiteServer(site, port);
    await app.start();
  } catch (error) {
    await stop();
    throw error;
  }
  workspace.deliverTo(`http://127.0.0.1:${app.port()}${EVENTS_PATH}`);
  setTimeout(() => warmUp(assistant), 200).unref();
  return { url: `http://127.0.0.1:${readPort(server)}`, workspace, stop };
}
