import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../src/playground/workspace.js';
import { openTestWorkspace, SILENT, startHttpApp } from './bolt-app.js';

const createClient = (workspace: Workspace, token = workspace.botToken, retries = 0) =>
  new WebClient(token, {
    slackApiUrl: workspace.apiUrl,
    logger: SILENT,
    timeout: 200,
    retryConfig: { retries, minTimeout: 1, maxTimeout: 2 },
  });

/** The error of a call, or `ok`. */
const call = async (workspace: Workspace, method: string, args: Record<string, unknown> = {}, token?: string) => {
  const client = createClient(workspace, token);
  return client.apiCall(method, args).then(
    () => 'ok',
    (error: { data?: { error?: string } }) => error.data?.error,
  );
};

const divider = { type: 'divider' };

describe('tokens and scopes', () => {
  test('each kind of token is for its methods', async () => {
    const workspace = await openTestWorkspace();
    const { botToken, appToken, apiUrl } = workspace;
    expect(await call(workspace, 'auth.test')).toBe('ok');
    expect(await call(workspace, 'auth.test', {}, appToken)).toBe('not_allowed_token_type');
    expect(await call(workspace, 'auth.test', {}, 'xoxb-other')).toBe('invalid_auth');
    expect(await call(workspace, 'apps.connections.open', {}, botToken)).toBe('not_allowed_token_type');
    expect(await call(workspace, 'apps.connections.open', {}, appToken)).toBe('ok');
    expect(await call(workspace, 'chat.postMesage')).toBe('unknown_method');
    expect(await (await fetch(`${apiUrl}auth.test`, { method: 'POST' })).json()).toEqual({
      ok: false,
      error: 'not_authed',
    });
    expect(await (await fetch(`${apiUrl}api.test`, { method: 'POST' })).json()).toEqual({ ok: true });
  });

  test('a scope that the manifest does not ask for is missing', async () => {
    const workspace = await openTestWorkspace({ scopes: ['commands'] });
    expect(await call(workspace, 'users.info', { user: workspace.userId })).toBe('missing_scope');
    expect(workspace.calls.at(-1)?.response).toMatchObject({ needed: 'users:read', provided: 'commands' });
    expect(await call(workspace, 'chat.postMessage', { channel: 'C', text: 'x' })).toBe('missing_scope');
    expect(await call(workspace, 'assistant.threads.setTitle', {})).toBe('missing_scope');
    expect(await call(workspace, 'conversations.open', { users: workspace.userId })).toBe('missing_scope');
  });

  test('the record of calls holds no token', async () => {
    const workspace = await openTestWorkspace();
    const body = JSON.stringify({ token: workspace.botToken, channel: workspace.channels.general, text: 'hi' });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${workspace.apiUrl}chat.postMessage`, { method: 'POST', headers, body });
    expect(workspace.calls).toMatchObject([{ method: 'chat.postMessage', response: { ok: true } }]);
    expect(JSON.stringify(workspace.calls)).not.toContain(workspace.botToken);
  });
});

describe('chat.postMessage', () => {
  test.each([
    ['an unknown channel', { channel: 'C0NOWHERE' }, 'channel_not_found'],
    ['a channel without the bot', { channel: 'foreign' }, 'not_in_channel'],
    ['an archived channel', { channel: 'archived' }, 'is_archived'],
    ['no text', { text: '' }, 'no_text'],
    ['a text of 40,001 characters', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['a text of 40,000 characters', { text: '😀'.repeat(40_000) }, 'ok'],
    ['blocks without text', { text: undefined, blocks: [divider] }, 'ok'],
    ['an unknown thread', { thread_ts: '1.000001' }, 'thread_not_found'],
    ['an unknown block', { blocks: [{ type: 'headline' }] }, 'invalid_blocks'],
    ['blocks that are no JSON', { blocks: 'oops' }, 'invalid_blocks_format'],
    ['51 blocks', { blocks: Array(51).fill(divider) }, 'invalid_blocks'],
    ['no channel', { channel: undefined }, 'invalid_arguments'],
    ['bad metadata', { metadata: { event_type: 'x' } }, 'invalid_metadata_format'],
    ['good metadata', { metadata: { event_type: 'x', event_payload: { a: 1 } } }, 'ok'],
  ])('%s', async (_, changes: Record<string, unknown>, expected) => {
    const workspace = await openTestWorkspace();
    const names: Record<string, string> = workspace.channels;
    const args = { channel: 'general', text: 'hi', ...changes };
    const channel = args.channel === undefined ? undefined : (names[args.channel] ?? args.channel);
    expect(await call(workspace, 'chat.postMessage', { ...args, channel })).toBe(expected);
  });

  test('names the culprit', async () => {
    const workspace = await openTestWorkspace();
    const blocks = [divider, { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
    await call(workspace, 'chat.postMessage', { channel: workspace.channels.general, text: 'hi', blocks });
    expect(workspace.calls[0]).toMatchObject({
      args: { blocks },
      response: {
        error: 'invalid_blocks',
        response_metadata: {
          messages: ['[ERROR] must be less than 151 characters, has 151 [json-pointer:/blocks/1/text/text]'],
        },
      },
    });
    expect(workspace.messages(workspace.channels.general)).toEqual([]);
  });

  test('reaches a person by the user id', async () => {
    const workspace = await openTestWorkspace();
    expect(await call(workspace, 'chat.postMessage', { channel: workspace.userId, text: 'hi' })).toBe('ok');
    expect(workspace.messages(workspace.channels.dm)).toHaveLength(1);
  });
});

test('only own messages can be changed, and no ephemeral one', async () => {
  const workspace = await openTestWorkspace();
  const channel = workspace.channels.general;
  const client = createClient(workspace);
  const own = String((await client.chat.postMessage({ channel, text: 'a', blocks: [divider] })).ts);
  const { messageTs: foreign } = await workspace.mention('hi', { channel: workspace.channels.architecture });
  const hidden = String((await client.chat.postEphemeral({ channel, user: workspace.userId, text: 'b' })).message_ts);

  expect(await call(workspace, 'chat.update', { channel, ts: own, text: 'c' })).toBe('ok');
  expect(workspace.messages(channel)[0]).toMatchObject({ text: 'c', blocks: [divider] });
  expect(await call(workspace, 'chat.update', { channel, ts: hidden, text: 'c' })).toBe('message_not_found');
  const elsewhere = { channel: workspace.channels.architecture, ts: foreign, text: 'c' };
  expect(await call(workspace, 'chat.update', elsewhere)).toBe('cant_update_message');
  expect(await call(workspace, 'chat.delete', elsewhere)).toBe('cant_delete_message');
  expect(await call(workspace, 'chat.delete', { channel, ts: own })).toBe('ok');
  expect(await call(workspace, 'chat.delete', { channel, ts: own })).toBe('message_not_found');
  expect(workspace.messages(channel)[0]?.deleted).toBe(true);
  const stranger = { channel, user: 'U0STRANGER', text: 'b' };
  expect(await call(workspace, 'chat.postEphemeral', stranger)).toBe('user_not_in_channel');
});

test('threads of agents', async () => {
  const workspace = await openTestWorkspace();
  const { messageTs } = await workspace.directMessage('hi');
  const thread = { channel_id: workspace.channels.dm, thread_ts: messageTs };
  const prompts = [{ title: 'Lambda limits', message: 'What are the Lambda limits?' }];
  expect(await call(workspace, 'assistant.threads.setStatus', { ...thread, status: 'thinking' })).toBe('ok');
  expect(await call(workspace, 'assistant.threads.setStatus', { ...thread, thread_ts: '1.1', status: '' })).toBe(
    'invalid_thread_ts',
  );
  expect(await call(workspace, 'assistant.threads.setSuggestedPrompts', { ...thread, prompts })).toBe('ok');
  expect(
    await call(workspace, 'assistant.threads.setSuggestedPrompts', { ...thread, prompts: Array(5).fill(prompts[0]) }),
  ).toBe('invalid_arguments');
  expect(await call(workspace, 'agents.sessions.setStatus', { ...thread, status: 'processing' })).toBe('ok');
  expect(await call(workspace, 'agents.sessions.rename', { ...thread, title: '' })).toBe('invalid_arguments');
});

describe('forced failures', () => {
  test('an error, a rate limit, a broken server and silence, then all is well', async () => {
    const workspace = await openTestWorkspace();
    const args = { channel: workspace.channels.general, text: 'hi' };
    const post = (retries = 0) => createClient(workspace, undefined, retries).chat.postMessage(args);
    workspace.failNext('chat.postMessage', { error: 'fatal_error' });
    await expect(post()).rejects.toMatchObject({ data: { error: 'fatal_error' } });
    workspace.failNext('chat.postMessage', { status: 503 });
    await expect(post()).rejects.toMatchObject({ statusCode: 503 });
    workspace.failNext('chat.postMessage', 'timeout');
    await expect(post()).rejects.toThrow();
    workspace.failNext('chat.postMessage', { status: 503 }, 2);
    await expect(post(2)).resolves.toMatchObject({ ok: true });
    await workspace.settled();
    expect(workspace.calls.map((one) => one.response.error)).toEqual([
      'fatal_error',
      'http_503',
      'timeout',
      'http_503',
      'http_503',
      undefined,
    ]);
    expect(workspace.messages(args.channel)).toHaveLength(1);
  });

  test('a rate limit tells when to come back, and an app that waits gets through', async () => {
    const workspace = await openTestWorkspace();
    await startHttpApp(workspace, (app) => {
      app.event('app_mention', async ({ say }) => {
        await say('hello');
      });
    });
    workspace.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    await workspace.mention('hi');
    await expect
      .poll(() => workspace.messages(workspace.channels.general).at(-1)?.text, { timeout: 5000 })
      .toBe('hello');
    expect(workspace.calls.filter((one) => one.method === 'chat.postMessage').map((one) => one.response.ok)).toEqual([
      false,
      true,
    ]);
  });
});
