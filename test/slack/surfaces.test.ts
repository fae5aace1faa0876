import { afterEach, describe, expect, it } from 'vitest';
import { buildClick, CARD, type Edge, MODES, openSlack } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

describe.each(MODES)('over %s', (mode) => {
  it('answers a command for the asker alone, through its response_url', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const delivery = await workspace.command('lambda timeout');
    await workspace.settled();

    expect(delivery).toMatchObject({ acked: true, status: 200 });
    // The answer does not ride in the ack: Slack would not say that it refused a block.
    expect(delivery.body ?? {}).toEqual({});
    expect(edge.asked).toEqual([{ text: 'lambda timeout' }]);
    expect(edge.sent()).toHaveLength(1);
    expect(edge.sent()[0]).toMatchObject({
      method: 'response_url',
      args: { response_type: 'ephemeral', blocks: CARD.blocks, unfurl_links: false, unfurl_media: false },
    });
    expect(workspace.messages(workspace.channels.general)).toMatchObject([{ ephemeralTo: workspace.userId }]);
  });

  it('answers a command where the bot is not a member', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    await workspace.command('lambda timeout', { channel_id: workspace.channels.foreign });
    await workspace.settled();
    expect(edge.sent().map(({ method }) => method)).toEqual(['response_url']);
  });

  it('answers a mention in the thread of the message, without its own name', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const { messageTs } = await workspace.mention('lambda timeout');
    await workspace.settled();

    expect(edge.asked).toEqual([{ text: 'lambda timeout' }]);
    expect(edge.sent()).toHaveLength(1);
    expect(edge.sent()[0]).toMatchObject({
      method: 'chat.postMessage',
      args: { channel: workspace.channels.general, thread_ts: messageTs, unfurl_links: 'false', unfurl_media: 'false' },
    });
  });

  it('answers a mention in a thread in this thread, with what was said before', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const { messageTs = '' } = await workspace.mention('lambda timeout');
    await workspace.settled();
    await workspace.mention('and memory?', { threadTs: messageTs });
    await workspace.settled();
    await workspace.mention('sqs');
    await workspace.settled();

    expect(edge.asked).toEqual([
      { text: 'lambda timeout' },
      { text: 'and memory?', context: { turn: 1 } },
      { text: 'sqs' },
    ]);
    expect(edge.sent().map(({ args }) => args.thread_ts === messageTs)).toEqual([true, true, false]);
  });

  it('answers a direct message in a thread, and goes on in it', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const { messageTs = '' } = await workspace.directMessage('lambda timeout');
    await workspace.settled();
    await workspace.directMessage('and memory?', { threadTs: messageTs });
    await workspace.settled();

    expect(edge.asked[1]).toEqual({ text: 'and memory?', context: { turn: 1 } });
    expect(edge.sent()).toHaveLength(2);
    for (const { method, args } of edge.sent()) {
      expect(method).toBe('chat.postMessage');
      expect(args).toMatchObject({ channel: workspace.channels.dm, thread_ts: messageTs });
    }
  });

  it('answers a click on a question in public where the card is', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const { messageTs: threadTs = '' } = await workspace.mention('lambda timeout');
    await workspace.settled();
    const channel = workspace.channels.general;
    const card = workspace.messages(channel).find(({ user }) => user === workspace.botUserId);
    const click = buildClick(
      workspace,
      { action_id: 'ask:0', value: 'lambda memory' },
      { channel, messageTs: card?.ts ?? '', threadTs },
    );
    const delivery = await workspace.interact(click);
    await workspace.settled();

    expect(delivery.acked).toBe(true);
    expect(edge.asked[1]).toEqual({ text: 'lambda memory', context: { turn: 1 } });
    expect(edge.sent()).toHaveLength(2);
    expect(edge.sent()[1]).toMatchObject({ method: 'chat.postMessage', args: { channel, thread_ts: threadTs } });
  });

  it('answers a click on a question that only the asker sees for the asker alone', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const channel = workspace.channels.general;
    const place = { channel, messageTs: '1700000000.000200', isEphemeral: true };
    await workspace.interact(buildClick(workspace, { action_id: 'ask:0', value: 'lambda memory' }, place));
    await workspace.settled();

    expect(edge.sent()).toHaveLength(1);
    expect(edge.sent()[0]).toMatchObject({
      method: 'response_url',
      args: { response_type: 'ephemeral', replace_original: false },
    });
    expect(edge.sent()[0]?.args).not.toHaveProperty('thread_ts');
  });

  it('acks a click on a link, and says nothing', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const place = { channel: workspace.channels.general, messageTs: '1700000000.000200', isEphemeral: true };
    const delivery = await workspace.interact(buildClick(workspace, { action_id: 'open:0' }, place));
    await workspace.settled();
    expect(delivery.acked).toBe(true);
    expect(edge.sent()).toEqual([]);
  });

  it('asks anew where a button carries no question', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const place = { channel: workspace.channels.general, messageTs: '1700000000.000200', isEphemeral: true };
    const action = { action_id: 'ask:0', value: 'x'.repeat(2_001) };
    await workspace.interact(buildClick(workspace, action, place));
    await workspace.settled();
    expect(edge.asked).toEqual([]);
    expect(edge.sent()).toHaveLength(1);
    expect(edge.sent()[0]?.args.text).toMatch(/ask the question again/);
  });
});
