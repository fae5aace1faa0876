/** The agent conversation: what is shown around its messages, and what becomes of it when something fails. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EXAMPLES } from '../../src/cards/examples.js';
import { titleThread } from '../../src/cards/thread-title.js';
import { type Edge, MODES, openSlack, openTab } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const STATUS = 'assistant.threads.setStatus';
const RENAME = 'agents.sessions.rename';
const callsOf = (method: string) => edge.workspace.calls.filter((call) => call.method === method);
const statuses = () => callsOf(STATUS).map(({ args }) => args.status);
const logged = (pattern: RegExp) => edge.log.find(({ msg }) => pattern.test(String(msg)));

const write = async (text: string, threadTs?: string) => {
  const { messageTs = '' } = await edge.workspace.directMessage(text, threadTs === undefined ? {} : { threadTs });
  await edge.workspace.settled();
  return messageTs;
};

describe.each(MODES)('over %s', (mode) => {
  it('suggests what to ask when the messages tab is opened, and leaves the Home tab alone', async () => {
    edge = await openSlack(mode);
    await openTab(edge.workspace, 'messages');
    await edge.workspace.settled();
    expect(edge.workspace.calls.filter(({ method }) => !/^(auth|apps)\./.test(method))).toMatchObject([
      {
        method: 'assistant.threads.setSuggestedPrompts',
        args: { channel_id: edge.workspace.channels.dm, prompts: EXAMPLES },
        response: { ok: true },
      },
    ]);
  });

  it('shows that it works on an answer, and takes that back', async () => {
    edge = await openSlack(mode);
    const ts = await write('lambda timeout');
    const thread = { channel_id: edge.workspace.channels.dm, thread_ts: ts };
    await expect.poll(() => statuses().length).toBe(2);
    expect(callsOf(STATUS)).toMatchObject([
      { args: { ...thread, status: 'is looking it up…' }, response: { ok: true } },
      { args: { ...thread, status: '' }, response: { ok: true } },
    ]);
    expect(edge.sent()).toHaveLength(1);
  });

  it('names the conversation after its first question, and not after the next', async () => {
    edge = await openSlack(mode);
    const ts = await write('lambda timeout');
    await write('and memory?', ts);
    expect(callsOf(RENAME)).toMatchObject([
      {
        args: { channel_id: edge.workspace.channels.dm, thread_ts: ts, title: 'lambda timeout' },
        response: { ok: true },
      },
    ]);
  });

  it('takes note that a person looks elsewhere, and does nothing', async () => {
    edge = await openSlack(mode);
    const before = edge.workspace.calls.length;
    const context = { entities: [{ type: 'slack#/types/channel_id', value: edge.workspace.channels.general }] };
    const delivery = await edge.workspace.event({ type: 'app_context_changed', user: edge.workspace.userId, context });
    await edge.workspace.settled();
    expect(delivery.acked).toBe(true);
    expect(edge.workspace.calls).toHaveLength(before);
  });
});

describe('where something fails', () => {
  it('answers though Slack takes neither status nor title, and says why in the log', async () => {
    edge = await openSlack('socket');
    edge.workspace.failNext(STATUS, { error: 'missing_scope' }, 2);
    edge.workspace.failNext(RENAME, { error: 'not_allowed' });
    await write('lambda timeout');
    expect(edge.sent()).toMatchObject([{ method: 'chat.postMessage', response: { ok: true } }]);
    expect(logged(/did not take a decoration/)).toMatchObject({
      what: 'status',
      advice: expect.stringContaining('scope'),
    });
  });

  it('lives on where prompts are refused', async () => {
    edge = await openSlack('socket', { level: 'debug' });
    edge.workspace.failNext('assistant.threads.setSuggestedPrompts', { status: 500 });
    const delivery = await openTab(edge.workspace, 'messages');
    await edge.workspace.settled();
    expect(delivery.acked).toBe(true);
    expect(logged(/did not take a decoration/)).toMatchObject({ what: 'prompts', error: 'http_500' });
  });

  it('takes the status back where no answer can be made', async () => {
    edge = await openSlack('socket', {
      assistant: () => {
        throw new Error('broken');
      },
    });
    await write('lambda timeout');
    expect(edge.sent()[0]?.args.text).toMatch(/went wrong/);
    expect(statuses()).toEqual(['is looking it up…', '']);
  });

  it('takes the status back, and gives no name, where no answer arrives', async () => {
    edge = await openSlack('socket');
    edge.workspace.failNext('chat.postMessage', { error: 'is_archived' }, 2);
    await write('lambda timeout');
    expect(logged(/could not be delivered/)).toBeDefined();
    expect(statuses()).toEqual(['is looking it up…', '']);
    expect(callsOf(RENAME)).toEqual([]);
  });
});

describe('a person who presses Stop', () => {
  const stop = (event: Record<string, unknown>) =>
    edge.workspace.event({ type: 'agent_session_stopped', user: edge.workspace.userId, ...event });

  it('gets no answer any more that has not been sent', async () => {
    edge = await openSlack('socket');
    const { workspace } = edge;
    workspace.failNext('chat.postMessage', { status: 429, retryAfter: 4 });
    const { messageTs: ts } = await workspace.directMessage('lambda timeout');
    await vi.waitFor(() => expect(callsOf('chat.postMessage')).toHaveLength(1));
    await stop({ channel: workspace.channels.dm, thread_ts: ts, streaming_message_ts: [] });
    await vi.waitFor(() => expect(logged(/^question$/)).toMatchObject({ outcome: 'stopped' }));
    await workspace.settled();
    expect(callsOf('chat.postMessage')).toHaveLength(1);
    expect(statuses().at(-1)).toBe('');
    expect(callsOf(RENAME)).toEqual([]);
  });

  it('when nothing runs only clears the status', async () => {
    edge = await openSlack('socket');
    const ts = await write('lambda timeout');
    await stop({ channel: edge.workspace.channels.dm, thread_ts: ts });
    await edge.workspace.settled();
    expect(statuses()).toEqual(['is looking it up…', '', '']);
  });

  it('stops no other conversation', async () => {
    edge = await openSlack('socket');
    const { workspace } = edge;
    const other = await write('sqs');
    workspace.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    await workspace.directMessage('lambda timeout');
    await stop({ channel: workspace.channels.dm, thread_ts: other });
    await vi.waitFor(
      () => expect(edge.sent().filter(({ method }) => method === 'chat.postMessage')).toHaveLength(3),
      5_000,
    );
    expect(edge.log.filter(({ outcome }) => outcome === 'stopped')).toEqual([]);
  });

  it('in a payload without a thread is told of in the log, and the program lives on', async () => {
    edge = await openSlack('socket');
    const delivery = await stop({ channel: edge.workspace.channels.dm });
    await edge.workspace.settled();
    expect(delivery.acked).toBe(true);
    await write('lambda timeout');
    expect(edge.sent()).toHaveLength(1);
  });
});

describe('the name of a conversation', () => {
  it.each([
    ['lambda timeout', 'lambda timeout'],
    ['  lambda\n\n timeout ', 'lambda timeout'],
    ['a < b & <!channel>', 'a &lt; b &amp; &lt;!channel&gt;'],
    [' \n', null],
  ])('%j → %j', (question, title) => {
    expect(titleThread(question)).toBe(title);
  });

  it.each(['x'.repeat(5_000), '&'.repeat(5_000), '👩‍👩‍👧‍👦'.repeat(500)])(
    'is cut to what Slack takes (%#)',
    (question) => {
      const title = titleThread(question) ?? '';
      expect([...title].length).toBeLessThanOrEqual(200);
      expect(title).toMatch(/…$/);
      expect(title).not.toMatch(/&(?!amp;)/);
    },
  );
});
