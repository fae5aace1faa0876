import { describe, expect, it } from 'vitest';
import { createBoundedMap } from '../../src/slack/bounded-map.js';
import { createInFlight } from '../../src/slack/in-flight.js';
import { createSeen } from '../../src/slack/seen.js';

describe('the bounded map', () => {
  it('forgets the oldest beyond its size; setting again makes young', () => {
    const map = createBoundedMap<number>({ maxEntries: 2, ttlMs: 1_000 }, () => 0);
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    map.set('c', 4);
    expect(['a', 'b', 'c'].map(map.get)).toEqual([3, undefined, 4]);
  });

  it('forgets what is too old', () => {
    let now = 0;
    const map = createBoundedMap<number>({ maxEntries: 9, ttlMs: 1_000 }, () => now);
    map.set('a', 1);
    now = 999;
    expect(map.get('a')).toBe(1);
    now = 1_000;
    expect(map.get('a')).toBeUndefined();
  });
});

describe('what was seen', () => {
  it('is claimed whole or not at all', () => {
    const seen = createSeen();
    expect(seen.claim(['event', 'message'])).toBe(true);
    expect(seen.claim(['other', 'message'])).toBe(false);
    expect(seen.claim(['other'])).toBe(true);
    seen.release(['event', 'message']);
    expect(seen.claim(['message'])).toBe(true);
  });

  it('is remembered for 25 hours', () => {
    let now = 0;
    const seen = createSeen(undefined, () => now);
    seen.claim(['event']);
    now = 24.9 * 3_600_000;
    expect(seen.claim(['event'])).toBe(false);
    now = 25 * 3_600_000;
    expect(seen.claim(['event'])).toBe(true);
  });
});

it('work in flight is drained when the last of it ends, also by failing', async () => {
  const inFlight = createInFlight();
  await inFlight.drained();
  let finish = (): void => {};
  let isDrained = false;
  const work = inFlight.run(() => new Promise<void>((_, reject) => (finish = () => reject(new Error('failed')))));
  const drained = inFlight.drained().then(() => {
    isDrained = true;
  });
  await Promise.resolve();
  expect(isDrained).toBe(false);
  finish();
  await expect(work).rejects.toThrow('failed');
  await drained;
});
