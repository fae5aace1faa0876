import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Workspace } from '../../src/playground/workspace.js';
import { openTestWorkspace, startHttpApp } from './bolt-app.js';

afterEach(() => {
  vi.useRealTimers();
});

const post = async (url: string, body: unknown): Promise<[number, unknown]> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  return [response.status, (answer as { error?: string }).error ?? 'ok'];
};

/** The response_url of a command in #general. */
async function takeCommandUrl(workspace: Workspace): Promise<string> {
  let url = '';
  await startHttpApp(workspace, (app) => {
    app.command('/serverless', async ({ ack, command }) => {
      url = command.response_url;
      await ack();
    });
  });
  await workspace.command('help');
  return url;
}

/** The response_url of a click on a message of the app that answers a mention, and the message. */
async function takeClickUrl(workspace: Workspace) {
  let url = '';
  await startHttpApp(workspace, (app) => {
    app.event('app_mention', async ({ say, event }) => {
      await say({ text: 'answer', thread_ts: event.ts });
    });
    app.action('share', async ({ ack, body }) => {
      url = (body as { response_url?: string }).response_url ?? '';
      await ack();
    });
  });
  await workspace.mention('hi');
  await workspace.settled();
  const message = workspace.messages(workspace.channels.general).at(-1);
  await workspace.interact({
    type: 'block_actions',
    container: { channel_id: workspace.channels.general, message_ts: message?.ts },
    actions: [{ type: 'button', action_id: 'share', block_id: 'b' }],
  });
  return { url, message };
}

describe('of a command', () => {
  test('serves five posts', async () => {
    const workspace = await openTestWorkspace();
    const url = await takeCommandUrl(workspace);
    for (let count = 1; count <= 5; count += 1) expect(await post(url, { text: 'x' })).toEqual([200, 'ok']);
    expect(await post(url, { text: 'x' })).toEqual([404, 'used_url']);
    expect(workspace.messages(workspace.channels.general)).toHaveLength(5);
  });

  test('serves thirty minutes', async () => {
    const workspace = await openTestWorkspace();
    const url = await takeCommandUrl(workspace);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 60_000 + 1 });
    expect(await post(url, { text: 'x' })).toEqual([404, 'expired_url']);
  });

  test('answers only the person unless told otherwise, and never replaces or deletes', async () => {
    const workspace = await openTestWorkspace();
    const url = await takeCommandUrl(workspace);
    await post(url, { text: 'one' });
    await post(url, { text: 'two', replace_original: true });
    await post(url, { delete_original: true });
    await post(url, { text: 'three', response_type: 'in_channel' });
    const seen = workspace.messages(workspace.channels.general).map((one) => [one.text, one.ephemeralTo]);
    expect(seen).toEqual([
      ['one', workspace.userId],
      ['two', workspace.userId],
      ['three', undefined],
    ]);
  });

  test('works where the bot is no member', async () => {
    const workspace = await openTestWorkspace();
    await startHttpApp(workspace, (app) => {
      app.command('/serverless', async ({ ack, respond }) => {
        await ack();
        await respond('here');
      });
    });
    await workspace.command('help', { channel_id: workspace.channels.foreign });
    await workspace.settled();
    expect(workspace.messages(workspace.channels.foreign)).toMatchObject([{ text: 'here' }]);
  });

  test('refuses what Slack refuses', async () => {
    const workspace = await openTestWorkspace();
    const url = await takeCommandUrl(workspace);
    const alert = { type: 'alert', text: { type: 'plain_text', text: 'x' } };
    expect(await post(url, { text: 'x', blocks: [alert] })).toEqual([400, 'invalid_blocks']);
    expect(await post(url, {})).toEqual([400, 'no_text']);
    expect(await post(url, { text: 'x', thread_ts: '1.1' })).toEqual([400, 'thread_not_found']);
    expect(await post(url.replace(/\w+$/, 'R0'), { text: 'x' })).toEqual([404, 'invalid_url']);
    const long = { type: 'markdown', text: 'x'.repeat(7_000) };
    const section = { type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3_000) } };
    expect(await post(url, { text: 'x', blocks: [long, section, section] })).toEqual([200, 'ok']);
  });

  test('makes respond() throw, after which a plain answer still goes out', async () => {
    const workspace = await openTestWorkspace();
    const statuses: unknown[] = [];
    await startHttpApp(workspace, (app) => {
      app.command('/serverless', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'rich', blocks: [{ type: 'section' }] }).catch(async (error: { statusCode?: number }) => {
          statuses.push(error.statusCode);
          await respond('plain');
        });
      });
    });
    await workspace.command('help');
    await workspace.settled();
    expect(statuses).toEqual([400]);
    expect(workspace.messages(workspace.channels.general)).toMatchObject([{ text: 'plain' }]);
  });

  test('can be made to fail', async () => {
    const workspace = await openTestWorkspace();
    const url = await takeCommandUrl(workspace);
    workspace.failNext('response_url', { error: 'used_url' });
    workspace.failNext('response_url', { status: 500 });
    expect(await post(url, { text: 'x' })).toEqual([404, 'used_url']);
    expect((await fetch(url, { method: 'POST', body: '{"text":"x"}' })).status).toBe(500);
    expect(workspace.messages(workspace.channels.general)).toEqual([]);
  });
});

describe('of a click', () => {
  test('replaces the message, unless told not to', async () => {
    const workspace = await openTestWorkspace();
    const { url, message } = await takeClickUrl(workspace);
    await post(url, { text: 'new' });
    expect(message?.text).toBe('new');
    await post(url, { text: 'another', replace_original: false, thread_ts: message?.threadTs });
    expect(workspace.messages(workspace.channels.general).at(-1)).toMatchObject({
      text: 'another',
      ephemeralTo: workspace.userId,
      threadTs: message?.threadTs,
    });
  });

  test('deletes the message, alone or with a new one in its place', async () => {
    const workspace = await openTestWorkspace();
    const { url, message } = await takeClickUrl(workspace);
    const shared = { delete_original: 'true', replace_original: false, response_type: 'in_channel', text: 'for all' };
    expect(await post(url, shared)).toEqual([200, 'ok']);
    expect(message).toMatchObject({ text: 'answer', deleted: true });
    expect(workspace.messages(workspace.channels.general).at(-1)).toMatchObject({ text: 'for all' });
  });
});

test('a message in an ack is checked too', async () => {
  const workspace = await openTestWorkspace();
  await startHttpApp(workspace, (app) => {
    app.command('/serverless', async ({ ack }) => ack({ text: 'x'.repeat(40_001) }));
  });
  const delivery = await workspace.command('help');
  expect(delivery).toMatchObject({ acked: true, refused: [{ code: 'msg_too_long' }] });
  expect(workspace.messages(workspace.channels.general)).toEqual([]);
});
