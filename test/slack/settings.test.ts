/** What a person has set, in memory and in what their Home tab keeps. */
import { describe, expect, it } from 'vitest';
import { CHOICES, DEFAULT_SETTINGS, readChoice, writeChoice } from '../../src/cards/settings.js';
import { createSettings } from '../../src/slack/settings.js';

const ANN = { team: 'T1', user: 'U1' };
const BEN = { team: 'T1', user: 'U2' };
const ANN_ELSEWHERE = { team: 'T2', user: 'U1' };

describe('settings', () => {
  it('are the default ones at first', () => {
    expect(createSettings().recall(ANN)).toEqual(DEFAULT_SETTINGS);
  });

  it('change one by one, for one person in one workspace', () => {
    const settings = createSettings();
    settings.change(ANN, { detail: 'brief' });
    settings.change(ANN, { visibility: 'channel' });
    expect(settings.recall(ANN)).toEqual({ detail: 'brief', visibility: 'channel' });
    expect(settings.recall(BEN)).toEqual(DEFAULT_SETTINGS);
    expect(settings.recall(ANN_ELSEWHERE)).toEqual(DEFAULT_SETTINGS);
  });

  it('come back after a restart, out of the Home tab', () => {
    const before = createSettings();
    before.change(ANN, { detail: 'brief' });
    const after = createSettings();
    after.learn(ANN, before.encode(ANN));
    expect(after.recall(ANN)).toEqual({ ...DEFAULT_SETTINGS, detail: 'brief' });
    expect(after.encode(ANN)).toBe(before.encode(ANN));
  });

  it('are not undone by a Home tab that shows older ones', () => {
    const settings = createSettings();
    const old = settings.encode(ANN);
    settings.change(ANN, { detail: 'brief' });
    const newer = settings.encode(ANN);
    settings.change(ANN, { visibility: 'channel' });
    settings.learn(ANN, old);
    settings.learn(ANN, newer);
    expect(settings.recall(ANN)).toEqual({ detail: 'brief', visibility: 'channel' });
  });

  it.each([
    '',
    'x',
    'null',
    '[]',
    '{"v":2,"visibility":"channel","detail":"brief","turns":9}',
    '{"v":1,"visibility":"everywhere","detail":"brief","turns":9}',
    '{"v":1,"visibility":"channel","detail":"brief"}',
    '{"v":1,"visibility":"channel","detail":"brief","turns":1e99}',
    '{"v":1,"visibility":"channel","detail":"brief","turns":-1}',
  ])('take nothing from %j', (metadata) => {
    const settings = createSettings();
    settings.learn(ANN, metadata);
    expect(settings.recall(ANN)).toEqual(DEFAULT_SETTINGS);
  });

  it('of people who were longest away are forgotten first', () => {
    const settings = createSettings({ maxEntries: 1, ttlMs: 1_000 });
    settings.change(ANN, { detail: 'brief' });
    settings.change(BEN, { detail: 'brief' });
    expect([settings.recall(ANN).detail, settings.recall(BEN).detail]).toEqual(['full', 'brief']);
  });
});

describe('a choice in a menu', () => {
  it.each(
    Object.entries(CHOICES).flatMap(([setting, choices]) => Object.keys(choices).map((choice) => [setting, choice])),
  )('%s: %s is read as it was written', (setting = '', choice = '') => {
    expect(readChoice(writeChoice(setting as keyof typeof CHOICES, choice))).toEqual({ [setting]: choice });
  });

  it.each(['', 'detail', 'detail:', 'detail:toString', 'visibility:brief', 'x:full', 'constructor:name'])(
    '%j is none',
    (value) => {
      expect(readChoice(value)).toBeNull();
    },
  );
});
