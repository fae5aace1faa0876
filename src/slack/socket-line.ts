/** Payloads over a WebSocket that we open: Socket Mode. Health is served on a port of its own. */
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketConfig } from '../config.js';
import type { Logger } from '../log.js';
import { SocketModeReceiver } from './bolt.js';
import { createBoltLog } from './bolt-log.js';
import { buildPatientOptions } from './client-options.js';
import { createHealthRoutes } from './health.js';
import { startHealthServer } from './health-server.js';
import { keepConnected } from './keep-connected.js';
import type { Line } from './line.js';
import { readPort } from './read-port.js';
import { explainRefusedAppToken } from './refused-token.js';

export function createSocketLine(config: SocketConfig, log: Logger): Line {
  const stopping = new AbortController();
  let isOpen = false;
  let health: Server | undefined;
  const receiver = new SocketModeReceiver({
    appToken: config.appToken,
    logger: createBoltLog(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: buildPatientOptions(config.slackApiUrl) },
  });

  const serveHealth = async (): Promise<void> => {
    try {
      health = await startHealthServer(
        createHealthRoutes(() => isOpen),
        config.port,
      );
    } catch (err) {
      log.warn({ err, port: config.port }, 'no health checks: the port cannot be used, set PORT to a free one');
    }
  };

  return {
    receiver,
    async open() {
      await serveHealth();
      await new Promise<void>((resolve, reject) => {
        let wasUp = false;
        const hooks = {
          onUp() {
            // The stop came while the connection was being made.
            if (stopping.signal.aborted) return void receiver.client.disconnect();
            isOpen = true;
            if (wasUp) log.info('connected to Slack again');
            wasUp = true;
            resolve();
          },
          onDown() {
            isOpen = false;
          },
          onFailure(error: unknown) {
            const refused = explainRefusedAppToken(error);
            if (refused !== null && !wasUp) throw refused;
          },
        };
        keepConnected(receiver.client, hooks, stopping.signal, log).then(resolve, reject);
      });
    },
    isOpen: () => isOpen,
    async close() {
      isOpen = false;
      stopping.abort();
      health?.close();
      health?.closeAllConnections();
      // The other side may never say goodbye.
      await Promise.race([receiver.client.disconnect(), sleep(1_000, undefined, { ref: false })]);
    },
    port: () => readPort(health),
  };
}
