/** Payloads as Slack really sent them, read from beside the repository where they are at hand, never copied into it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMAND } from '../../src/slack/commands.js';
import { type Body, deliver } from './deliver.js';
import { type Edge, openSlack } from './open-slack.js';

const FOLDER = join(import.meta.dirname, '../../../shared/slack/payloads');

type Recording = { name: string; body: Body; botUserId: string };

const recordings: Recording[] = existsSync(FOLDER)
  ? readdirSync(FOLDER).flatMap((file) => {
      const { botUserId, ...bodies } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
      return Object.entries(bodies as Record<string, Body>)
        .filter(([, body]) => body?.type !== undefined || body?.command !== undefined)
        .map(([key, body]) => ({ name: `${file} ${key}`, body, botUserId }));
    })
  : [];

let edge: Edge;
afterEach(() => edge?.close());

/** The recording, as if it had happened in our workspace. */
function adapt({ body, botUserId }: Recording): Body {
  const { workspace } = edge;
  const text = JSON.stringify(body)
    .replaceAll(botUserId, workspace.botUserId)
    .replaceAll(/"(?:user|id|user_id)":"U0\w+"/g, (pair) =>
      pair.includes(workspace.botUserId) ? pair : pair.replace(/U0\w+/, workspace.userId),
    )
    .replaceAll(/"C0\w+"/g, `"${workspace.channels.general}"`)
    .replaceAll(/"D0\w+"/g, `"${workspace.channels.dm}"`)
    .replaceAll(/"https:\/\/hooks[^"]+"/g, JSON.stringify(new URL('/response/spent', workspace.apiUrl).href));
  const adapted: Body = JSON.parse(text);
  return adapted.command === undefined ? adapted : { ...adapted, command: COMMAND };
}

const delivered = () =>
  edge.workspace.calls.filter(({ method, response }) => method.startsWith('chat.') && response.ok);
const pick = (is: (body: Body) => boolean): Recording[] => recordings.filter(({ body }) => is(body));

describe.skipIf(recordings.length === 0)('recorded (skipped where the recordings are not at hand)', () => {
  it.each(
    pick(
      ({ event, command }) => command !== undefined || event?.type === 'app_mention' || event?.channel_type === 'im',
    ),
  )('$name is answered once', async (recording) => {
    edge = await openSlack('http');
    const body = adapt(recording);
    expect(await deliver(edge, body)).toBe(200);
    expect(await deliver(edge, body)).toBe(200);
    await expect.poll(() => delivered().length).toBe(1);
    await edge.workspace.settled();
    expect(delivered()).toHaveLength(1);
    expect(edge.asked).toHaveLength(1);
    expect(edge.asked[0]?.text).not.toMatch(/[<>]/);
  });

  it.each(pick(({ type }) => type === 'block_actions'))('$name is acked', async (recording) => {
    edge = await openSlack('http');
    expect(await deliver(edge, adapt(recording))).toBe(200);
    await edge.workspace.settled();
    expect(edge.asked).toEqual([]);
    expect(edge.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it.each(pick(({ type }) => type === 'block_actions'))('$name, were it a question, is answered', async (recording) => {
    edge = await openSlack('http');
    const body = { ...adapt(recording), actions: [{ type: 'button', action_id: 'ask:1', value: 'sqs' }] };
    expect(await deliver(edge, body)).toBe(200);
    await expect.poll(() => delivered().length).toBe(1);
    expect(edge.asked).toEqual([{ text: 'sqs' }]);
  });

  it.each(pick(({ event }) => event !== undefined && event.type !== 'app_mention' && event.channel_type !== 'im'))(
    '$name is not for us',
    async (recording) => {
      edge = await openSlack('http');
      expect(await deliver(edge, adapt(recording))).toBe(200);
      await edge.workspace.settled();
      expect(edge.sent()).toEqual([]);
    },
  );
});
