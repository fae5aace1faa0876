/** The picker of what to compare: from the button, the shortcuts and the command to the posted card. */
import { afterEach, describe, expect, it } from 'vitest';
import { askToCompare, buildCompareView, COMPARE_ERRORS } from '../../src/cards/compare-view.js';
import { checkView } from '../../src/playground/block-kit-check.js';
import { encodeState } from '../../src/slack/card-state.js';
import { decodeOrigin, encodeOrigin } from '../../src/slack/origin.js';
import { createFindNamed } from '../../src/understand/named-services.js';
import { createServiceSearch } from '../../src/understand/search-services.js';
import { ask, assistant, catalog } from '../core.js';
import { buildClick, type Edge, lastViewOf, MODES, openSlack, type ShownView } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
const stateOf = (services: string[], conversation?: string | null) => ({
  values: {
    services: { 'pick:0': { type: 'multi_external_select', selected_options: services.map(option) } },
    ...(conversation === undefined
      ? {}
      : { conversation: { conversation: { type: 'conversations_select', selected_conversation: conversation } } }),
  },
});

const start = async (mode: (typeof MODES)[number]) => {
  edge = await openSlack(mode, { core: assistant });
  return edge.workspace;
};
const lastView = () => lastViewOf(edge.workspace);
const initialOf = ({ blocks: [first] }: ShownView) => {
  const element = first?.element as { initial_options: { value: string }[] };
  return element.initial_options.map(({ value }) => value);
};
const said = () => edge.sent().map(({ args }) => String(args.text));

const globally = async () => {
  await edge.workspace.interact({ type: 'shortcut', callback_id: 'compare_services' });
  await edge.workspace.settled();
  return lastView();
};
const submit = async (view: Partial<ShownView>, services: string[], conversation?: string | null) => {
  const delivery = await edge.workspace.interact({
    type: 'view_submission',
    view: { callback_id: 'compare', ...view, state: stateOf(services, conversation) },
  });
  await edge.workspace.settled();
  return delivery;
};
/** A person writes a message, and the shortcut is used on it. */
const fromMessage = async (text: string, channel: string) => {
  const ts = '1700000000.000300';
  const { workspace } = edge;
  await workspace.event({ type: 'message', channel, channel_type: 'channel', user: 'U0OTHER001', text, ts });
  await workspace.interact({
    type: 'message_action',
    callback_id: 'compare_here',
    channel: { id: channel },
    message: { type: 'message', ts, user: 'U0OTHER001', text },
  });
  await workspace.settled();
  return ts;
};

describe.each(MODES)('over %s', (mode) => {
  it('opens from a card with its service picked, and answers the asker alone', async () => {
    const workspace = await start(mode);
    const place = { channel: workspace.channels.foreign, messageTs: '1700000000.000200', isEphemeral: true };
    const value = encodeState({ text: 'sqs retention' });
    await workspace.interact(buildClick(workspace, { action_id: 'compare:0', value }, place));
    await workspace.settled();
    expect(initialOf(lastView())).toEqual(['sqs']);

    expect(await submit(lastView(), ['sqs', 'sns'])).toMatchObject({ acked: true });
    await edge.untilSent(1);
    expect(edge.sent()).toMatchObject([
      { method: 'response_url', args: { response_type: 'ephemeral', replace_original: false } },
    ]);
    expect(said()[0]).toContain('SQS vs SNS');
  });

  it('previews while one picks, and leaves the newest preview where two come at once', async () => {
    const workspace = await start(mode);
    const view = await globally();
    expect(JSON.stringify(view.blocks)).toContain('Choose two services or more');
    const pick = (services: string[], hash = lastView().hash) =>
      workspace.interact({
        type: 'block_actions',
        view: { id: view.id, hash, state: stateOf(services) },
        actions: [{ type: 'multi_external_select', action_id: 'pick:0', block_id: 'services' }],
      });
    await pick(['sqs']);
    await workspace.settled();
    expect(JSON.stringify(lastView().blocks)).toContain('Choose one more');
    await pick(['sqs', 'sns', 'eventbridge']);
    await workspace.settled();
    const shown = JSON.stringify(lastView().blocks);
    expect(shown).toContain('SQS vs SNS vs EventBridge');
    expect(shown).not.toContain('"actions"');

    await pick(['sqs', 'sns'], 'an-old-hash');
    await workspace.settled();
    expect(workspace.calls.at(-1)?.response.error).toBe('hash_conflict');
    workspace.failNext('views.update', { error: 'internal_error' });
    await pick(['sqs', 'sns']);
    await workspace.settled();
    // what only helps is not worth a message
    expect(edge.sent()).toEqual([]);
  });

  it('finds services by what is typed', async () => {
    const workspace = await start(mode);
    const view = await globally();
    const search = (value: unknown) =>
      workspace.interact({
        type: 'block_suggestion',
        view: { id: view.id },
        action_id: 'pick:0',
        block_id: 'services',
        value,
      });
    const all = await search('');
    expect(all.refused).toBeUndefined();
    expect((all.body as { options: unknown[] }).options).toHaveLength(catalog.services.length);
    expect((await search('apigw')).body).toMatchObject({ options: [{ value: 'api-gateway' }] });
    expect((await search('nothing like that')).body).toEqual({ options: [] });
    expect(await search(7)).toMatchObject({ acked: true, body: { options: [] } });
  });

  it('posts from anywhere to the conversation that was chosen, under the name of the asker', async () => {
    const workspace = await start(mode);
    const { foreign } = workspace.channels;
    await submit(await globally(), ['lambda', 'ecs-fargate'], foreign);
    await edge.untilSent(1);
    const [message] = workspace.messages(foreign);
    expect(message?.ephemeralTo).toBeUndefined();
    expect(JSON.stringify(message?.blocks[0])).toContain(`<@${workspace.userId}> asked: Lambda vs ECS Fargate`);
    expect(edge.sent().map(({ method }) => method)).toEqual(['response_url']);
  });

  it('posts to the asker where the conversation takes nothing, or none was chosen', async () => {
    const workspace = await start(mode);
    const { foreign, dm } = workspace.channels;
    const view = await globally();
    await workspace.interact({
      type: 'view_submission',
      response_urls: [],
      view: { ...view, state: stateOf(['lambda', 'ecs-fargate'], foreign) },
    });
    await edge.untilSent(2);
    expect(workspace.messages(dm)).toHaveLength(1);
    await submit(await globally(), ['sqs', 'sns'], null);
    await edge.untilSent(3);
    expect(workspace.messages(dm)).toHaveLength(2);
    expect(workspace.messages(foreign)).toEqual([]);
  });

  it("ends in a message's thread, also where the bot is no member, with what the message names picked", async () => {
    const workspace = await start(mode);
    const { foreign } = workspace.channels;
    const ts = await fromMessage('Queue or topic? I would take SQS, you simple notification service', foreign);
    expect(initialOf(lastView())).toEqual(['sqs', 'sns']);
    await submit(lastView(), ['sqs', 'sns']);
    await edge.untilSent(1);
    expect(workspace.messages(foreign).at(-1)).toMatchObject({ threadTs: ts, user: workspace.botUserId });
    expect(edge.sent()).toMatchObject([{ method: 'response_url', args: { response_type: 'in_channel' } }]);
    // the thread goes on from there
    await workspace.mention('and the payload?', { channel: foreign, threadTs: ts });
    await workspace.settled();
    expect(edge.asked.at(-1)?.context).toMatchObject({ services: ['sqs', 'sns'] });
  });

  it("posts into the thread by itself where the message's response_url is spent", async () => {
    const workspace = await start(mode);
    const ts = await fromMessage('SQS or SNS?', workspace.channels.general);
    workspace.failNext('response_url', { error: 'expired_url' });
    await submit(lastView(), ['sqs', 'sns']);
    await edge.untilSent(2);
    expect(workspace.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', response: { ok: true } });
    expect(workspace.messages(workspace.channels.general).at(-1)?.threadTs).toBe(ts);
  });

  it('opens from the command, and answers the asker alone', async () => {
    const workspace = await start(mode);
    for (const text of ['compare', ' Compare: ']) await workspace.command(text);
    await workspace.settled();
    expect(workspace.calls.filter(({ method }) => method === 'views.open')).toHaveLength(2);
    await submit(lastView(), ['s3', 'dynamodb']);
    await edge.untilSent(1);
    expect(edge.sent()).toMatchObject([{ method: 'response_url', args: { response_type: 'ephemeral' } }]);
  });

  it('says in the view what is wrong with the picks', async () => {
    await start(mode);
    const view = await globally();
    const errorOf = async (services: string[]) =>
      ((await submit(view, services)).body as { errors: { services: string } }).errors.services;
    expect(await errorOf(['sqs'])).toBe(COMPARE_ERRORS.tooFew);
    expect(await errorOf(['sqs', 'sqs'])).toBe(COMPARE_ERRORS.tooFew);
    expect(await errorOf(['sqs', 'gone'])).toBe(COMPARE_ERRORS.unknown);
    expect(await errorOf(catalog.services.slice(0, 6).map(({ id }) => id))).toBe(COMPARE_ERRORS.tooMany);
    expect(edge.sent()).toEqual([]);
  });

  it.each(['', 'x', '{}', '{"v":1,"to":"everybody"}', '{"v":2,"to":"asker"}'])(
    'asks to open the view anew where it carries %j',
    async (private_metadata) => {
      await start(mode);
      const delivery = await submit({ ...(await globally()), private_metadata }, ['sqs', 'sns']);
      expect(delivery.refused).toBeUndefined();
      expect(JSON.stringify(delivery.body)).toContain('Please open it again');
      expect(edge.sent()).toEqual([]);
    },
  );

  it('posts once, though the submit comes twice', async () => {
    const workspace = await start(mode);
    const view = await globally();
    const again = { ...view, callback_id: 'compare' };
    await Promise.all([
      submit(again, ['sqs', 'sns'], workspace.channels.general),
      submit(again, ['sqs', 'sns'], workspace.channels.general),
    ]);
    await edge.untilSent(1);
    expect(workspace.messages(workspace.channels.general)).toHaveLength(1);
  });

  it('tells the asker where no window can be opened', async () => {
    const workspace = await start(mode);
    const { general, foreign, dm } = workspace.channels;
    workspace.failNext('views.open', { error: 'expired_trigger_id' }, 4);
    await workspace.interact({ type: 'shortcut', callback_id: 'compare_services' });
    await workspace.settled();
    expect(workspace.messages(dm).at(-1)?.text).toMatch(/took too long/);
    await workspace.command('compare');
    await workspace.settled();
    expect(workspace.messages(general).at(-1)).toMatchObject({ ephemeralTo: workspace.userId });
    await fromMessage('SQS or SNS?', foreign);
    expect(workspace.messages(foreign).at(-1)).toMatchObject({ ephemeralTo: workspace.userId });
    const place = { channel: general, messageTs: '1700000000.000200', isEphemeral: true };
    await workspace.interact(
      buildClick(workspace, { action_id: 'compare:0', value: encodeState({ text: 'sqs' }) }, place),
    );
    await workspace.interact(buildClick(workspace, { action_id: 'compare:0', value: 'x' }, place));
    await workspace.settled();
    expect(said().slice(-2).sort()).toEqual([
      expect.stringMatching(/button is from an older/),
      expect.stringMatching(/took too long/),
    ]);
    workspace.failNext('views.open', { error: 'internal_error' });
    await workspace.interact({ type: 'shortcut', callback_id: 'compare_services' });
    await workspace.settled();
    expect(said().at(-1)).toMatch(/something went wrong/);
  });
});

describe('the modal', () => {
  it('obeys Slack for any picks', () => {
    for (let i = 0; i + 5 <= catalog.services.length; i++)
      for (const count of [0, 1, 2, 5]) {
        const chosen = catalog.services.slice(i, i + count);
        const preview = count < 2 ? null : ask(askToCompare(chosen)).parts;
        const view = buildCompareView({ chosen, preview, choosesPlace: i % 2 === 0, metadata: 'x'.repeat(3_000) });
        expect(checkView(view)).toEqual([]);
      }
  });

  it('asks a question that compares just what is picked', () => {
    const { services } = catalog;
    for (const a of services)
      for (const b of services) {
        const third = services[(services.indexOf(a) + services.indexOf(b)) % services.length];
        const picked = [...new Set([a, b, ...(third ? [third] : [])])];
        if (picked.length < 2) continue;
        const { answer } = ask(askToCompare(picked));
        const sides = answer.kind === 'compare' ? answer.sides.map(({ service }) => service.id) : [];
        expect(sides).toEqual(picked.map(({ id }) => id));
      }
  });

  it('carries where it was opened, and drops what would not fit', () => {
    const origin = { to: 'thread', url: 'https://hooks.slack.com/x', channel: 'C1', thread: '1.2' } as const;
    expect(decodeOrigin(encodeOrigin(origin))).toEqual(origin);
    const { url: _, ...rest } = origin;
    expect(decodeOrigin(encodeOrigin({ ...origin, url: `https://a.b/${'x'.repeat(3_000)}` }))).toEqual(rest);
  });
});

describe('services are found', () => {
  const search = createServiceSearch(catalog);
  it.each([
    ['sqs', 'sqs'],
    ['SIMPLE QUEUE', 'sqs'],
    ['cloudwatch events', 'eventbridge'],
    ['firehose', 'kinesis'],
    ['ddb', 'dynamodb'],
    ['API-Gateway', 'api-gateway'],
    ['rest api', 'api-gateway'],
    ['sfn', 'step-functions'],
    ['step', 'step-functions'],
    ['amazon s3', 's3'],
    ['lamb', 'lambda'],
  ])('%s → %s', (typed, id) => {
    expect(search(typed)[0]?.id).toBe(id);
  });

  it('in a text, by name alone', () => {
    const named = (text: string) => createFindNamed(catalog)(text).map(({ id }) => id);
    expect(named('We run Lambda behind API Gateway; lambda again, and a queue')).toEqual(['lambda', 'api-gateway']);
    expect(named('AppSync, API Gateway or both?')).toEqual(['appsync', 'api-gateway']);
    expect(named('a lambda expression in python')).toEqual([]);
    expect(named('lunch?')).toEqual([]);
  });
});
