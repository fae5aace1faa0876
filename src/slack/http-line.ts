/** Payloads as signed HTTP requests. */
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpConfig } from '../config.js';
import type { Logger } from '../log.js';
import { HTTPReceiver } from './bolt.js';
import { createBoltLog } from './bolt-log.js';
import { EVENTS_PATH } from './events-path.js';
import { createHealthRoutes } from './health.js';
import type { Line } from './line.js';
import { readPort } from './read-port.js';
import { StartError } from './start-error.js';

export function createHttpLine(config: HttpConfig, log: Logger): Line {
  let server: Server | undefined;
  let isOpen = false;
  const receiver = new HTTPReceiver({
    signingSecret: config.signingSecret,
    endpoints: EVENTS_PATH,
    customRoutes: createHealthRoutes(() => isOpen),
    logger: createBoltLog(log),
  });

  return {
    receiver,
    async open() {
      try {
        server = await receiver.start({ port: config.port, host: config.host });
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown reason';
        throw new StartError(`Port ${config.port} cannot be used (${reason}): set PORT to a free one.`);
      }
      isOpen = true;
    },
    isOpen: () => isOpen,
    async close() {
      if (!isOpen) return;
      isOpen = false;
      // Callers may keep connections open for longer than we want to wait.
      await Promise.race([receiver.stop(), sleep(1_000, undefined, { ref: false })]);
      server?.closeAllConnections();
    },
    port: () => readPort(server),
  };
}
