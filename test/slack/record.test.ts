/** "Decision record": from the button to the Markdown in the thread. */
import { afterEach, describe, expect, it } from 'vitest';
import { NOTICES } from '../../src/cards/notices.js';
import { chooseOffers } from '../../src/cards/offers.js';
import { encodeState } from '../../src/slack/card-state.js';
import { ask } from '../core.js';
import { buildClick, type Edge, MODES, openSlack } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const QUESTION = 'sqs vs sns';
const VALUE = encodeState({ text: QUESTION }) ?? '';
const ANSWER = ask(QUESTION).answer;

type Place = { channel: string; messageTs: string; threadTs?: string; isEphemeral?: boolean };

async function click(place: Place, value = VALUE): Promise<void> {
  await edge.workspace.interact(buildClick(edge.workspace, { action_id: 'record:0', value }, place));
  await edge.workspace.settled();
}

type Message = { blocks: unknown[]; threadTs?: string; ephemeralTo?: string };

/** What the box of a message holds. */
const boxOf = (message: Message | undefined): string =>
  ((message?.blocks[0] as { elements?: { elements: { text: string }[] }[] })?.elements?.[1]?.elements ?? [])
    .map(({ text }) => text)
    .join('');

const recordsIn = (channel: string): Message[] =>
  edge.workspace.messages(channel).filter((message) => boxOf(message).startsWith('# Choose between SQS and SNS\n'));

/** Asks by a mention and gives the card's place. */
async function mentionIn(channel: string): Promise<Required<Omit<Place, 'isEphemeral'>>> {
  const { workspace } = edge;
  const { messageTs: threadTs = '' } = await workspace.mention(QUESTION, { channel });
  await workspace.settled();
  const card = workspace.messages(channel).findLast(({ user }) => user === workspace.botUserId);
  return { channel, messageTs: card?.ts ?? '', threadTs };
}

describe.each(MODES)('over %s', (mode) => {
  it('posts the record of the question into the thread of the card', async () => {
    edge = await openSlack(mode, { answer: ANSWER });
    const channel = edge.workspace.channels.general;
    const place = await mentionIn(channel);
    await click(place);
    const [record, ...others] = recordsIn(channel);
    expect(others).toEqual([]);
    expect(record).toMatchObject({ threadTs: place.threadTs });
    expect(record?.ephemeralTo).toBeUndefined();
    expect(boxOf(record)).toMatch(/\n- Date: 20\d\d-\d\d-\d\d\n/);
    expect(boxOf(record)).toContain(`> ${QUESTION}\n`);
    expect(boxOf(record)).toContain('catalog 2026-09+00000000.');
    expect(edge.asked.at(-1)).toEqual({ text: QUESTION });
  });

  it('opens a thread below a card that stands in the channel', async () => {
    edge = await openSlack(mode, { answer: ANSWER });
    const { workspace } = edge;
    const channel = workspace.channels.general;
    const { messageTs = '' } = await workspace.mention('here');
    await click({ channel, messageTs });
    expect(recordsIn(channel)).toMatchObject([{ threadTs: messageTs }]);
  });

  it('shows it to the asker alone where only they see the card, even where the bot is no member', async () => {
    edge = await openSlack(mode, { answer: ANSWER });
    const { workspace } = edge;
    const channel = workspace.channels.foreign;
    await workspace.command(QUESTION, { channel_id: channel });
    await workspace.settled();
    const [card] = workspace.messages(channel);
    await click({ channel, messageTs: card?.ts ?? '', isEphemeral: true });
    expect(recordsIn(channel)).toMatchObject([{ ephemeralTo: workspace.userId }]);
    expect(edge.sent().map(({ method }) => method)).toEqual(['response_url', 'response_url']);
    expect(edge.sent()[1]?.args).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  });
});

describe('what goes wrong', () => {
  it('posts it once, however often it is clicked', async () => {
    edge = await openSlack('http', { answer: ANSWER });
    const channel = edge.workspace.channels.general;
    const place = await mentionIn(channel);
    await Promise.all([click(place), click(place)]);
    await click(place);
    expect(recordsIn(channel)).toHaveLength(1);
  });

  it('gives the asker the record where the channel takes no message', async () => {
    edge = await openSlack('http', { answer: ANSWER });
    const { workspace } = edge;
    const channel = workspace.channels.general;
    const place = await mentionIn(channel);
    workspace.failNext('chat.postMessage', { error: 'restricted_action' });
    await click(place);
    expect(recordsIn(channel)).toMatchObject([{ ephemeralTo: workspace.userId }]);
  });

  it('falls back to sections where the box is refused', async () => {
    edge = await openSlack('http', { answer: ANSWER });
    const { workspace } = edge;
    const channel = workspace.channels.general;
    const place = await mentionIn(channel);
    workspace.failNext('chat.postMessage', { error: 'invalid_blocks' });
    await click(place);
    const classic = workspace.messages(channel).at(-1);
    expect(classic).toMatchObject({ threadTs: place.threadTs });
    expect(JSON.stringify(classic?.blocks[1])).toContain('```\\n# Choose between SQS and SNS\\n');
  });

  it('may be clicked again where nothing came through', async () => {
    edge = await openSlack('http', { answer: ANSWER });
    const { workspace } = edge;
    const channel = workspace.channels.general;
    const place = await mentionIn(channel);
    workspace.failNext('chat.postMessage', { error: 'restricted_action' }, 2);
    workspace.failNext('response_url', { error: 'used_url' });
    workspace.failNext('chat.postEphemeral', { error: 'user_not_in_channel' });
    await click(place);
    expect(recordsIn(channel)).toEqual([]);
    await click(place);
    expect(recordsIn(channel)).toHaveLength(1);
  });

  it('says so where the answer has no record', async () => {
    edge = await openSlack('http', { answer: ask('lambda timeout').answer });
    const { workspace } = edge;
    await click({ channel: workspace.channels.general, messageTs: '1700000000.000200', isEphemeral: true });
    expect(edge.sent()).toMatchObject([{ args: { text: NOTICES.noRecord } }]);
  });

  it.each(['', 'x', '{"v":2,"q":"sqs vs sns"}'])(
    'asks for the question anew where a button carries %j',
    async (value) => {
      edge = await openSlack('http', { answer: ANSWER });
      await click(
        { channel: edge.workspace.channels.general, messageTs: '1700000000.000200', isEphemeral: true },
        value,
      );
      expect(edge.sent()).toMatchObject([{ args: { text: NOTICES.stale } }]);
      expect(edge.asked).toEqual([]);
    },
  );

  it('apologises where the question cannot be answered again', async () => {
    edge = await openSlack('http', {
      answer: ANSWER,
      assistant: () => {
        throw new Error('no answer');
      },
    });
    await click({ channel: edge.workspace.channels.general, messageTs: '1700000000.000200', isEphemeral: true });
    expect(edge.sent()).toMatchObject([{ args: { text: NOTICES.apology } }]);
    expect(edge.log.at(-1)).toMatchObject({ msg: 'a click could not be handled', name: 'record' });
  });
});

describe('the button', () => {
  it.each([
    'what should we use to fan out events?',
    'sqs vs sns',
    'can lambda run 20 minutes?',
    'which services can run 30 minutes?',
    'api gateway → lambda → sqs',
  ])('stands on the card of %s', (question) => {
    for (const audience of ['asker', 'channel', 'agent'] as const)
      expect(chooseOffers(ask(question).answer, audience)).toContain('record');
  });

  it.each(['what should I use?', 'lambda timeout', 'what is lambda?', 'help'])(
    'is missing where there is nothing to decide: %s',
    (question) => {
      expect(chooseOffers(ask(question).answer, 'asker')).not.toContain('record');
    },
  );
});
