/** Payloads in the shapes of larger workspaces: shared with another company (Slack Connect), or one of an organisation. */
import { afterEach, describe, expect, it } from 'vitest';
import { buildEventEnvelope, buildInteractionBase } from '../../src/playground/payloads.js';
import { type Body, deliver } from './deliver.js';
import { type Edge, openSlack } from './open-slack.js';

const ENTERPRISE = { id: 'E0ORG', name: 'Org' };
const OTHER_TEAM = 'T0ELSEWHERE';

let edge: Edge;
afterEach(() => edge?.close());

const directory = () => {
  const { workspace } = edge;
  return {
    team: { id: workspace.teamId, domain: 'here' },
    appId: workspace.appId,
    botUserId: workspace.botUserId,
  } as Parameters<typeof buildEventEnvelope>[0];
};

const TS = '1700000000.000100';

/** What is answered or clicked must stand in the channel. */
async function openWithMessage(): Promise<void> {
  edge = await openSlack('http');
  const { channels, userId: user } = edge.workspace;
  await edge.workspace.event({ type: 'message', channel: channels.general, user, text: 'hello', ts: TS });
}

const mentionEvent = (extra: Record<string, unknown> = {}) => ({
  type: 'app_mention',
  channel: edge.workspace.channels.general,
  user: edge.workspace.userId,
  text: `<@${edge.workspace.botUserId}> lambda timeout`,
  ts: TS,
  event_ts: TS,
  ...extra,
});

const answers = () => edge.workspace.calls.filter(({ method }) => method === 'chat.postMessage');

async function expectOneAnswer(): Promise<void> {
  await expect.poll(() => answers().length).toBe(1);
  await edge.workspace.settled();
  expect(answers().map(({ response }) => response.ok)).toEqual([true]);
  expect(edge.asked.map(({ text }) => text)).toEqual(['lambda timeout']);
}

describe('Slack Connect', () => {
  it('answers somebody of the other company, once for both sides of the channel', async () => {
    await openWithMessage();
    const event = mentionEvent({ user: 'U0STRANGER', user_team: OTHER_TEAM, source_team: OTHER_TEAM });
    // Slack may send it once for each workspace that the channel belongs to
    for (const teamId of [edge.workspace.teamId, OTHER_TEAM])
      expect(await deliver(edge, buildEventEnvelope(directory(), event, { teamId }) as Body)).toBe(200);
    await expectOneAnswer();
  });
});

describe('an organisation', () => {
  it('mentions us', async () => {
    await openWithMessage();
    const envelope = buildEventEnvelope(directory(), mentionEvent());
    const authorization = {
      enterprise_id: ENTERPRISE.id,
      team_id: null,
      user_id: edge.workspace.botUserId,
      is_bot: true,
      is_enterprise_install: true,
    };
    const body = { ...envelope, context_enterprise_id: ENTERPRISE.id, authorizations: [authorization] };
    expect(await deliver(edge, body as Body)).toBe(200);
    await expectOneAnswer();
  });

  it('uses the command', async () => {
    edge = await openSlack('http');
    const { acked } = await edge.workspace.command('lambda timeout', {
      is_enterprise_install: 'true',
      ...{ enterprise_id: ENTERPRISE.id, enterprise_name: ENTERPRISE.name },
    });
    expect(acked).toBe(true);
    await expect.poll(() => edge.sent().length).toBe(1);
    expect(edge.asked).toEqual([{ text: 'lambda timeout' }]);
  });

  it('clicks, and the payload names no team', async () => {
    await openWithMessage();
    const { workspace } = edge;
    const channel = workspace.channels.general;
    const body = {
      ...buildInteractionBase(directory(), workspace.userId),
      type: 'block_actions',
      team: null,
      enterprise: ENTERPRISE,
      is_enterprise_install: true,
      channel: { id: channel, name: 'general' },
      container: { type: 'message', channel_id: channel, message_ts: TS, is_ephemeral: false },
      message: { type: 'message', ts: TS },
      actions: [{ type: 'button', block_id: 'b', action_id: 'ask:1', value: 'lambda timeout', action_ts: '1.2' }],
    };
    expect(await deliver(edge, body as Body)).toBe(200);
    await expectOneAnswer();
  });
});
