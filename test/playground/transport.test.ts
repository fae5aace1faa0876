import type { App } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { openTestWorkspace, startHttpApp, startSocketApp } from './bolt-app.js';

const HEADER = [{ type: 'header', text: { type: 'plain_text', text: 'Lambda' } }];

const registerEcho = (app: App): void => {
  app.command('/serverless', async ({ ack, command, respond }) => {
    await ack();
    await respond({ response_type: 'ephemeral', text: `heard ${command.text}`, blocks: HEADER });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: 'hello', thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    await say({ text: 'in private', thread_ts: message.ts });
  });
  app.action('again', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'replaced' });
  });
};

describe.each([
  ['HTTP', startHttpApp],
  ['Socket Mode', startSocketApp],
])('over %s', (_, start) => {
  test('a command is answered through its response_url', async () => {
    const workspace = await openTestWorkspace();
    await start(workspace, registerEcho);
    const delivery = await workspace.command('lambda limits');
    await workspace.settled();
    expect(delivery).toMatchObject({ status: 200, acked: true, body: undefined });
    expect(workspace.messages(workspace.channels.general)).toEqual([
      expect.objectContaining({ text: 'heard lambda limits', blocks: HEADER, ephemeralTo: workspace.userId }),
    ]);
    expect(workspace.calls.map((call) => call.method)).toContain('response_url');
  });

  test('a mention is answered in its thread', async () => {
    const workspace = await openTestWorkspace();
    await start(workspace, registerEcho);
    const { acked, messageTs } = await workspace.mention('hi');
    await workspace.settled();
    expect(acked).toBe(true);
    const [question, answer] = workspace.messages(workspace.channels.general);
    expect(question).toMatchObject({ text: `<@${workspace.botUserId}> hi`, ts: messageTs, user: workspace.userId });
    expect(answer).toMatchObject({ text: 'hello', threadTs: messageTs, user: workspace.botUserId });
  });

  test('a reply in the thread stays in the thread', async () => {
    const workspace = await openTestWorkspace();
    await start(workspace, registerEcho);
    const { messageTs = '' } = await workspace.mention('hi');
    await workspace.settled();
    const answer = workspace.messages(workspace.channels.general).at(-1);
    await workspace.mention('more', { threadTs: answer?.ts ?? '' });
    await workspace.settled();
    const threads = workspace.messages(workspace.channels.general).map((message) => message.threadTs);
    expect(threads).toEqual([undefined, messageTs, messageTs, messageTs]);
  });

  test('a direct message is answered there', async () => {
    const workspace = await openTestWorkspace();
    await start(workspace, registerEcho);
    const { messageTs } = await workspace.directMessage('hi');
    await workspace.settled();
    expect(workspace.messages(workspace.channels.dm).at(-1)).toMatchObject({
      text: 'in private',
      threadTs: messageTs,
    });
  });

  test('a click can replace the message it was made on', async () => {
    const workspace = await openTestWorkspace();
    await start(workspace, registerEcho);
    const { messageTs } = await workspace.mention('hi');
    await workspace.settled();
    const answer = workspace.messages(workspace.channels.general).at(-1);
    const delivery = await workspace.interact({
      type: 'block_actions',
      channel: { id: workspace.channels.general },
      message: { ts: answer?.ts, thread_ts: messageTs },
      actions: [{ type: 'button', action_id: 'again', block_id: 'b' }],
    });
    await workspace.settled();
    expect(delivery.acked).toBe(true);
    expect(workspace.messages(workspace.channels.general)).toHaveLength(2);
    expect(answer).toMatchObject({ text: 'replaced', threadTs: messageTs });
  });
});
