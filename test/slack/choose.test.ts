/** The guided chooser: from the shortcut and the command to the posted card. */
import { afterEach, describe, expect, it } from 'vitest';
import { isAnswered } from '../../src/answer/is-answered.js';
import type { RecommendAnswer } from '../../src/answer/types.js';
import { buildChooseView, CHOOSE_ERRORS, listNeeds } from '../../src/cards/choose-view.js';
import { checkOptions, checkView } from '../../src/playground/block-kit-check.js';
import { decodeState, encodeState } from '../../src/slack/card-state.js';
import { askOf, type Choice, DEMANDED, RUNS, SIZES } from '../../src/understand/choice.js';
import { createNeedSearch } from '../../src/understand/search-needs.js';
import { ask, assistant, catalog } from '../core.js';
import { type Edge, lastViewOf, MODES, openSlack, type ShownView } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const QUEUE = 'Work or messages should wait in a managed queue.';
const CODE = 'Code must run without anyone provisioning or managing servers.';
const NOTHING: Choice = { needs: [], run: null, size: null, ordering: null, sql: null, operator: null };

const choose = (choice: Partial<Choice>): RecommendAnswer => {
  const whole = { ...NOTHING, ...choice };
  const { answer } = assistant({ text: askOf(whole), choice: whole });
  if (answer.kind !== 'recommend') throw new Error(`a choice was answered with ${answer.kind}`);
  return answer;
};
const picksOf = ({ recommendations }: RecommendAnswer) => recommendations.map(({ service }) => service.id);

type Filled = Partial<Record<keyof Choice, string | string[]>> & { conversation?: string | null };

const stateOf = ({ needs = [], conversation, ...rest }: Filled) => ({
  values: {
    needs: { 'narrow:0': { selected_options: [needs].flat().map((value) => ({ value })) } },
    ...Object.fromEntries(
      Object.entries(rest).map(([field, value]) => [field, { 'narrow:0': { selected_option: { value } } }]),
    ),
    conversation: { conversation: { selected_conversation: conversation ?? null } },
  },
});

const start = async (mode: (typeof MODES)[number]) => {
  edge = await openSlack(mode, { core: assistant });
  return edge.workspace;
};
const lastView = () => lastViewOf(edge.workspace);
const shown = () => JSON.stringify(lastView().blocks);
const openGlobally = async () => {
  await edge.workspace.interact({ type: 'shortcut', callback_id: 'choose_service' });
  await edge.workspace.settled();
  return lastView();
};
const answer = async (filled: Filled, hash = lastView().hash) => {
  await edge.workspace.interact({
    type: 'block_actions',
    view: { id: lastView().id, hash, state: stateOf(filled) },
    actions: [{ type: 'static_select', action_id: 'narrow:0', block_id: 'run' }],
  });
  await edge.workspace.settled();
};
const submit = async (filled: Filled, view: Partial<ShownView> = lastView()) => {
  const delivery = await edge.workspace.interact({
    type: 'view_submission',
    view: { callback_id: 'choose', ...view, state: stateOf(filled) },
  });
  await edge.workspace.settled();
  return delivery;
};

describe.each(MODES)('over %s', (mode) => {
  it('shows what fits while one answers, ranked, with reasons and what is ruled out', async () => {
    const workspace = await start(mode);
    await openGlobally();
    expect(shown()).toContain('Say what you need');
    await answer({ needs: [CODE], run: 'any' });
    expect(shown()).toContain('*1. AWS Lambda*');
    await answer({ needs: [CODE], run: '1-hour' });
    expect(shown()).toMatch(
      /\*1\. Amazon ECS on AWS Fargate\*.*Not Lambda:\* 1 hour is more than its function timeout/,
    );
    await answer({ needs: [QUEUE] }, 'an-old-hash');
    expect(workspace.calls.at(-1)?.response.error).toBe('hash_conflict');
    expect(shown()).toContain('Fargate');
    // what cannot be read, or not be shown, changes nothing
    await answer({ needs: [QUEUE], run: 'a-century' });
    workspace.failNext('views.update', { error: 'internal_error' });
    await answer({ needs: [QUEUE] });
    expect(shown()).toContain('Fargate');
    expect(edge.sent()).toEqual([]);
  });

  it('posts the ordinary card to the conversation that was chosen, under the name of the asker', async () => {
    const workspace = await start(mode);
    const { foreign } = workspace.channels;
    await openGlobally();
    await submit({ needs: [CODE], run: '1-hour', conversation: foreign });
    await edge.untilSent(1);
    const [message] = workspace.messages(foreign);
    expect(message?.ephemeralTo).toBeUndefined();
    expect(JSON.stringify(message?.blocks[0])).toContain(`<@${workspace.userId}> asked: ${CODE} One run takes 1 hour.`);
    const choice: Choice = { ...NOTHING, needs: [CODE], run: '1-hour' };
    expect(message?.blocks).toEqual(
      expect.arrayContaining(assistant({ text: askOf(choice), choice }).card.blocks.slice(0, 4)),
    );
    // its buttons lead to the same answer
    const value = /"action_id":"record:0".*?"value":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(message?.blocks))?.[1];
    expect(decodeState(JSON.parse(`"${value}"`))).toEqual({ text: askOf(choice), choice });
  });

  it('opens from the command; goes to who asked where no conversation was chosen, or it takes nothing', async () => {
    const workspace = await start(mode);
    await workspace.command(' Choose ');
    await workspace.settled();
    await submit({ needs: [QUEUE] });
    await edge.untilSent(1);
    expect(edge.sent()).toMatchObject([{ method: 'response_url', args: { response_type: 'ephemeral' } }]);
    await openGlobally();
    await edge.workspace.interact({
      type: 'view_submission',
      response_urls: [],
      view: { ...lastView(), state: stateOf({ needs: [QUEUE], conversation: workspace.channels.archived }) },
    });
    await edge.untilSent(3);
    expect(workspace.messages(workspace.channels.dm)).toHaveLength(1);
    expect(workspace.messages(workspace.channels.archived)).toEqual([]);
  });

  it('says in the view why there is nothing to post', async () => {
    await start(mode);
    await openGlobally();
    const errorOf = async (filled: Filled) =>
      ((await submit(filled)).body as { errors: { needs: string } }).errors.needs;
    expect(await errorOf({})).toBe(CHOOSE_ERRORS.nothing);
    expect(await errorOf({ run: '1-hour' })).toBe(CHOOSE_ERRORS.nothing);
    expect(await errorOf({ needs: ['A need of an older catalog.'] })).toBe(CHOOSE_ERRORS.unknown);
    expect(edge.sent()).toEqual([]);
  });

  it.each([
    [{ needs: [QUEUE] }, { private_metadata: 'x' }],
    [{ needs: [QUEUE], run: 'a-century' }, {}],
    [{ needs: [QUEUE, QUEUE, QUEUE, QUEUE] }, {}],
  ])('asks to open the view anew where it carries %j %j', async (filled, changes) => {
    await start(mode);
    await openGlobally();
    const delivery = await submit(filled, { ...lastView(), ...changes });
    expect(delivery.refused).toBeUndefined();
    expect(JSON.stringify(delivery.body)).toContain('Please open it again');
    expect(edge.sent()).toEqual([]);
  });

  it('lists needs by type, and finds them by words', async () => {
    const workspace = await start(mode);
    const { id } = await openGlobally();
    const search = (value: unknown) =>
      workspace.interact({ type: 'block_suggestion', view: { id }, action_id: 'narrow:0', block_id: 'needs', value });
    const all = await search('');
    expect(all.refused).toBeUndefined();
    expect(all.body).toMatchObject({
      option_groups: expect.arrayContaining([{ label: expect.anything(), options: expect.anything() }]),
    });
    const found = (await search('managed queue')).body as { options: { value: string }[] };
    expect(found.options[0]?.value).toBe(QUEUE);
    expect((await search('gibberish zzz')).body).toEqual({ options: [] });
    expect(await search(null)).toMatchObject({ acked: true, body: { options: [] } });
  });

  it('tells the asker where no window can be opened', async () => {
    const workspace = await start(mode);
    workspace.failNext('views.open', { error: 'expired_trigger_id' }, 2);
    await workspace.interact({ type: 'shortcut', callback_id: 'choose_service' });
    await workspace.command('choose');
    await edge.untilSent(2);
    expect(edge.sent().map(({ args }) => args.text)).toEqual(Array(2).fill(expect.stringMatching(/took too long/)));
    workspace.failNext('views.open', { error: 'internal_error' }, 2);
    await workspace.interact({ type: 'shortcut', callback_id: 'choose_service' });
    await workspace.command('choose');
    await edge.untilSent(4);
    expect(edge.sent().slice(2)).toHaveLength(2);
    for (const { args } of edge.sent().slice(2)) expect(args.text).toMatch(/something went wrong/);
  });
});

describe('a choice', () => {
  it('of one need leads to the service that has it, whose reason it is', () => {
    for (const { id, needs } of catalog.services)
      for (const { need, weight } of needs) {
        if (weight <= 0) continue;
        const { recommendations, isElsewhereFirst } = choose({ needs: [need] });
        expect([need, recommendations[0]?.service.id, isElsewhereFirst]).toEqual([need, id, false]);
        expect(recommendations[0]?.why).toContain(need);
      }
  });

  it('is narrowed by numbers, order, SQL and who operates', () => {
    const state = 'State must be stored without running a database server.';
    const image = 'The application is packed as a Docker image.';
    expect(picksOf(choose({ needs: [CODE] }))[0]).toBe('lambda');
    expect(picksOf(choose({ needs: [CODE], run: '1-hour' }))[0]).toBe('ecs-fargate');
    expect(choose({ needs: [QUEUE], size: '10-mb' }).ruledOut[0]?.limit?.id).toBe('sqs/message-size');
    expect(choose({ needs: [QUEUE], ordering: 'strict' }).recommendations[0]?.why[1]).toMatch(/order/);
    expect(picksOf(choose({ needs: [state] }))[0]).toBe('dynamodb');
    expect(picksOf(choose({ needs: [state], sql: 'needed' }))[0]).toBe('aurora-serverless');
    expect(picksOf(choose({ needs: [image], operator: 'containers' }))[0]).toBe('ecs-fargate');
    expect(picksOf(choose({ needs: [image], operator: 'kubernetes' }))[0]).toBe('eks-fargate');
  });

  it('of nothing, or of numbers alone, is none', () => {
    expect(isAnswered(choose({}))).toBe(false);
    expect(isAnswered(choose({ run: '15-minutes', size: '1-mb' }))).toBe(false);
  });

  it('asked as a text comes to the same', () => {
    const choices: Partial<Choice>[] = [{ needs: [QUEUE] }, { needs: [CODE], run: '1-hour' }];
    for (const choice of choices) {
      const { answer } = ask(askOf({ ...NOTHING, ...choice }));
      expect(answer.kind === 'recommend' && picksOf(answer)[0]).toBe(picksOf(choose(choice))[0]);
    }
  });

  it('comes back from a button as it went', () => {
    const choice: Choice = { ...NOTHING, needs: [QUEUE, CODE], size: '1-mb', operator: 'aws' };
    const state = { text: askOf(choice), choice };
    expect(decodeState(encodeState(state) ?? '')).toEqual(state);
    const longest = catalog.services
      .flatMap(({ needs }) => needs.map(({ need }) => need))
      .sort((a, b) => b.length - a.length);
    expect(encodeState({ text: askOf({ ...choice, needs: longest.slice(0, 3) }), choice })).not.toBeNull();
  });
});

describe('the modal', () => {
  it('obeys Slack for any choice', () => {
    const needs = catalog.services.map((service) => service.needs[0]?.need ?? '');
    const choices: Partial<Choice>[] = [
      ...needs.map((need) => ({ needs: [need] })),
      ...Object.keys(RUNS).map((run) => ({ needs: [CODE], run: run as keyof typeof RUNS })),
      ...Object.keys(SIZES).map((size) => ({ needs: [QUEUE], size: size as keyof typeof SIZES })),
      ...Object.keys(DEMANDED.operator).map((one) => ({ operator: one as keyof typeof DEMANDED.operator })),
    ];
    for (const choice of choices) expect(checkView(buildChooseView(choose(choice), 'x'.repeat(3_000)))).toEqual([]);
    expect(checkView(buildChooseView(null, ''))).toEqual([]);
  });

  it('can offer every need', () => {
    const search = createNeedSearch(catalog);
    expect(checkOptions(listNeeds(search(''), false))).toEqual([]);
    for (const { needs } of catalog.services)
      for (const { need, weight } of needs) {
        if (weight <= 0) continue;
        const offered = listNeeds(search(need), true);
        expect(checkOptions(offered)).toEqual([]);
        expect(JSON.stringify(offered)).toContain(JSON.stringify(need));
      }
  });
});
