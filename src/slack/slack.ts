/** The assistant in Slack, from start to stop. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '../assistant.js';
import type { SlackConfig } from '../config.js';
import type { Logger } from '../log.js';
import { createFindNamed } from '../understand/named-services.js';
import { createApp, registerListeners } from './app.js';
import { REQUEST_TIMEOUT_MS } from './client-options.js';
import { createHttpLine } from './http-line.js';
import { createInFlight } from './in-flight.js';
import { meetSlack } from './meet-slack.js';
import { createReply } from './reply.js';
import { createSeen } from './seen.js';
import { createSessions } from './sessions.js';
import { createSettings } from './settings.js';
import { createSocketLine } from './socket-line.js';
import { createThreads } from './threads.js';
import { createThrottle } from './throttle.js';
import { createUnanswered } from './unanswered.js';

export type Slack = {
  /**
   * Resolves when questions can come.
   * @throws StartError
   */
  start(): Promise<void>;
  /** Takes no new work and resolves when what runs is done, or after ten seconds. */
  stop(): Promise<void>;
  isReady(): boolean;
  /** The port of the health checks, and in HTTP mode of the events; null where there is none. */
  port(): number | null;
};

const LONGEST_DRAIN_MS = 10_000;

export function createSlack(config: SlackConfig, { assistant, catalog }: Core, log: Logger): Slack {
  const line = config.mode === 'socket' ? createSocketLine(config, log) : createHttpLine(config, log);
  const app = createApp(config, line.receiver, log);
  const inFlight = createInFlight();
  app.use(({ next }) => inFlight.run(next));
  registerListeners(app, {
    assistant,
    catalog,
    client: app.client,
    feedback: config.feedback,
    unfurlDomain: config.unfurlDomain,
    findNamed: createFindNamed(catalog),
    reply: createReply(app.client, log, REQUEST_TIMEOUT_MS),
    seen: createSeen(),
    threads: createThreads(),
    settings: createSettings(),
    sessions: createSessions(app.client, log),
    throttle: createThrottle(),
    unanswered: createUnanswered(log),
    log,
  });

  return {
    async start() {
      await meetSlack(app, config.slackApiUrl);
      await line.open();
      log.info({ mode: config.mode, port: line.port() }, 'ready');
    },
    async stop() {
      const deadline = new AbortController();
      const drained = line.close().then(() => inFlight.drained());
      const overdue = sleep(LONGEST_DRAIN_MS, true, { signal: deadline.signal }).catch(() => false);
      if (await Promise.race([drained.then(() => false), overdue])) log.warn('left with work still running');
      deadline.abort();
    },
    isReady: () => line.isOpen(),
    port: () => line.port(),
  };
}
