/** Whatever people, or broken clients, send: a card that Slack takes, nothing escaped wrongly, nothing thrown. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawAnswerView } from '../../src/cards/answer-view.js';
import { addAsker } from '../../src/cards/attribution.js';
import { shortenParts } from '../../src/cards/brief.js';
import type { Card } from '../../src/cards/card.js';
import { addOffers, chooseOffers } from '../../src/cards/offers.js';
import { renderCard } from '../../src/cards/render-card.js';
import { checkMessage, checkView } from '../../src/playground/block-kit-check.js';
import { decodeState, encodeState } from '../../src/slack/card-state.js';
import { readText } from '../../src/slack/read-text.js';
import { compareServices } from '../../src/steps/compare-services.js';
import { lookUpLimit } from '../../src/steps/look-up-limit.js';
import { ask, assistant, catalog, intents } from '../core.js';
import { type Edge, openSlack } from './open-slack.js';

const SEED = 20_261_126;

const words = [
  ...catalog.services.flatMap(({ shortName, aliases }) => [shortName, ...aliases]),
  ...intents.flatMap(({ phrases }) => phrases.slice(0, 40)),
  ...['20 minutes', '8MB', '1e9 GB', '300k rps', '→', '->', 'vs', 'and', 'limits', '512', 'States.DataLimitExceeded'],
];
const MARKUP = [
  '<!channel>',
  '<!here|here>',
  '<@U0HUMAN001>',
  '<#C0GENERAL1|general>',
  '<https://evil.example|click>',
  '&lt;!everyone&gt;',
  '```',
  '*bold*',
  '~x~',
  ':tada:',
  '\u202e',
  '\u0000',
  '\ud83d',
  '👩‍👩‍👧‍👦',
  '\n\n',
  '|',
];

/** Words of ours, markup and noise in any order. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constantFrom(...MARKUP) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

/** Everything that Slack would read as markup in a text of the card. */
function markupOf(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/<[^>]*>/g) ?? [];
  if (Array.isArray(value)) return value.flatMap(markupOf);
  if (typeof value !== 'object' || value === null) return [];
  const isMrkdwn = 'type' in value && value.type === 'mrkdwn' && 'text' in value;
  return isMrkdwn
    ? markupOf(value.text)
    : Object.values(value)
        .filter((one) => typeof one === 'object')
        .flatMap(markupOf);
}

const OUR_LINK = /^<https:\/\/[^|<>]+\|[^<>]+>$/;
const ASKER = '<@U0HUMAN001>';

/** @throws with the faults where Slack would not take a form, or would read markup that is none of ours */
function checkCard(card: Card): void {
  for (const blocks of [card.blocks, card.classic]) {
    const faults = checkMessage({ text: card.text.slice(0, 39_000), blocks }, 'response_url');
    if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
    const strange = markupOf(blocks).filter((markup) => !OUR_LINK.test(markup) && markup !== ASKER);
    if (strange.length > 0) throw new Error(`markup: ${strange.join(' ')}`);
  }
  if (card.text.trim() === '') throw new Error('no text');
}

describe('any text', () => {
  it('ends in a card that Slack takes, with whatever is offered below it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('asker', 'channel', 'agent'), (raw, audience) => {
        const text = readText(raw, 'U0ADVISOR1');
        const { answer, card, parts, context } = ask(text);
        const state = { text, context };
        const dressed = addOffers(card, chooseOffers(answer, audience), (rating) =>
          encodeState(rating === undefined ? state : { ...state, rating }),
        );
        checkCard(dressed);
        checkCard(addAsker(dressed, 'U0HUMAN001', raw));
        checkCard(renderCard(shortenParts(parts)));
        expect(checkView(drawAnswerView(card.text, card.classic))).toEqual([]);
        const value = encodeState(state);
        if (value !== null) expect(decodeState(value)).toEqual(state);
      }),
      { numRuns: 6_000, seed: SEED },
    );
  }, 300_000);

  it('goes on with any conversation', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 4 }), (texts) => {
        let context = ask('').context;
        for (const text of texts) {
          const reply = ask(text, context);
          checkCard(reply.card);
          context = reply.context;
        }
      }),
      { numRuns: 700, seed: SEED },
    );
  }, 300_000);

  it('in a workflow step ends in outputs that are told, or in a sentence', () => {
    fc.assert(
      fc.property(anyText, anyText, (service, limit) => {
        for (const result of [
          lookUpLimit({ service, limit }, assistant),
          compareServices({ services: service }, assistant),
        ])
          for (const told of 'outputs' in result ? Object.values(result.outputs) : [result.error])
            expect(told).toMatch(/\S/);
      }),
      { numRuns: 500, seed: SEED },
    );
  }, 300_000);

  it('that comes back in a button is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (value) => {
          const state = decodeState(value);
          if (state !== null) expect(typeof state.text).toBe('string');
        },
      ),
      { numRuns: 2_000, seed: SEED },
    );
  });
});

describe('any payload', () => {
  let edge: Edge;
  beforeAll(async () => {
    edge = await openSlack('socket', { unfurlDomain: 'example.com' });
  });
  afterAll(() => edge.close());

  const noise = fc.jsonValue({ maxDepth: 3 });
  const named = (type: string, ...names: string[]) =>
    fc.record(
      { type: fc.constant(type), ...Object.fromEntries(names.map((name) => [name, fc.oneof(noise, anyText)])) },
      { requiredKeys: ['type'] },
    );
  const events = fc.oneof(
    named('app_mention', 'text', 'ts', 'thread_ts', 'channel', 'user', 'subtype', 'bot_id', 'edited'),
    named('message', 'text', 'ts', 'thread_ts', 'channel', 'user', 'channel_type', 'message', 'previous_message'),
    named('app_home_opened', 'tab', 'user', 'channel', 'view'),
    named('link_shared', 'links', 'unfurl_id', 'source', 'channel'),
    named('agent_session_stopped', 'channel', 'user', 'thread_ts', 'streaming_message_ts'),
    named('app_context_changed', 'user', 'context'),
  );
  const steps = fc.record({
    type: fc.constant('function_executed'),
    function: fc.record({ callback_id: fc.constantFrom('look_up_limit', 'compare_services', 'other') }),
    inputs: fc.oneof(noise, fc.record({ service: anyText, limit: anyText, services: anyText })),
    function_execution_id: fc.oneof(noise, fc.string()),
  });
  const actionIds = fc.constantFrom(
    'ask:0',
    'share:0',
    'compare:0',
    'record:0',
    'wrong:0',
    'rate:1',
    'full:0',
    'page:0',
    'setting:0',
    'open:0',
    'pick:0',
    'narrow:0',
    'x',
    '',
  );
  const interactions = fc.oneof(
    fc.record({
      type: fc.constant('block_actions'),
      actions: fc.array(
        fc.record({ type: fc.constant('button'), action_id: actionIds, block_id: fc.constant('b'), value: anyText }),
        { minLength: 1, maxLength: 1 },
      ),
      container: fc.record({ type: fc.constant('message'), is_ephemeral: fc.boolean() }),
    }),
    fc.record({
      type: fc.constant('block_actions'),
      actions: fc.array(
        fc.record({ action_id: actionIds, block_id: fc.constant('b'), value: noise, selected_option: noise }),
        { minLength: 1, maxLength: 1 },
      ),
      container: fc.record({ type: fc.constant('view') }),
      view: fc.record({ id: fc.constant('V1'), type: fc.constantFrom('home', 'modal'), private_metadata: fc.json() }),
    }),
    fc.record({
      type: fc.constant('view_submission'),
      view: fc.record({
        id: fc.constant('V1'),
        type: fc.constant('modal'),
        callback_id: fc.constantFrom('report', 'compare', 'choose', 'other'),
        private_metadata: fc.oneof(anyText, fc.json()),
        state: noise,
      }),
    }),
  );

  it('leaves the program alive, and able to answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(events, steps, interactions), async (payload) => {
        const { workspace } = edge;
        if ('actions' in payload || 'view' in payload) void workspace.interact(payload).catch(() => {});
        else void workspace.event(payload).catch(() => {});
        await Promise.resolve();
      }),
      { numRuns: 1_300, seed: SEED },
    );
    await edge.workspace.settled();
    const before = edge.asked.length;
    await edge.workspace.command('lambda timeout', { user_id: 'U0ANOTHER1' });
    await edge.workspace.settled();
    expect(edge.asked).toHaveLength(before + 1);
    expect(edge.log.filter(({ msg }) => /nobody caught/.test(String(msg)))).toEqual([]);
  }, 120_000);
});
