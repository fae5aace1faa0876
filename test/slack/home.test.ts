/** The Home tab: opened, browsed, asked from, and set up. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assistant } from '../core.js';
import { buildViewClick, CARD, type Edge, homeOf, MODES, openSlack, openTab } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const textOf = (value: unknown): string => JSON.stringify(value);
const callsOf = (method: string) => edge.workspace.calls.filter((call) => call.method === method);
const logged = (pattern: RegExp) => edge.log.find(({ msg }) => pattern.test(String(msg)));

const open = async (extra: { eventId?: string } = {}) => {
  const delivery = await openTab(edge.workspace, 'home', extra);
  await edge.workspace.settled();
  return delivery;
};
const click = async (action: Record<string, unknown>, view: object = homeOf(edge.workspace) ?? {}) => {
  const delivery = await edge.workspace.interact(buildViewClick(view, action));
  await edge.workspace.settled();
  return delivery;
};
const ASK = { action_id: 'ask:0', value: 'lambda timeout' };
const turnTo = (value: string) => click({ action_id: 'page:0', type: 'button', value });
const choose = (value: string) => click({ action_id: 'setting:0', type: 'static_select', selected_option: { value } });

describe.each(MODES)('over %s', (mode) => {
  it('shows its front page when it is opened', async () => {
    edge = await openSlack(mode);
    expect((await open()).acked).toBe(true);
    expect(callsOf('views.publish')).toMatchObject([
      { args: { user_id: edge.workspace.userId }, response: { ok: true } },
    ]);
    expect(textOf(homeOf(edge.workspace)?.blocks)).toContain('Look up a service');
    expect(edge.sent()).toEqual([]);
  });

  it('answers an example in a modal', async () => {
    edge = await openSlack(mode);
    await open();
    expect((await click(ASK)).acked).toBe(true);
    expect(edge.asked).toEqual([{ text: 'lambda timeout' }]);
    // tables do not go into modals
    expect(callsOf('views.open')).toMatchObject([{ args: { view: { blocks: CARD.classic } }, response: { ok: true } }]);
    expect(edge.sent()).toEqual([]);
  });

  it('keeps a setting, and answers accordingly at once', async () => {
    edge = await openSlack(mode, { answer: { kind: 'limit' } });
    const { workspace } = edge;
    await open();
    await choose('visibility:channel');
    expect(callsOf('views.publish').every(({ response }) => response.ok)).toBe(true);
    expect(JSON.parse(homeOf(workspace)?.private_metadata ?? '')).toMatchObject({ visibility: 'channel' });
    await workspace.command('lambda timeout');
    await workspace.settled();
    expect(edge.sent()).toMatchObject([{ method: 'response_url', args: { response_type: 'in_channel' } }]);
  });
});

describe('a page of it', () => {
  it('is shown for a choice from the menu, and the way back', async () => {
    edge = await openSlack('socket');
    await open();
    await click({ action_id: 'page:0', type: 'static_select', selected_option: { value: 'service/sqs/0' } });
    expect(textOf(homeOf(edge.workspace)?.blocks)).toContain('SQS limits');
    await turnTo('front');
    expect(textOf(homeOf(edge.workspace)?.blocks)).toContain('Look up a service');
  });

  it.each(['', 'service/sqs', 'x'.repeat(2_001)])(
    'is not there for %j: the person is told in a modal',
    async (value) => {
      edge = await openSlack('socket');
      await open();
      await turnTo(value);
      expect(callsOf('views.publish')).toHaveLength(1);
      expect(textOf(callsOf('views.open')[0]?.args)).toContain('ask the question again');
    },
  );

  it('that cannot be published is apologised for in a modal', async () => {
    edge = await openSlack('socket');
    await open();
    edge.workspace.failNext('views.publish', { error: 'not_enabled' });
    await turnTo('service/sqs/0');
    expect(callsOf('views.open')).toMatchObject([{ response: { ok: true } }]);
    expect(logged(/click could not be handled/)).toBeDefined();
  });

  it('is published once more where Slack asks to wait a little', async () => {
    edge = await openSlack('socket');
    await open();
    edge.workspace.failNext('views.publish', { status: 429, retryAfter: 1 });
    void turnTo('service/sqs/0');
    await vi.waitFor(() => expect(textOf(homeOf(edge.workspace)?.blocks)).toContain('SQS limits'), 5_000);
    expect(callsOf('views.open')).toEqual([]);
  });
});

describe('opened', () => {
  it('once, however often Slack tells it', async () => {
    edge = await openSlack('socket');
    await open({ eventId: 'Ev1' });
    await open({ eventId: 'Ev1' });
    expect(callsOf('views.publish')).toHaveLength(1);
  });

  it('does not go over a newer one', async () => {
    edge = await openSlack('socket', { level: 'debug' });
    await open();
    edge.workspace.failNext('views.publish', { error: 'hash_conflict' });
    await open();
    expect(callsOf('views.publish')).toHaveLength(2);
    expect(callsOf('views.publish')[1]?.args.hash).toBe(homeOf(edge.workspace)?.hash);
    expect(logged(/newer Home tab/)).toBeDefined();
  });

  it('where the app has none, tells whoever runs the app how to turn it on', async () => {
    edge = await openSlack('socket');
    edge.workspace.failNext('views.publish', { error: 'not_enabled' });
    await open();
    expect(logged(/Home tab could not be shown/)).toMatchObject({
      error: 'not_enabled',
      advice: expect.stringContaining('App Home'),
    });
    expect(textOf(edge.log)).not.toContain(edge.workspace.userId);
  });
});

describe('a question asked there', () => {
  it('is answered in the conversation where no modal opens any more', async () => {
    edge = await openSlack('socket');
    await open();
    edge.workspace.failNext('views.open', { error: 'expired_trigger_id' });
    await click(ASK);
    expect(edge.sent()).toMatchObject([{ method: 'chat.postMessage', args: { channel: edge.workspace.userId } }]);
  });

  it('leads to the next modal from within a modal, and replaces the topmost where there are three', async () => {
    edge = await openSlack('socket');
    await open();
    await click(ASK);
    const first = callsOf('views.open')[0]?.response.view as object;
    await click(ASK, first);
    const second = callsOf('views.push')[0]?.response.view as object;
    await click(ASK, second);
    const third = callsOf('views.push')[1]?.response.view as { id: string };
    await click(ASK, third);
    expect(callsOf('views.push').map(({ response }) => response.error ?? 'ok')).toEqual([
      'ok',
      'ok',
      'push_limit_reached',
    ]);
    expect(callsOf('views.update')).toMatchObject([{ args: { view_id: third.id }, response: { ok: true } }]);
    expect(edge.sent()).toEqual([]);
  });

  it('gets any real answer into a modal', async () => {
    edge = await openSlack('socket', { core: assistant });
    await open();
    const questions = ['help', 'all lambda limits', 'sqs vs sns vs eventbridge', "what's new?", 'what is the weather?'];
    for (const value of questions) await click({ action_id: 'ask:0', value });
    expect(callsOf('views.open').map(({ response }) => response.error ?? 'ok')).toEqual(questions.map(() => 'ok'));
  });
});

describe('a setting', () => {
  it.each(['', 'detail:huge', '__proto__:x'])('is not changed to %j: the person is told', async (value) => {
    edge = await openSlack('socket');
    await open();
    await choose(value);
    expect(callsOf('views.publish')).toHaveLength(1);
    expect(textOf(callsOf('views.open')[0]?.args)).toContain('ask the question again');
  });

  it('is known again after a restart, once the tab is opened', async () => {
    edge = await openSlack('socket');
    await open();
    await choose('visibility:channel');
    const view = homeOf(edge.workspace);
    await edge.close();

    edge = await openSlack('socket', { answer: { kind: 'limit' } });
    const { workspace } = edge;
    await workspace.event({
      type: 'app_home_opened',
      user: workspace.userId,
      channel: workspace.channels.dm,
      tab: 'home',
      // published by the program before: its hash is not known to this workspace
      view: { private_metadata: view?.private_metadata },
    });
    await workspace.settled();
    await workspace.command('lambda timeout');
    await workspace.settled();
    expect(edge.sent()).toMatchObject([{ args: { response_type: 'in_channel' } }]);
  });

  it('that all may see the answer does not show them how to ask', async () => {
    edge = await openSlack('socket', { core: assistant });
    await open();
    await choose('visibility:channel');
    for (const text of ['help', 'qwertz']) await edge.workspace.command(text);
    await edge.workspace.settled();
    expect(edge.sent().map(({ args }) => args.response_type)).toEqual(['ephemeral', 'ephemeral']);
  });

  it('to be brief makes answers brief, with the full one a click away', async () => {
    edge = await openSlack('socket', { core: assistant });
    const { workspace } = edge;
    await open();
    await choose('detail:brief');
    await workspace.command('lambda limits');
    await workspace.settled();
    const [brief] = workspace.messages(workspace.channels.general);
    expect(textOf(brief?.blocks)).toMatch(/\d+ more in the full answer/);

    const buttons = (brief?.blocks ?? []).flatMap(({ elements }) => (elements ?? []) as Record<string, unknown>[]);
    const full = buttons.find(({ action_id }) => action_id === 'full:0');
    const container = { channel_id: workspace.channels.general, message_ts: brief?.ts, is_ephemeral: true };
    await workspace.interact({ type: 'block_actions', container, actions: [{ block_id: 'b', ...full }] });
    await workspace.settled();
    const answer = workspace.messages(workspace.channels.general).at(-1);
    expect(answer?.ephemeralTo).toBe(workspace.userId);
    expect(textOf(answer?.blocks)).not.toContain('in the full answer');
    expect(textOf(answer?.blocks).length).toBeGreaterThan(textOf(brief?.blocks).length);
    expect(edge.asked).toEqual([{ text: 'lambda limits' }, { text: 'lambda limits' }]);
  });

  it.each(['', 'x', '{"v":1}'])('a "Full answer" that carries %j asks for the question anew', async (value) => {
    edge = await openSlack('socket');
    const { workspace } = edge;
    const container = { channel_id: workspace.channels.general, message_ts: '1700000000.000200', is_ephemeral: true };
    await workspace.interact({
      type: 'block_actions',
      container,
      actions: [{ block_id: 'b', action_id: 'full:0', value }],
    });
    await workspace.settled();
    expect(edge.asked).toEqual([]);
    expect(edge.sent()[0]?.args.text).toMatch(/ask the question again/);
  });
});
