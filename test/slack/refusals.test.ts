import { afterEach, describe, expect, it } from 'vitest';
import { CARD, type Edge, openSlack } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const methods = () => edge.sent().map(({ method }) => method);
const warnings = () => edge.log.filter(({ level }) => Number(level) >= 40);

describe('a refused form', () => {
  it.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])(
    'in a channel: the classic form once on %s',
    async (error) => {
      edge = await openSlack('http');
      const { workspace } = edge;
      workspace.failNext('chat.postMessage', { error });
      const { messageTs } = await workspace.mention('lambda timeout');
      await workspace.settled();
      expect(edge.sent().map(({ args }) => args.blocks)).toEqual([CARD.blocks, CARD.classic]);
      expect(edge.sent()[1]?.args).toMatchObject({ thread_ts: messageTs });
    },
  );

  it('for a command: the classic form once', async () => {
    edge = await openSlack('socket');
    const { workspace } = edge;
    workspace.failNext('response_url', { error: 'invalid_blocks' });
    await workspace.command('lambda timeout');
    await workspace.settled();
    expect(edge.sent().map(({ args }) => args.blocks)).toEqual([CARD.blocks, CARD.classic]);
  });

  it('that really is bad, found by the workspace itself', async () => {
    const bad = { ...CARD, blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: '' } }] };
    edge = await openSlack('socket', { card: bad });
    const { workspace } = edge;
    await workspace.command('lambda timeout');
    await workspace.settled();
    await workspace.mention('lambda timeout');
    await workspace.settled();
    expect(methods()).toEqual(['response_url', 'response_url', 'chat.postMessage', 'chat.postMessage']);
    expect(edge.sent()[3]?.args.blocks).toEqual(CARD.classic);
  });

  it('both forms: text alone, escaped', async () => {
    edge = await openSlack('http');
    const { workspace } = edge;
    workspace.failNext('chat.postMessage', { error: 'invalid_blocks' }, 2);
    await workspace.mention('lambda timeout');
    await workspace.settled();
    workspace.failNext('response_url', { error: 'invalid_blocks' }, 2);
    await workspace.command('lambda timeout');
    await workspace.settled();
    expect(edge.sent()).toHaveLength(6);
    for (const last of [edge.sent()[2], edge.sent()[5]]) {
      expect(last?.args).not.toHaveProperty('blocks');
      expect(last?.args.text).toBe('Lambda: 15 minutes &amp; not more');
    }
  });
});

describe('a closed way', () => {
  it('a spent response_url: the asker is reached in the channel, alone', async () => {
    edge = await openSlack('http');
    const { workspace } = edge;
    workspace.failNext('response_url', { error: 'used_url' });
    await workspace.command('lambda timeout');
    await workspace.settled();
    expect(methods()).toEqual(['response_url', 'chat.postEphemeral']);
    expect(edge.sent()[1]?.args).toMatchObject({ channel: workspace.channels.general, user: workspace.userId });
  });

  it.each(['not_in_channel', 'channel_not_found', 'is_archived', 'thread_not_found'])(
    '%s for a mention: the asker alone',
    async (error) => {
      edge = await openSlack('http');
      const { workspace } = edge;
      workspace.failNext('chat.postMessage', { error });
      await workspace.mention('lambda timeout');
      await workspace.settled();
      expect(methods()).toEqual(['chat.postMessage', 'chat.postEphemeral']);
      expect(warnings()).toMatchObject([{ error, advice: expect.any(String) }]);
    },
  );

  it('no way at all: the log says how to mend it', async () => {
    edge = await openSlack('http');
    const { workspace } = edge;
    workspace.failNext('chat.postMessage', { error: 'missing_scope' }, 2);
    workspace.failNext('chat.postEphemeral', { error: 'missing_scope' });
    await workspace.mention('lambda timeout');
    await workspace.settled();
    expect(warnings()[0]).toMatchObject({ advice: expect.stringContaining('add the scope') });
    expect(warnings().at(-1)).toMatchObject({ level: 50, msg: 'the answer could not be delivered' });
  });
});

describe('a rate limit', () => {
  it.each(['chat.postMessage', 'response_url'])('on %s that is short is waited for', async (method) => {
    edge = await openSlack('http');
    const { workspace } = edge;
    workspace.failNext(method, { status: 429, retryAfter: 1 });
    await (method === 'response_url' ? workspace.command('lambda') : workspace.mention('lambda'));
    await expect.poll(() => edge.sent().filter(({ args }) => args).length, { timeout: 5_000 }).toBe(2);
    await workspace.settled();
    expect(workspace.calls.at(-1)).toMatchObject({ method, response: { ok: true } });
  });

  it.each(['chat.postMessage', 'response_url'])('on %s that is long is not: another way is tried', async (method) => {
    edge = await openSlack('http');
    const { workspace } = edge;
    workspace.failNext(method, { status: 429, retryAfter: 60 });
    await (method === 'response_url' ? workspace.command('lambda') : workspace.mention('lambda'));
    await workspace.settled();
    expect(edge.sent().length).toBeGreaterThan(1);
    expect(warnings()[0]).toMatchObject({ error: 'ratelimited' });
    expect(workspace.calls.at(-1)?.response).toMatchObject({ ok: true });
  });
});

it.each(['chat.postMessage', 'response_url'])('a failing server on %s is asked once more', async (method) => {
  edge = await openSlack('socket');
  const { workspace } = edge;
  workspace.failNext(method, { status: 503 });
  await (method === 'response_url' ? workspace.command('lambda') : workspace.mention('lambda'));
  await expect.poll(() => edge.sent().length).toBe(2);
  await workspace.settled();
  expect(workspace.calls.at(-1)).toMatchObject({ method, response: { ok: true } });
});

it('a text too long for Slack is cut with a visible mark', async () => {
  edge = await openSlack('http', { card: { ...CARD, text: '&'.repeat(20_000) } });
  await edge.workspace.command('lambda');
  await edge.workspace.settled();
  expect(edge.sent()).toHaveLength(1);
  expect(edge.sent()[0]?.args.text).toMatch(/&amp;…$/);
});

describe('an assistant that throws', () => {
  const assistant = ({ text }: { text: string }) => {
    throw new Error(`no idea about ${text}`);
  };

  it('leads to a plain sentence, and a line in the log', async () => {
    edge = await openSlack('http', { assistant });
    const { workspace } = edge;
    await workspace.command('<!channel>');
    await workspace.mention('lambda');
    await workspace.directMessage('lambda');
    await workspace.settled();
    expect(methods()).toEqual(['response_url', 'chat.postMessage', 'chat.postMessage']);
    for (const { args } of edge.sent()) {
      expect(args.text).toMatch(/^Sorry, something went wrong.*ask again/);
      expect(args.text).not.toMatch(/idea|Error|channel/);
    }
    expect(warnings()).toHaveLength(3);
    expect(warnings()[0]).toMatchObject({ err: { type: 'Error' }, kind: null, surface: 'command' });
  });

  it('and a repeat does not apologise again', async () => {
    edge = await openSlack('socket', { assistant });
    const { workspace } = edge;
    await workspace.command('lambda', { trigger_id: '1.2.abc' });
    await workspace.command('lambda', { trigger_id: '1.2.abc' });
    await workspace.settled();
    expect(edge.sent()).toHaveLength(1);
  });
});

it('the log holds no tokens, no people and no words', async () => {
  edge = await openSlack('socket', { assistant: ({ text }) => ({ ...CARD, text }) });
  const { workspace } = edge;
  workspace.failNext('chat.postMessage', { error: 'not_in_channel' });
  await workspace.mention('a secret lambda');
  await workspace.command('a secret lambda');
  await workspace.directMessage('a secret lambda');
  await workspace.settled();
  const text = JSON.stringify(edge.log);
  expect(edge.log.length).toBeGreaterThan(3);
  for (const hidden of ['secret', workspace.userId, workspace.botToken, workspace.appToken, workspace.channels.dm]) {
    expect(text).not.toContain(hidden);
  }
});

it('a payload that cannot be read is acked and logged, and the next one is answered', async () => {
  edge = await openSlack('http');
  const { workspace } = edge;
  const delivery = await workspace.command('lambda', { response_url: 'nowhere' });
  await workspace.settled();
  expect(delivery.acked).toBe(true);
  expect(warnings()).toMatchObject([{ level: 50, msg: 'a payload could not be handled', err: { type: '$ZodError' } }]);
  await workspace.command('lambda');
  await workspace.settled();
  expect(edge.sent()).toHaveLength(1);
});
