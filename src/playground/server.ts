/** The one HTTP server behind everything: Web API, response_urls and the Socket Mode link. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ResponseUrls } from './response-url.js';
import { handleResponsePost } from './response-url.js';
import type { Slack } from './slack.js';
import type { SocketHub } from './socket-mode.js';
import { handleApiCall } from './web-api.js';

export type Server = {
  /** `http://127.0.0.1:PORT`, without a slash. */
  origin: string;
  close: () => Promise<void>;
};

export async function startServer(slack: Slack, urls: ResponseUrls, hub: SocketHub): Promise<Server> {
  let port = 0;
  const methodServer = { issueSocketUrl: () => `ws://127.0.0.1:${port}${hub.issuePath()}` };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, area, name] = /^\/(api|response)\/([\w.]+)/.exec(request.url ?? '') ?? [];
    if (area === 'api' && name) await handleApiCall(slack, methodServer, name, request, response);
    else if (area === 'response' && name) await handleResponsePost(slack, urls, name, request, response);
    else response.writeHead(404).end();
  };

  const server = createServer((request, response) => {
    slack.activity
      .track(() => route(request, response))
      .catch((error: unknown) => {
        // A fault of the stand-in itself: it must not look like one of Slack's answers.
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`the stand-in failed: ${error instanceof Error ? error.stack : String(error)}`);
      });
  });
  server.on('upgrade', (request, stream, head) => hub.upgrade(request, stream, head));

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port');
  port = address.port;

  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
