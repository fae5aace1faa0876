/** `/healthz`: the process lives. `/readyz`: it can serve. For whoever runs the program to ask. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** In the shape of Bolt's custom routes; there HEAD is not implied by GET. */
export type HealthRoute = {
  path: string;
  method: string[];
  handler: (request: IncomingMessage, response: ServerResponse) => void;
};

export function createHealthRoutes(isReady: () => boolean): HealthRoute[] {
  const answer = (isFine: () => boolean): HealthRoute['handler'] => {
    return (_, response) => {
      const [status, text] = isFine() ? [200, 'ok\n'] : [503, 'not ready\n'];
      response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
      response.end(text);
    };
  };
  return [
    { path: '/healthz', method: ['GET', 'HEAD'], handler: answer(() => true) },
    { path: '/readyz', method: ['GET', 'HEAD'], handler: answer(isReady) },
  ];
}
