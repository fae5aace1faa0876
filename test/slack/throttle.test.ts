import { afterEach, describe, expect, it } from 'vitest';
import { createThrottle, RATES } from '../../src/slack/throttle.js';
import { type Edge, openSlack } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const rates = {
  user: { most: 2, withinMs: 1_000 },
  channel: { most: 3, withinMs: 1_000 },
  thread: { most: 4, withinMs: 10_000 },
};

describe('the throttle', () => {
  it('lets so many through, tells once, and lets through again after its time', () => {
    let now = 0;
    const throttle = createThrottle(rates, () => now);
    const take = () => throttle.take({ user: 'a' });
    expect([take(), take()]).toEqual([{ isAllowed: true }, { isAllowed: true }]);
    expect(take()).toEqual({ isAllowed: false, subject: 'user', notice: true });
    expect(take()).toMatchObject({ notice: false });
    expect(throttle.take({ user: 'b' })).toEqual({ isAllowed: true });
    now = 1_000;
    expect(take()).toEqual({ isAllowed: true });
  });

  it('counts a channel over all people', () => {
    const throttle = createThrottle(rates, () => 0);
    for (const user of ['a', 'b', 'c']) expect(throttle.take({ user, channel: 'C' }).isAllowed).toBe(true);
    expect(throttle.take({ user: 'd', channel: 'C' })).toMatchObject({ subject: 'channel' });
  });
});

it('a loop in a thread ends, with a word why', async () => {
  edge = await openSlack('socket');
  const { workspace } = edge;
  const { messageTs: threadTs = '' } = await workspace.mention('lambda');
  // several people, so that no one of them is too fast
  for (let i = 1; i <= RATES.thread.most + 3; i++)
    await workspace.mention('lambda', { threadTs, user: `U0HUMAN${100 + (i % 9)}` });
  await workspace.settled();
  expect(edge.asked).toHaveLength(RATES.thread.most);
  expect(edge.sent()).toHaveLength(RATES.thread.most + 1);
  expect(edge.sent().at(-1)?.args.text).toMatch(/in a new thread/);
});

it('a person who asks too fast is told once, alone', async () => {
  edge = await openSlack('http');
  const { workspace } = edge;
  for (let i = 0; i < RATES.user.most + 3; i++) await workspace.command('lambda');
  await workspace.settled();
  expect(edge.asked).toHaveLength(RATES.user.most);
  expect(edge.sent()).toHaveLength(RATES.user.most + 1);
  expect(edge.sent().at(-1)?.args).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringMatching(/wait a minute/),
  });
});
