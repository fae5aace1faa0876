import type { Server } from 'node:net';

/** The port that a server listens on, where it does. */
export function readPort(server: Server | undefined): number | null {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}
