/** Serves the health routes where no other HTTP server runs: in Socket Mode. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { HealthRoute } from './health.js';

/** @throws what `listen` reports, such as EADDRINUSE */
export async function startHealthServer(routes: HealthRoute[], port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const route = routes.find((each) => each.path === path && each.method.includes(request.method ?? ''));
    if (route !== undefined) return route.handler(request, response);
    response.writeHead(404).end();
  });
  server.listen(port);
  await once(server, 'listening');
  return server;
}
