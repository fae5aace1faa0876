/** "Ask about this message": answered in its thread, or who asked is told that there is nothing to answer. */
import { afterEach, describe, expect, it } from 'vitest';
import { buildNoAnswerView } from '../../src/cards/no-answer-view.js';
import { checkView } from '../../src/playground/block-kit-check.js';
import { ask, assistant } from '../core.js';
import { type Edge, MODES, openSlack } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const start = async (mode: (typeof MODES)[number]) => {
  edge = await openSlack(mode, { core: assistant });
  return edge.workspace;
};

/** Another person writes a message, and the shortcut is used on it. */
async function askAbout(text: string, channel: string, threadTs?: string): Promise<string> {
  const { workspace } = edge;
  const ts = `${1_700_000_000 + workspace.messages(channel).length}.000300`;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const message = { type: 'message', channel, user: 'U0OTHER001', text, ts, ...thread };
  await workspace.event({ ...message, channel_type: 'channel' });
  await workspace.interact({
    type: 'message_action',
    callback_id: 'ask_about_message',
    channel: { id: channel },
    message,
  });
  await workspace.settled();
  return ts;
}

const opened = () => edge.workspace.calls.filter(({ method }) => method === 'views.open');

describe.each(MODES)('over %s', (mode) => {
  it("answers for all in the message's thread, also where the bot is no member", async () => {
    const workspace = await start(mode);
    const { foreign } = workspace.channels;
    const ts = await askAbout('<@U0OTHER002> how long does SQS keep messages &amp; is it adjustable?', foreign);
    const answer = workspace.messages(foreign).at(-1);
    expect(answer).toMatchObject({ threadTs: ts, text: expect.stringContaining('14 days') });
    expect(answer?.ephemeralTo).toBeUndefined();
    expect(edge.sent().map(({ method }) => method)).toEqual(['response_url']);
    expect(opened()).toEqual([]);
  });

  it('answers a message in a thread there, with what was said before', async () => {
    const workspace = await start(mode);
    const { general } = workspace.channels;
    const root = await askAbout('SQS retention', general);
    await askAbout('and the payload?', general, root);
    expect(workspace.messages(general).at(-1)).toMatchObject({
      threadTs: root,
      text: expect.stringMatching(/^1 MiB/),
    });
  });

  it('answers once, though the shortcut comes twice', async () => {
    const workspace = await start(mode);
    const { general } = workspace.channels;
    const message = { ts: (await workspace.mention('x')).messageTs, text: 'lambda timeout' };
    await workspace.settled();
    const before = edge.sent().length;
    const payload = { type: 'message_action', callback_id: 'ask_about_message', trigger_id: 'T1', message };
    for (let i = 0; i < 2; i++) await workspace.interact({ ...payload, channel: { id: general } });
    await workspace.settled();
    expect(edge.sent()).toHaveLength(before + 1);
  });

  it.each(['Who is up for lunch?', '', 'thanks!', 'What should we use?'])(
    'tells only who asked that there is nothing to answer in %j',
    async (text) => {
      await start(mode);
      await askAbout(text, edge.workspace.channels.general);
      expect(edge.sent()).toEqual([]);
      expect(opened()).toMatchObject([{ response: { ok: true } }]);
      const shown = JSON.stringify(opened()[0]?.args.view);
      expect(shown).toMatch(/nothing in that message.*for example/);
      expect(shown.match(/•/g)?.length).toBeGreaterThanOrEqual(3);
      expect(JSON.stringify(edge.log)).not.toContain('lunch?');
    },
  );

  it('says it in the channel to who asked where no window opens in time', async () => {
    const workspace = await start(mode);
    const { foreign } = workspace.channels;
    workspace.failNext('views.open', { error: 'expired_trigger_id' });
    await askAbout('Who is up for lunch?', foreign);
    expect(workspace.messages(foreign).at(-1)).toMatchObject({
      ephemeralTo: workspace.userId,
      text: expect.stringMatching(/nothing in that message[\s\S]*•/),
    });
  });

  it('apologises where the window cannot be opened at all, and answers by itself where the response_url is spent', async () => {
    const workspace = await start(mode);
    const { general } = workspace.channels;
    workspace.failNext('views.open', { error: 'internal_error' });
    await askAbout('Who is up for lunch?', general);
    expect(workspace.messages(general).at(-1)).toMatchObject({ text: expect.stringContaining('something went wrong') });
    workspace.failNext('response_url', { error: 'used_url' });
    const ts = await askAbout('lambda timeout', general);
    expect(workspace.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', response: { ok: true } });
    expect(workspace.messages(general).at(-1)?.threadTs).toBe(ts);
  });

  it('survives a payload that is none', async () => {
    const workspace = await start(mode);
    for (const message of [undefined, {}, { ts: '1.1', text: null }])
      await workspace.interact({ type: 'message_action', callback_id: 'ask_about_message', message });
    await workspace.settled();
    expect(edge.sent().map(({ args }) => args.text)).toEqual(Array(3).fill(expect.stringMatching(/went wrong/)));
  });
});

it('obeys Slack, whatever the message was', () => {
  for (const text of ['cognito user pools', 'how do I debug lambda', '<!channel>', 'x'.repeat(5_000)]) {
    const view = buildNoAnswerView(ask(text).parts, ['lambda <timeout>', 'sqs']);
    expect(checkView(view)).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('<timeout>');
  }
});
