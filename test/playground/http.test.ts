import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { signBody } from '../../src/playground/sign.js';
import type { Workspace } from '../../src/playground/workspace.js';
import { openTestWorkspace, startHttpApp } from './bolt-app.js';

type Received = { headers: Record<string, unknown>; body: string };

/** A bare server that keeps what the workspace sends and answers with `status`. */
async function listen(workspace: Workspace, status: number, body = ''): Promise<Received[]> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    received.push({ headers: request.headers, body: text });
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  workspace.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return received;
}

test('the signature is the HMAC over version, time and body', () => {
  const expected = createHmac('sha256', 'secret').update('v0:1531420618:a=b').digest('hex');
  expect(signBody('secret', 1531420618, 'a=b')).toBe(`v0=${expected}`);
});

test('requests are signed and encoded as Slack does', async () => {
  const workspace = await openTestWorkspace();
  const received = await listen(workspace, 200);
  await workspace.command('größer & "mehr"');
  await workspace.interact({ type: 'shortcut', callback_id: 'ask' });
  await workspace.mention('hi');
  const [command, interaction, event] = received;
  expect(new URLSearchParams(command?.body).get('text')).toBe('größer & "mehr"');
  expect(command?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  const payload = JSON.parse(new URLSearchParams(interaction?.body).get('payload') ?? '');
  expect(payload).toMatchObject({ type: 'shortcut', callback_id: 'ask', user: { id: workspace.userId } });
  expect(payload).not.toHaveProperty('response_url');
  expect(event?.headers['content-type']).toBe('application/json');
  expect(JSON.parse(event?.body ?? '')).toMatchObject({ type: 'event_callback', event: { type: 'app_mention' } });
  for (const { headers, body } of received) {
    const time = Number(headers['x-slack-request-timestamp']);
    expect(headers['x-slack-signature']).toBe(signBody(workspace.signingSecret, time, body));
    expect(headers).not.toHaveProperty('x-slack-retry-num');
  }
});

test('a retry has the same event_id and says which it is', async () => {
  const workspace = await openTestWorkspace();
  const retries: unknown[] = [];
  await startHttpApp(workspace, (app) => {
    app.event('app_home_opened', async ({ body, context }) => {
      retries.push([body.event_id, context.retryNum, context.retryReason]);
    });
  });
  const event = { type: 'app_home_opened', user: workspace.userId, channel: workspace.channels.dm, tab: 'home' };
  await workspace.event(event, { eventId: 'Ev1' });
  await workspace.event(event, { eventId: 'Ev1', retryNum: 1, retryReason: 'http_timeout' });
  await workspace.settled();
  expect(retries).toEqual([
    ['Ev1', undefined, undefined],
    ['Ev1', 1, 'http_timeout'],
  ]);
});

test('an app that refuses or does not ack is told apart', async () => {
  const workspace = await openTestWorkspace();
  await listen(workspace, 500, 'broken');
  expect(await workspace.command('help')).toEqual({ status: 500, body: 'broken', acked: false });
  await startHttpApp(workspace, (app) => {
    app.command('/serverless', async () => {});
  });
  expect(await workspace.command('help')).toMatchObject({ status: 0, acked: false });
});

test('payloads go to the socket again after deliverTo(null)', async () => {
  const workspace = await openTestWorkspace();
  const received = await listen(workspace, 200);
  await workspace.command('one');
  workspace.deliverTo(null);
  expect(await workspace.command('two')).toMatchObject({ acked: false });
  expect(received).toHaveLength(1);
});

test('an event of a message makes the message exist, once', async () => {
  const workspace = await openTestWorkspace();
  await listen(workspace, 200);
  const event = { type: 'app_mention', channel: workspace.channels.general, user: 'U0OTHER001', text: 'hi', ts: '1.5' };
  await workspace.event(event, { eventId: 'Ev1' });
  await workspace.event(event, { eventId: 'Ev1', retryNum: 1 });
  expect(workspace.messages(workspace.channels.general)).toEqual([
    { ts: '1.5', user: 'U0OTHER001', text: 'hi', blocks: [] },
  ]);
});

test('nothing is sent that the manifest does not ask for', async () => {
  const workspace = await openTestWorkspace({ events: [], scopes: ['chat:write'] });
  await expect(workspace.mention('hi')).rejects.toThrow('the manifest does not subscribe to app_mention');
  await expect(workspace.directMessage('hi')).rejects.toThrow('the manifest does not subscribe to message.im');
  await expect(workspace.command('hi')).rejects.toThrow('lacks the scope commands');
  const scopeless = await openTestWorkspace({ scopes: ['chat:write'] });
  await expect(scopeless.mention('hi')).rejects.toThrow('lacks the scope app_mentions:read');
});
