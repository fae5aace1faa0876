import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Core } from '../../src/assistant.js';
import type { SlackConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { openWorkspace, type Workspace } from '../../src/playground/workspace.js';
import { createSlack } from '../../src/slack/slack.js';
import { StartError } from '../../src/slack/start-error.js';
import { buildConfig, catalog, type Edge, MODES, openSlack } from './open-slack.js';

let edge: Edge | undefined;
let workspace: Workspace | undefined;
let blocker: Server | undefined;
afterEach(async () => {
  await edge?.close();
  await workspace?.close();
  blocker?.close();
  edge = workspace = blocker = undefined;
});

const silent = createLog('silent');
const nobody: Core = {
  catalog,
  assistant: () => {
    throw new Error('nobody asks here');
  },
};

const get = async (port: number | null, path: string, method = 'GET'): Promise<number> =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;

const start = (config: SlackConfig) => {
  const slack = createSlack(config, nobody, silent);
  return slack.start().finally(() => slack.stop());
};

/** A port that is taken. */
async function takePort(): Promise<number> {
  const server = createServer();
  blocker = server;
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return (server.address() as AddressInfo).port;
}

describe.each(MODES)('health over %s', (mode) => {
  it('is served to GET and HEAD', async () => {
    edge = await openSlack(mode);
    const port = edge.slack.port();
    for (const path of ['/healthz', '/readyz']) {
      expect(await get(port, path)).toBe(200);
      expect(await get(port, path, 'HEAD')).toBe(200);
    }
    expect(await get(port, '/')).toBe(404);
    expect(await get(port, '/healthz', 'POST')).toBe(404);
  });

  it('ends with the stop', async () => {
    edge = await openSlack(mode);
    const port = edge.slack.port();
    await edge.slack.stop();
    expect(edge.slack.isReady()).toBe(false);
    await expect(get(port, '/readyz')).rejects.toThrow();
  });
});

describe('Socket Mode', () => {
  it.each(['disconnect', 'kill'] as const)('connects anew after a %s, and answers', async (kind) => {
    edge = await openSlack('socket');
    const { slack, workspace } = edge;
    workspace.dropSockets(kind);
    await expect.poll(() => slack.isReady()).toBe(false);
    expect(await get(slack.port(), '/readyz')).toBe(503);
    expect(await get(slack.port(), '/healthz')).toBe(200);

    await expect.poll(() => slack.isReady(), { timeout: 10_000 }).toBe(true);
    expect(await get(slack.port(), '/readyz')).toBe(200);
    await workspace.command('lambda');
    await workspace.settled();
    expect(edge.sent()).toHaveLength(1);
    expect(workspace.socketCount()).toBe(1);
  });

  it('goes on trying while Slack cannot be reached', async () => {
    edge = await openSlack('socket');
    const { slack, workspace } = edge;
    workspace.failNext('apps.connections.open', { status: 500 }, 4);
    workspace.failNext('apps.connections.open', { error: 'invalid_auth' });
    workspace.dropSockets('kill');
    await expect.poll(() => slack.isReady()).toBe(false);
    await expect.poll(() => slack.isReady(), { timeout: 15_000 }).toBe(true);
    expect(workspace.calls.filter(({ method }) => method === 'apps.connections.open').length).toBeGreaterThan(5);
  });

  it('tries again where the first connection fails', async () => {
    workspace = await openWorkspace();
    workspace.failNext('apps.connections.open', { error: 'internal_error' });
    await start(buildConfig(workspace, 'socket'));
  });

  it('works without health checks where the port is taken, and says so', async () => {
    workspace = await openWorkspace();
    const port = await takePort();
    const lines: Record<string, unknown>[] = [];
    const log = createLog('info', { write: (line) => lines.push(JSON.parse(line)) });
    const slack = createSlack({ ...buildConfig(workspace, 'socket'), port }, nobody, log);
    await slack.start();
    expect(slack.isReady()).toBe(true);
    expect(lines).toContainEqual(expect.objectContaining({ level: 40, port, msg: expect.stringContaining('PORT') }));
    await slack.stop();
  });
});

describe('a start that fails says why in a sentence', () => {
  it.each(MODES)('a bot token that Slack refuses, over %s', async (mode) => {
    workspace = await openWorkspace();
    const config = { ...buildConfig(workspace, mode), botToken: 'xoxb-wrong' };
    await expect(start(config)).rejects.toThrow(StartError);
    await expect(start(config)).rejects.toThrow(/^Slack refused SLACK_BOT_TOKEN \(invalid_auth\): [^\n]+\.$/);
  });

  it.each(['invalid_auth', 'not_allowed_token_type', 'missing_scope'])('an app token refused: %s', async (error) => {
    workspace = await openWorkspace();
    workspace.failNext('apps.connections.open', { error });
    const sentence = new RegExp(`^Slack refused SLACK_APP_TOKEN \\(${error}\\): [^\\n]+connections:write[^\\n]+\\.$`);
    await expect(start(buildConfig(workspace, 'socket'))).rejects.toThrow(sentence);
  });

  it('no Slack at all', async () => {
    workspace = await openWorkspace();
    const config = { ...buildConfig(workspace, 'http'), slackApiUrl: 'http://127.0.0.1:1/api/' };
    await expect(start(config)).rejects.toThrow(/^Slack could not be reached at http:\S+ \([^\n]+\): [^\n]+\.$/);
  });

  it('a taken port over HTTP', async () => {
    workspace = await openWorkspace();
    const port = await takePort();
    await expect(start({ ...buildConfig(workspace, 'http'), port })).rejects.toThrow(/^Port \d+ .*set PORT/);
  });
});

describe('HTTP', () => {
  it('refuses what Slack did not sign', async () => {
    edge = await openSlack('http');
    const response = await fetch(`http://127.0.0.1:${edge.slack.port()}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'command=/serverless&text=lambda',
    });
    expect(response.status).toBe(401);
    expect(edge.asked).toEqual([]);
  });
});
