/** Serves the page, its data and its actions on 127.0.0.1. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { HealthRoute } from '../../slack/health.js';
import { parseJson, readText, sendJson } from '../http.js';
import { refuseForeign } from './guard.js';
import type { StaticFiles } from './static-files.js';
import { SAFE_HEADERS } from './static-files.js';

/** Larger than any view with all its inputs. */
const MOST_BYTES = 1_000_000;

export type Site = {
  files: StaticFiles;
  health: HealthRoute[];
  /** What a page may read, by path; undefined: there is no such thing. */
  read: Record<string, (query: URLSearchParams) => unknown>;
  /** Answers an action. @throws ZodError where it is none */
  act: (body: unknown) => Promise<unknown>;
  join: (response: ServerResponse) => void;
};

/** @throws what `listen` reports, such as EADDRINUSE */
export async function startSiteServer(site: Site, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    route(site, request, response).catch((error: unknown) => {
      const isTheirs = error instanceof z.ZodError;
      const message = isTheirs ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.end();
      else sendJson(response, isTheirs ? 400 : 500, { error: message }, SAFE_HEADERS);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function route(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refuseForeign(request);
  if (refusal !== null) return sendJson(response, 403, { error: refusal }, SAFE_HEADERS);
  const { method = '', url = '/' } = request;
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');

  const health = site.health.find((one) => one.path === pathname && one.method.includes(method));
  if (health !== undefined) return health.handler(request, response);
  if (method === 'POST' && pathname === '/api/act') {
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) {
      return sendJson(response, 413, { error: 'too long' }, SAFE_HEADERS);
    }
    return sendJson(response, 200, await site.act(parseJson(await readText(request))), SAFE_HEADERS);
  }
  if (method !== 'GET' && method !== 'HEAD') return sendJson(response, 405, { error: 'not like this' }, SAFE_HEADERS);
  if (pathname === '/api/live') return site.join(response);
  const found = site.read[pathname]?.(searchParams);
  if (found !== undefined) {
    return sendJson(response, 200, found, { ...SAFE_HEADERS, 'cache-control': 'no-store' });
  }
  if (!site.files.serve(pathname, response)) sendJson(response, 404, { error: 'nothing here' }, SAFE_HEADERS);
}
