/** What the page needs of the stand-in beyond Slack itself: news, traffic, thread facts, troubles on demand. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/playground/changes.js';
import { openTestWorkspace, startHttpApp } from './bolt-app.js';

describe('the workspace', () => {
  it('tells of new, changed and deleted messages', async () => {
    const workspace = await openTestWorkspace();
    const seen: Change[] = [];
    const stop = workspace.slack.changes.watch((change) => seen.push(change));
    const message = workspace.post('hello');
    workspace.slack.messages.edit(workspace.channels.general, message, { text: 'hello again' });
    stop();
    workspace.post('nobody hears this');
    expect(seen).toMatchObject([{ of: 'message' }, { of: 'message', message: { text: 'hello again' } }]);
  });

  it('writes down what Slack sent and what the app called in answer, in order', async () => {
    const workspace = await openTestWorkspace();
    await startHttpApp(workspace, (app) => {
      app.command('/serverless', async ({ ack, respond }) => {
        await ack();
        await respond('an answer');
      });
    });
    await workspace.command('lambda timeout');
    await workspace.settled();
    const lines = workspace.slack.traffic.list().filter(({ name }) => name !== 'auth.test');
    expect(lines).toMatchObject([
      { from: 'slack', name: '/serverless', ok: true, sent: { text: 'lambda timeout' }, ms: expect.any(Number) },
      { from: 'app', name: 'response_url', ok: true, sent: { text: 'an answer' }, response: { ok: true } },
    ]);
  });

  it('keeps the prompts and the status that the app sets, until it answers', async () => {
    const workspace = await openTestWorkspace();
    const { dm } = workspace.channels;
    await startHttpApp(workspace, (app) => {
      app.event('app_home_opened', async ({ client, event }) => {
        const prompts: [{ title: string; message: string }] = [{ title: 'Limits', message: 'lambda limits' }];
        if (event.tab === 'messages') await client.assistant.threads.setSuggestedPrompts({ channel_id: dm, prompts });
      });
      app.message(async ({ client, message, say }) => {
        await client.assistant.threads.setStatus({ channel_id: dm, thread_ts: message.ts, status: 'is thinking' });
        await say({ text: 'done', thread_ts: message.ts });
      });
    });
    const statuses: (string | null)[] = [];
    workspace.slack.changes.watch(({ of }) => {
      if (of === 'threads') statuses.push(workspace.slack.threads.list().at(-1)?.status ?? null);
    });
    await workspace.openHome('messages');
    await workspace.settled();
    expect(workspace.slack.threads.list()).toMatchObject([
      { channel: dm, ts: null, prompts: { prompts: [{ message: 'lambda limits' }] } },
    ]);
    await workspace.directMessage('lambda');
    await workspace.settled();
    expect(statuses.slice(-2)).toEqual(['is thinking', null]);
  });

  it('sends view_closed only for a view that asks for it', async () => {
    const workspace = await openTestWorkspace();
    const closed: unknown[] = [];
    await startHttpApp(workspace, (app) => {
      app.view({ callback_id: 'told', type: 'view_closed' }, async ({ ack, body }) => {
        await ack();
        closed.push('is_cleared' in body && body.is_cleared);
      });
    });
    const view = { type: 'modal', title: { type: 'plain_text', text: 'A' }, blocks: [] };
    const told = workspace.slack.views.open({ ...view, callback_id: 'told', notify_on_close: true }, workspace.userId);
    const quiet = workspace.slack.views.open({ ...view, callback_id: 'quiet' }, workspace.userId);
    await workspace.closeView(quiet.id);
    await workspace.closeView(told.id, true);
    expect(closed).toEqual([true]);
    expect(workspace.slack.views.listModals(workspace.userId)).toEqual([]);
  });
});

describe('troubles that are switched on', () => {
  const call = async (apiUrl: string, token: string, args: object) => {
    const response = await fetch(`${apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(args),
    });
    return { status: response.status, body: await response.json() };
  };

  it('the rate limit takes one message a second in a channel', async () => {
    const { slack, apiUrl, botToken, channels } = await openTestWorkspace();
    slack.switches.set({ rateLimit: true });
    const [first, second, elsewhere] = [
      await call(apiUrl, botToken, { channel: channels.general, text: 'a' }),
      await call(apiUrl, botToken, { channel: channels.general, text: 'b' }),
      await call(apiUrl, botToken, { channel: channels.architecture, text: 'c' }),
    ];
    expect([first.status, second.status, elsewhere.status]).toEqual([200, 429, 200]);
  });

  it('an old Slack refuses new blocks and takes old ones', async () => {
    const { slack, apiUrl, botToken, channels } = await openTestWorkspace();
    slack.switches.set({ refuseNewBlocks: true });
    const send = (block: object) => call(apiUrl, botToken, { channel: channels.general, text: 'a', blocks: [block] });
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] };
    expect((await send(table)).body).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect((await send({ type: 'divider' })).body).toMatchObject({ ok: true });
  });

  it('nothing gets to an app that is down', async () => {
    const workspace = await openTestWorkspace();
    await startHttpApp(workspace, () => {});
    workspace.slack.switches.set({ appIsDown: true });
    expect(await workspace.command('lambda')).toMatchObject({ acked: false, status: 0 });
  });
});
