/** What can be done with an answer: share it, rate it. */
import { afterEach, describe, expect, it } from 'vitest';
import { addOffers, chooseOffers } from '../../src/cards/offers.js';
import { decodeState, encodeState } from '../../src/slack/card-state.js';
import { ask } from '../core.js';
import { buildClick, CARD, type Edge, MODES, openSlack } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

type Button = { action_id: string; value?: string };

const buttonsOf = (blocks: unknown): Button[] =>
  (blocks as { elements?: Button[] }[]).flatMap(({ elements = [] }) => elements.filter((one) => one.action_id));

const LIMIT = { kind: 'limit', services: [{ id: 'lambda' }] } as never;

/** Asks by command and clicks the button of that name in the answer that came. */
async function clickAfterCommand(name: string, text = 'lambda timeout', changes: object = {}): Promise<void> {
  const { workspace } = edge;
  const channel = workspace.channels.foreign;
  await workspace.command(text, { channel_id: channel });
  await workspace.settled();
  const card = workspace.messages(channel).find(({ ephemeralTo }) => ephemeralTo !== undefined);
  const button = buttonsOf(card?.blocks).find(({ action_id }) => action_id.startsWith(`${name}:`));
  const click = buildClick(
    workspace,
    { ...button, ...changes },
    { channel, messageTs: card?.ts ?? '', isEphemeral: true },
  );
  await workspace.interact(click);
  await workspace.settled();
}

describe.each(MODES)('over %s', (mode) => {
  it('shares an answer once, under the name of the asker, where the bot is no member', async () => {
    edge = await openSlack(mode, { answer: LIMIT });
    const { workspace } = edge;
    const channel = workspace.channels.foreign;
    await clickAfterCommand('share', 'lambda timeout & memory &lt;!channel&gt;');

    const [own, open] = workspace.messages(channel);
    expect(open?.ephemeralTo).toBeUndefined();
    expect(JSON.stringify(open?.blocks[0])).toContain(
      `<@${workspace.userId}> asked: lambda timeout &amp; memory &lt;!channel&gt;`,
    );
    expect(open?.blocks).toEqual(expect.arrayContaining(CARD.blocks));
    expect(buttonsOf(open?.blocks).map(({ action_id }) => action_id)).not.toContain('share:0');
    // the asker's own copy can no longer be shared, and says why
    expect(buttonsOf(own?.blocks).map(({ action_id }) => action_id)).not.toContain('share:0');
    expect(own?.text).toContain('Shared in the channel');
    expect(workspace.calls.map(({ method }) => method).filter((method) => method.startsWith('chat.'))).toEqual([]);
  });

  it('shares once, however often it is clicked', async () => {
    edge = await openSlack(mode, { answer: LIMIT });
    const { workspace } = edge;
    const channel = workspace.channels.general;
    await workspace.command('lambda timeout');
    await workspace.settled();
    const [card] = workspace.messages(channel);
    const share = buttonsOf(card?.blocks).find(({ action_id }) => action_id === 'share:0');
    const click = () => buildClick(workspace, { ...share }, { channel, messageTs: card?.ts ?? '', isEphemeral: true });
    await Promise.all([workspace.interact(click()), workspace.interact(click())]);
    await workspace.interact(click());
    await workspace.settled();
    expect(workspace.messages(channel).filter(({ ephemeralTo }) => ephemeralTo === undefined)).toHaveLength(1);
  });

  it('shares in the channel itself where the response_url is spent', async () => {
    edge = await openSlack(mode, { answer: LIMIT });
    const { workspace } = edge;
    await workspace.command('lambda timeout');
    await workspace.settled();
    const [card] = workspace.messages(workspace.channels.general);
    const share = buttonsOf(card?.blocks).find(({ action_id }) => action_id === 'share:0');
    workspace.failNext('response_url', { error: 'used_url' }, 2);
    const place = { channel: workspace.channels.general, messageTs: card?.ts ?? '', isEphemeral: true };
    await workspace.interact(buildClick(workspace, { ...share }, place));
    await workspace.settled();
    expect(workspace.calls.find(({ method }) => method === 'chat.postMessage')?.response.ok).toBe(true);
  });

  it.each(['', 'x', '{"v":2,"q":"lambda"}', '{"v":1,"q":"lambda","c":{"services":"all"}}'])(
    'asks for the question anew where a button carries %j',
    async (value) => {
      edge = await openSlack(mode, { answer: LIMIT });
      await clickAfterCommand('share', 'lambda timeout', { value });
      expect(edge.sent().at(-1)?.args.text).toMatch(/ask the question again/);
      expect(edge.asked).toHaveLength(1);
    },
  );

  it('thanks for a thumb, and logs it without words or people', async () => {
    edge = await openSlack(mode, { answer: LIMIT });
    const { workspace } = edge;
    const { messageTs } = await workspace.directMessage('lambda timeout secretword');
    await workspace.settled();
    const channel = workspace.channels.dm;
    const card = workspace.messages(channel).find(({ user }) => user === workspace.botUserId);
    const place = { channel, messageTs: card?.ts ?? '', threadTs: messageTs ?? '' };
    const thumbs = card?.blocks.at(-1) as { elements: { negative_button: { value: string } }[] };
    const value = thumbs.elements[0]?.negative_button.value;
    await workspace.interact(buildClick(workspace, { type: 'feedback_buttons', action_id: 'rate:0', value }, place));
    await workspace.settled();
    expect(edge.sent().at(-1)).toMatchObject({ args: { text: expect.stringContaining('Thanks') } });
    const line = edge.log.find(({ msg }) => msg === 'feedback');
    expect(line).toMatchObject({ rating: 'down', kind: 'limit', services: ['lambda'] });
    expect(JSON.stringify(edge.log)).not.toMatch(new RegExp(`secretword|${workspace.userId}`));
  });
});

describe('the state in buttons', () => {
  it('comes back as it went, with what was talked about', () => {
    const { context } = ask('sqs retention');
    const state = { text: 'and for fifo? ü', context, rating: 'up' as const };
    expect(decodeState(encodeState(state) ?? '')).toEqual(state);
  });

  it('is left out where it would not fit, and nothing is offered then', () => {
    const { answer, card } = ask('sqs retention');
    const text = 'x'.repeat(2_000);
    expect(encodeState({ text })).toBeNull();
    expect(addOffers(card, chooseOffers(answer, 'asker'), () => encodeState({ text }))).toEqual(card);
  });
});

describe('what is offered', () => {
  it.each([
    ['lambda timeout', 'asker', ['share', 'compare', 'wrong']],
    ['lambda timeout', 'channel', ['wrong']],
    ['lambda timeout', 'agent', ['wrong', 'rate']],
    ['sqs vs sns', 'channel', ['record', 'wrong']],
    ['what should we use to fan out events?', 'channel', ['record']],
    ['can lambda run 20 minutes?', 'channel', ['record', 'wrong']],
    ['lambda → sqs payload', 'channel', ['record', 'wrong']],
    ['what is lambda?', 'asker', ['share', 'compare']],
    ['help', 'asker', []],
    ['help', 'agent', []],
  ] as const)('%s, seen by the %s', (text, audience, offers) => {
    expect(chooseOffers(ask(text).answer, audience)).toEqual(offers);
  });
});
