import { SocketModeClient } from '@slack/socket-mode';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Workspace } from '../../src/playground/workspace.js';
import { openTestWorkspace, SILENT, startSocketApp } from './bolt-app.js';

type Envelope = {
  ack: (body?: object) => Promise<void>;
  body: unknown;
  type: string;
  retry_num?: number;
  retry_reason?: string;
};

/** A bare Socket Mode client that hands every envelope to `take`. */
async function connect(workspace: Workspace, take: (envelope: Envelope) => Promise<void> | void) {
  const client = new SocketModeClient({
    appToken: workspace.appToken,
    clientPingTimeout: 50,
    logger: SILENT,
    clientOptions: { slackApiUrl: workspace.apiUrl },
  });
  client.on('slack_event', take);
  await client.start();
  onTestFinished(async () => {
    await client.disconnect();
  });
  return client;
}

describe('an event that is not acked', () => {
  test('comes once more, and says so', async () => {
    const workspace = await openTestWorkspace();
    const seen: Envelope[] = [];
    await connect(workspace, async (envelope) => {
      seen.push(envelope);
      if (seen.length > 1) await envelope.ack();
    });
    const delivery = await workspace.mention('hi');
    expect(delivery.acked).toBe(true);
    expect(seen.map((one) => [one.retry_num, one.retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
    ]);
    expect(seen[1]?.body).toEqual(seen[0]?.body);
  });

  test('comes over the next connection when the first breaks', async () => {
    const workspace = await openTestWorkspace();
    const retries: unknown[] = [];
    await connect(workspace, async (envelope) => {
      retries.push(envelope.retry_num);
      if (retries.length === 1) workspace.dropSockets('kill');
      else await envelope.ack();
    });
    const delivery = await workspace.directMessage('hi');
    expect(delivery.acked).toBe(true);
    expect(retries).toEqual([0, 1]);
  });
});

test('a command that is not acked does not come again', async () => {
  const workspace = await openTestWorkspace();
  const types: string[] = [];
  await connect(workspace, (envelope) => {
    types.push(envelope.type);
  });
  const delivery = await workspace.command('help');
  expect(delivery).toMatchObject({ status: 0, acked: false });
  expect(types).toEqual(['slash_commands']);
});

test('a command without any connection is lost', async () => {
  const workspace = await openTestWorkspace();
  expect(workspace.socketCount()).toBe(0);
  expect(await workspace.command('help')).toMatchObject({ status: 0, acked: false });
});

test('an ack can carry the answer to a command', async () => {
  const workspace = await openTestWorkspace();
  await startSocketApp(workspace, (app) => {
    app.command('/serverless', async ({ ack }) => ack({ response_type: 'in_channel', text: 'here' }));
  });
  const delivery = await workspace.command('help');
  expect(delivery).toMatchObject({ acked: true, body: { text: 'here' } });
  expect(workspace.messages(workspace.channels.general)).toMatchObject([
    { user: workspace.userId, text: '/serverless help' },
    { user: workspace.botUserId, text: 'here' },
  ]);
});

test('each payload goes to one of several connections', async () => {
  const workspace = await openTestWorkspace();
  const taken = { first: 0, second: 0 };
  await connect(workspace, async (envelope) => {
    taken.first += 1;
    await envelope.ack();
  });
  await connect(workspace, async (envelope) => {
    taken.second += 1;
    await envelope.ack();
  });
  expect(workspace.socketCount()).toBe(2);
  for (const text of ['a', 'b', 'c', 'd']) await workspace.mention(text);
  expect(taken).toEqual({ first: 2, second: 2 });
});

test.each(['disconnect', 'kill'] as const)('after "%s" the app connects anew and misses no event', async (kind) => {
  const workspace = await openTestWorkspace();
  await startSocketApp(workspace, (app) => {
    app.event('app_mention', async ({ say, event }) => {
      await say({ text: 'still here', thread_ts: event.ts });
    });
  });
  expect(workspace.socketCount()).toBe(1);
  workspace.dropSockets(kind);
  expect(workspace.socketCount()).toBe(0);
  const delivery = await workspace.mention('hello?');
  await workspace.settled();
  expect(delivery.acked).toBe(true);
  expect(workspace.socketCount()).toBe(1);
  expect(workspace.messages(workspace.channels.general).at(-1)?.text).toBe('still here');
});

test('an address to connect to serves once', async () => {
  const workspace = await openTestWorkspace();
  const headers = { authorization: `Bearer ${workspace.appToken}` };
  const answer = await fetch(`${workspace.apiUrl}apps.connections.open`, { method: 'POST', headers });
  const { url } = (await answer.json()) as { url: string };
  const connectTo = (address: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(address);
      socket.on('message', (data) => {
        resolve(JSON.parse(data.toString()).type);
        socket.close();
      });
      socket.on('error', (error) => resolve(error.message));
    });
  expect(await connectTo(url)).toBe('hello');
  expect(await connectTo(url)).toContain('401');
});
