import { expect, test } from 'vitest';
import type { Workspace } from '../../src/playground/workspace.js';
import { openTestWorkspace, startHttpApp } from './bolt-app.js';

type Seen = Record<string, unknown> & { container: Record<string, unknown> };

let workspace: Workspace;
let seen: Seen[];

/** Starts an app that answers a mention in its thread, a command for the person only, and keeps the interactions. */
async function start(): Promise<void> {
  seen = [];
  workspace = await openTestWorkspace();
  await startHttpApp(workspace, (app) => {
    app.event('app_mention', async ({ say, event }) => {
      await say({ text: 'answer', thread_ts: event.ts });
    });
    app.command('/serverless', async ({ ack, respond }) => {
      await ack();
      await respond('for you');
    });
    const keep = async ({ ack, body }: { ack: () => Promise<void>; body: unknown }) => {
      seen.push(body as Seen);
      await ack();
    };
    app.action('more', keep);
    app.shortcut('explain', keep);
  });
}

const click = (message_ts: string | undefined) =>
  workspace.interact({
    type: 'block_actions',
    container: { channel_id: workspace.channels.general, message_ts },
    actions: [{ type: 'button', action_id: 'more', block_id: 'b', value: 'v' }],
  });

test('a click on a message tells the message, its thread and who clicked', async () => {
  await start();
  const { messageTs } = await workspace.mention('hi');
  await workspace.settled();
  const answer = workspace.messages(workspace.channels.general).at(-1);
  await click(answer?.ts);
  expect(seen).toMatchObject([
    {
      team: { id: workspace.teamId },
      user: { id: workspace.userId },
      api_app_id: workspace.appId,
      channel: { id: workspace.channels.general, name: 'general' },
      container: { type: 'message', message_ts: answer?.ts, thread_ts: messageTs, is_ephemeral: false },
      message: { ts: answer?.ts, thread_ts: messageTs, text: 'answer', user: workspace.botUserId },
      state: { values: {} },
      actions: [{ action_id: 'more', value: 'v', action_ts: expect.any(String) }],
      response_url: expect.stringContaining('/response/'),
      trigger_id: expect.any(String),
    },
  ]);
});

test('a click on an ephemeral message comes without the message', async () => {
  await start();
  await workspace.command('help');
  await workspace.settled();
  const answer = workspace.messages(workspace.channels.general).at(-1);
  await click(answer?.ts);
  expect(seen[0]?.container).toMatchObject({ message_ts: answer?.ts, is_ephemeral: true });
  expect(seen[0]).not.toHaveProperty('message');
});

test('a message shortcut tells the message', async () => {
  await start();
  const { messageTs } = await workspace.mention('what is SQS?');
  await workspace.interact({
    type: 'message_action',
    callback_id: 'explain',
    channel: { id: workspace.channels.general },
    message: { ts: messageTs },
  });
  expect(seen).toMatchObject([
    { message_ts: messageTs, message: { ts: messageTs, user: workspace.userId }, response_url: expect.any(String) },
  ]);
  expect(seen[0]).not.toHaveProperty('container');
});

test('what a test gives is kept', async () => {
  await start();
  await workspace.interact({
    type: 'shortcut',
    callback_id: 'explain',
    user: { id: 'U0OTHER001' },
    trigger_id: 'mine',
    action_ts: '1.1',
  });
  expect(seen).toMatchObject([{ user: { id: 'U0OTHER001' }, trigger_id: 'mine', action_ts: '1.1' }]);
});
