import { afterEach, describe, expect, it } from 'vitest';
import { type Edge, MODES, openSlack } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

describe.each(MODES)('over %s', (mode) => {
  const mention = () => ({
    type: 'app_mention',
    user: edge.workspace.userId,
    channel: edge.workspace.channels.general,
    ts: '1800000000.000100',
    event_ts: '1800000000.000100',
    text: `<@${edge.workspace.botUserId}> lambda timeout`,
  });

  it('answers an event once, however often it comes', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    await workspace.event(mention(), { eventId: 'Ev1' });
    const repeated = await workspace.event(mention(), { eventId: 'Ev1', retryNum: 1, retryReason: 'http_timeout' });
    await workspace.event({ ...mention(), ts: '1800000000.000200' }, { eventId: 'Ev1', retryNum: 2 });
    await workspace.settled();
    expect(repeated.acked).toBe(true);
    expect(edge.sent()).toHaveLength(1);
  });

  it('answers a message once, though two events tell of it', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const channel = workspace.channels.dm;
    await workspace.event({ ...mention(), channel }, { eventId: 'Ev1' });
    await workspace.event({ ...mention(), channel, type: 'message', channel_type: 'im' }, { eventId: 'Ev2' });
    await workspace.settled();
    expect(edge.sent()).toHaveLength(1);
  });

  it('answers both of two that come at the same moment', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    await Promise.all([
      workspace.event(mention(), { eventId: 'Ev1' }),
      workspace.event(mention(), { eventId: 'Ev1' }),
      workspace.event({ ...mention(), ts: '1800000000.000200' }, { eventId: 'Ev2' }),
    ]);
    await workspace.settled();
    expect(edge.sent()).toHaveLength(2);
  });

  it('answers a command once', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    await workspace.command('lambda timeout', { trigger_id: '1.2.abc' });
    await workspace.command('lambda timeout', { trigger_id: '1.2.abc' });
    await workspace.command('lambda timeout', { trigger_id: '1.3.def' });
    await workspace.settled();
    expect(edge.sent()).toHaveLength(2);
  });

  it('lets a repeat answer what never reached the asker', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    workspace.failNext('chat.postMessage', { error: 'restricted_action' }, 2);
    workspace.failNext('chat.postEphemeral', { error: 'restricted_action' });
    await workspace.event(mention(), { eventId: 'Ev1' });
    await workspace.settled();
    await workspace.event(mention(), { eventId: 'Ev1', retryNum: 1 });
    await workspace.settled();
    expect(workspace.calls.filter(({ method, response }) => method === 'chat.postMessage' && response.ok)).toHaveLength(
      1,
    );
  });

  it('does not repeat what may have arrived', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    workspace.failNext('chat.postMessage', 'timeout');
    await workspace.event(mention(), { eventId: 'Ev1' });
    await expect
      .poll(() => edge.log.map(({ msg }) => msg), { timeout: 10_000 })
      .toContainEqual(expect.stringContaining('may have arrived'));
    await workspace.event(mention(), { eventId: 'Ev1', retryNum: 1 });
    expect(edge.sent()).toHaveLength(1);
  });

  it.each([
    ['another bot', { bot_id: 'B0OTHER' }],
    ['a bot with a profile', { bot_profile: { id: 'B0OTHER' } }],
    ['an app', { app_id: 'A0OTHER' }],
    ['a bot_message', { subtype: 'bot_message' }],
    ['Slackbot', { user: 'USLACKBOT' }],
    ['the bot itself', { user: 'self' }],
    ['an edit', { subtype: 'message_changed' }],
    ['an edited message', { edited: { user: 'U1', ts: '1800000000.000200' } }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['a join', { subtype: 'channel_join' }],
    ['a message without an author', { user: undefined }],
    ['a message without words', { text: '' }],
  ])('ignores %s', async (_, fields) => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const own = 'user' in fields && fields.user === 'self' ? { user: workspace.botUserId } : {};
    const message = { ...mention(), type: 'message', channel_type: 'im', channel: workspace.channels.dm };
    await workspace.event({ ...message, ...fields, ...own });
    if (!('text' in fields)) await workspace.event({ ...mention(), ...fields, ...own });
    await workspace.settled();
    expect(edge.asked).toEqual([]);
    expect(edge.sent()).toEqual([]);
    expect(edge.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it.each(['file_share', 'thread_broadcast'])('answers a %s with words', async (subtype) => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const channel = workspace.channels.dm;
    await workspace.event({ ...mention(), type: 'message', channel_type: 'im', channel, subtype });
    await workspace.settled();
    expect(edge.asked).toEqual([{ text: 'lambda timeout' }]);
  });

  it('ignores messages in channels that are not for it', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    await workspace.event({ ...mention(), type: 'message', channel_type: 'channel' });
    await workspace.event({ ...mention(), type: 'message', channel_type: undefined });
    await workspace.settled();
    expect(edge.sent()).toEqual([]);
  });
});
