/** A small Bolt app that runs against the workspace, over HTTP or Socket Mode. */
import { createServer } from 'node:net';
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/playground/workspace.js';
import { writeManifest } from './manifest.js';

const ignore = () => {};

/** Tests provoke errors; nobody wants to read them. */
export const SILENT: Logger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  setLevel: ignore,
  getLevel: () => LogLevel.ERROR,
  setName: ignore,
};

/** A workspace that closes with the test. */
export async function openTestWorkspace(options?: Parameters<typeof writeManifest>[0]): Promise<Workspace> {
  const workspace = await openWorkspace({ manifest: writeManifest(options) });
  onTestFinished(() => workspace.close());
  return workspace;
}

const findPort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const clientOptions = (workspace: Workspace) => ({
  slackApiUrl: workspace.apiUrl,
  logger: SILENT,
  timeout: 500,
  retryConfig: { retries: 1, minTimeout: 1 },
});

const settings = (workspace: Workspace) => ({
  token: workspace.botToken,
  clientOptions: clientOptions(workspace),
  logger: SILENT,
  deferInitialization: true,
  convoStore: false as const,
});

/** Starts an app behind an HTTPReceiver to which the workspace delivers; it stops with the test. */
export async function startHttpApp(workspace: Workspace, register: (app: App) => void): Promise<App> {
  const port = await findPort();
  const receiver = new HTTPReceiver({ signingSecret: workspace.signingSecret, port, logger: SILENT });
  const app = new App({ ...settings(workspace), receiver });
  await app.init();
  register(app);
  await app.start(port);
  workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  onTestFinished(async () => {
    await app.stop();
  });
  return app;
}

/** Starts an app behind a SocketModeReceiver; it stops with the test. */
export async function startSocketApp(
  workspace: Workspace,
  register: (app: App) => void,
  { reconnectMs = 50 } = {},
): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    installerOptions: { clientOptions: clientOptions(workspace) },
    clientPingTimeout: reconnectMs,
    logger: SILENT,
  });
  const app = new App({ ...settings(workspace), receiver });
  await app.init();
  register(app);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
  });
  return app;
}
