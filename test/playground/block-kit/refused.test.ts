import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MAXIMA, MINIMA, PAIRS } from './cases.js';
import { check } from './payloads.js';

/** The list of all cases, where it lies beside the repository. */
const CASES = join(import.meta.dirname, '../../../../shared/slack/blockkit', 'invalid.json');

describe('Slack refuses one more than', () => {
  test.each(Object.entries(MAXIMA))('%s', (_, [max, build]) => {
    expect(check(build(max))).toEqual([]);
    expect(check(build(max + 1))).not.toEqual([]);
  });
});

describe('Slack refuses one less than', () => {
  test.each(Object.entries(MINIMA))('%s', (_, [min, build]) => {
    expect(check(build(min))).toEqual([]);
    expect(check(build(min - 1))).not.toEqual([]);
  });
});

describe('Slack refuses', () => {
  test.each(Object.entries(PAIRS))('%s', (_, [bad, good]) => {
    expect(check(good)).toEqual([]);
    expect(check(bad)).not.toEqual([]);
  });
});

test.skipIf(!existsSync(CASES))('every published case is in the tables', () => {
  const published = z
    .object({ cases: z.array(z.object({ id: z.string() })) })
    .parse(JSON.parse(readFileSync(CASES, 'utf8')));
  const covered = Object.keys({ ...MAXIMA, ...MINIMA, ...PAIRS });
  expect(covered.sort()).toEqual(published.cases.map((one) => one.id).sort());
});
