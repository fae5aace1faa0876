import { expect, test } from 'vitest';
import type { Workspace } from '../../src/playground/workspace.js';
import { openTestWorkspace, startHttpApp } from './bolt-app.js';

type Seen = Record<string, unknown> & { container: Record<string, unknown> };

let workspace: Workspace;
let seen: Seen[];

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const VIEW = {
  type: 'modal' as const,
  callback_id: 'form',
  private_metadata: 'kept',
  title: plain('Form'),
  submit: plain('Go'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'city',
      label: plain('City'),
      element: { type: 'external_select' as const, action_id: 'city', min_query_length: 0 },
    },
    {
      type: 'input' as const,
      block_id: 'place',
      label: plain('Place'),
      element: { type: 'conversations_select' as const, action_id: 'place', response_url_enabled: true },
    },
  ],
};

/** Opens the form. @returns the id of its view */
async function openForm(): Promise<string> {
  await workspace.interact({ type: 'shortcut', callback_id: 'ask' });
  await workspace.settled();
  const view = workspace.calls.at(-1)?.response.view as { id: string };
  return view.id;
}

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
    app.shortcut('ask', async ({ ack, client, shortcut }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: VIEW });
    });
    app.view('form', keep);
    app.options('city', async ({ ack, body, payload }) => {
      seen.push(body as unknown as Seen);
      const option = { text: { type: 'plain_text' as const, text: payload.value.repeat(30) }, value: payload.value };
      await ack({ options: [option] });
    });
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

test('what happens in a view tells the whole view, and where in it', async () => {
  await start();
  const id = await openForm();
  const view = { id, private_metadata: 'kept', callback_id: 'form', hash: expect.any(String) };
  await workspace.interact({ type: 'block_actions', view: { id }, actions: [{ action_id: 'more', block_id: 'b' }] });
  expect(seen.at(-1)).toMatchObject({ view, container: { type: 'view', view_id: id }, trigger_id: expect.any(String) });
  expect(seen.at(-1)).not.toHaveProperty('response_url');

  await workspace.interact({ type: 'block_suggestion', view: { id }, action_id: 'city', block_id: 'city', value: 'x' });
  expect(seen.at(-1)).toMatchObject({ view, container: { view_id: id }, action_id: 'city', value: 'x' });
  expect(seen.at(-1)).not.toHaveProperty('trigger_id');
});

test('options that Slack would not show are told', async () => {
  await start();
  const search = (value: string) =>
    workspace.interact({ type: 'block_suggestion', view: { id: 'V1' }, action_id: 'city', block_id: 'city', value });
  expect(await search('ab')).toMatchObject({ acked: true });
  expect((await search('ab')).refused).toBeUndefined();
  expect(await search('abc')).toMatchObject({ refused: [{ pointer: '/options/0/text/text' }] });
});

test('a submit gets a response_url for the conversation that was chosen', async () => {
  await start();
  const submit = async (selected_conversation: string | null) => {
    const values = { place: { place: { type: 'conversations_select', selected_conversation } } };
    await workspace.interact({ type: 'view_submission', view: { id: await openForm(), state: { values } } });
  };
  await submit(workspace.channels.foreign);
  expect(seen.at(-1)).toMatchObject({
    response_urls: [
      {
        block_id: 'place',
        action_id: 'place',
        channel_id: workspace.channels.foreign,
        response_url: expect.stringContaining('/response/'),
      },
    ],
  });
  await submit(null);
  expect(seen.at(-1)).toMatchObject({ response_urls: [] });
});

test('a shortcut that the manifest does not declare is none', async () => {
  await start();
  await expect(workspace.interact({ type: 'message_action', callback_id: 'ask' })).rejects.toThrow(/message shortcut/);
});
