/** The page's server for one workspace: what it reads, what people do there, what changes. */
import type { Server } from 'node:http';
import type { Core } from '../../assistant.js';
import { dayOf } from '../../catalog/freshness.js';
import { lazy } from '../../lazy.js';
import { createHealthRoutes } from '../../slack/health.js';
import { readPort } from '../../slack/read-port.js';
import type { Workspace } from '../workspace.js';
import { showCatalog, showPath } from './catalog-data.js';
import { type Forms, inspectMessage } from './inspect.js';
import { createLive } from './live.js';
import { perform } from './perform.js';
import { actSchema } from './read-act.js';
import { showAll, showSetup } from './show.js';
import { startSiteServer } from './site-server.js';
import { loadStaticFiles } from './static-files.js';

export type SiteOptions = {
  /** 0 takes any free one. */
  port: number;
  /** What the catalog's pages tell. */
  core: Core;
  findClassic: Forms['findClassic'];
  /** Whether the app can answer. */
  isReady: () => boolean;
};

export type OpenSite = {
  /** `http://127.0.0.1:3000` */
  url: string;
  close(): void;
};

/** @throws Error where the page is not built, or the port is taken (EADDRINUSE) */
export async function openSite(workspace: Workspace, options: SiteOptions): Promise<OpenSite> {
  const { port, core, findClassic, isReady } = options;
  const { slack } = workspace;
  const files = loadStaticFiles();
  if (files === null) throw new Error('The playground has no page in this build: run npm run build.');
  const today = dayOf(new Date());
  const setup = showSetup(slack, slack.makeTs());
  const live = createLive(slack);
  const read = {
    '/api/state': () => ({ setup, openedAt: slack.makeTs(), update: showAll(slack) }),
    '/api/catalog': lazy(() => showCatalog(core.catalog, today)),
    '/api/path': (query: URLSearchParams) => ({ path: showPath(core.assistant, query.get('q') ?? '') }),
    '/api/message': (query: URLSearchParams) =>
      inspectMessage(slack, findClassic, query.get('channel') ?? '', query.get('ts') ?? '') ?? undefined,
    '/api/traffic': (query: URLSearchParams) => slack.traffic.list().find(({ id }) => String(id) === query.get('id')),
  };
  let server: Server;
  try {
    server = await startSiteServer(
      {
        files,
        health: createHealthRoutes(isReady),
        read,
        act: (body) => perform(workspace, actSchema.parse(body)),
        join: live.join,
      },
      port,
    );
  } catch (error) {
    live.close();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${readPort(server)}`,
    close() {
      live.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
