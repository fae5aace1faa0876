import type { App } from '@slack/bolt';
import { afterEach, expect, test, vi } from 'vitest';
import type { Workspace } from '../../src/playground/workspace.js';
import { openTestWorkspace, startHttpApp } from './bolt-app.js';

afterEach(() => {
  vi.useRealTimers();
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string) => ({
  type: 'modal' as const,
  callback_id: 'ask',
  title: plain(title),
  blocks: [{ type: 'section' as const, text: plain('Text') }],
});
const home = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };

/** An app that hands out trigger ids and otherwise does as `register` says. */
async function startWithTriggers(workspace: Workspace, register: (app: App) => void = () => {}) {
  const triggers: string[] = [];
  const app = await startHttpApp(workspace, (bolt) => {
    bolt.shortcut('ask', async ({ ack, shortcut }) => {
      triggers.push(shortcut.trigger_id);
      await ack();
    });
    bolt.action('next', async ({ ack, body }) => {
      triggers.push((body as { trigger_id?: string }).trigger_id ?? '');
      await ack();
    });
    register(bolt);
  });
  const takeTrigger = async (): Promise<string> => {
    await workspace.interact({ type: 'shortcut', callback_id: 'ask' });
    return triggers.at(-1) ?? '';
  };
  const takeTriggerIn = async (viewId: string): Promise<string> => {
    const actions = [{ type: 'button', action_id: 'next', block_id: 'b' }];
    await workspace.interact({ type: 'block_actions', view: { id: viewId }, actions });
    return triggers.at(-1) ?? '';
  };
  const call = (method: string, args: Record<string, unknown>) =>
    app.client.apiCall(method, { token: workspace.botToken, ...args }).then(
      () => 'ok',
      (error: { data?: { error?: string } }) => error.data?.error,
    );
  const lastView = () => workspace.calls.at(-1)?.response.view as { id: string; hash: string; title: unknown };
  return { takeTrigger, takeTriggerIn, call, lastView };
}

test('a trigger opens one view, within three seconds', async () => {
  const workspace = await openTestWorkspace();
  const { takeTrigger, call } = await startWithTriggers(workspace);
  const trigger_id = await takeTrigger();
  expect(await call('views.open', { trigger_id, view: { ...modal('One'), title: plain('x'.repeat(25)) } })).toBe(
    'invalid_arguments',
  );
  expect(await call('views.open', { trigger_id, view: modal('One') })).toBe('ok');
  expect(await call('views.open', { trigger_id, view: modal('Two') })).toBe('exchanged_trigger_id');
  expect(await call('views.open', { trigger_id: 'x', view: modal('Two') })).toBe('invalid_trigger_id');
  const late = await takeTrigger();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_001 });
  expect(await call('views.open', { trigger_id: late, view: modal('Two') })).toBe('expired_trigger_id');
});

test('views are updated under their hash and pushed at most three high', async () => {
  const workspace = await openTestWorkspace();
  const { takeTrigger, takeTriggerIn, call, lastView } = await startWithTriggers(workspace);
  await call('views.open', { trigger_id: await takeTrigger(), view: modal('One') });
  const { id: view_id, hash } = lastView();
  expect(await call('views.update', { view_id, hash, view: modal('New') })).toBe('ok');
  expect(lastView().title).toEqual(plain('New'));
  expect(await call('views.update', { view_id, hash, view: modal('Newer') })).toBe('hash_conflict');
  expect(await call('views.update', { view_id: 'V0', view: modal('Newer') })).toBe('not_found');
  for (const expected of ['ok', 'ok', 'push_limit_reached']) {
    const trigger_id = await takeTriggerIn(view_id);
    expect(await call('views.push', { trigger_id, view: modal('Next') })).toBe(expected);
  }
});

test('the Home tab is published where the manifest has one', async () => {
  const workspace = await openTestWorkspace();
  const { call, lastView } = await startWithTriggers(workspace);
  const user_id = workspace.userId;
  expect(await call('views.publish', { user_id, view: home })).toBe('ok');
  const { hash } = lastView();
  expect(await call('views.publish', { user_id, view: home, hash })).toBe('ok');
  expect(await call('views.publish', { user_id, view: home, hash })).toBe('hash_conflict');
  expect(await call('views.publish', { user_id, view: modal('One') })).toBe('invalid_arguments');

  const without = await openTestWorkspace({ homeTab: false });
  const other = await startWithTriggers(without);
  expect(await other.call('views.publish', { user_id, view: home })).toBe('not_enabled');
});

test('a submit whose ack carries a bad view is told', async () => {
  const workspace = await openTestWorkspace();
  const { takeTrigger, call, lastView } = await startWithTriggers(workspace, (app) => {
    app.view('ask', async ({ ack, view }) => {
      const title = view.private_metadata === 'long' ? 'x'.repeat(25) : 'Fine';
      await ack({ response_action: 'update', view: modal(title) });
    });
  });
  await call('views.open', { trigger_id: await takeTrigger(), view: modal('One') });
  const submit = (private_metadata: string) =>
    workspace.interact({
      type: 'view_submission',
      view: { ...modal('One'), id: lastView().id, private_metadata, state: { values: {} } },
    });
  const good = await submit('');
  expect(good).toMatchObject({ acked: true, body: { response_action: 'update' } });
  expect(good.refused).toBeUndefined();
  expect(await submit('long')).toMatchObject({ refused: [{ pointer: '/view/title/text' }] });
});
