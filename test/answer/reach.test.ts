/** How far limits reach, and whether a need fits. */
import { expect, test } from 'vitest';
import { dependsOn, judge, type Measured, reachOf } from '../../src/answer/reach.js';

const limit = (fields: Partial<Measured>): Measured => ({
  name: 'Size',
  key: 'size',
  value: 100,
  unit: 'KB',
  theme: 'size',
  adjustable: false,
  quotaCode: null,
  ...fields,
});
const KB = 1024;

test.each<[string, Partial<Measured>, number, string, string | null]>([
  ['within a hard limit', {}, 99 * KB, 'yes', null],
  ['just a hard limit', {}, 100 * KB, 'yes', null],
  ['beyond a hard limit', {}, 100 * KB + 1, 'no', null],
  ['beyond a quota without an end', { adjustable: true, quotaCode: 'L-00000001' }, 9999 * KB, 'depends', 'quota'],
  ['beyond the end of a quota', { adjustable: true, quotaCode: 'L-00000001', maximum: 200 }, 201 * KB, 'no', null],
  ['above what is there without opting in', { default: 10 }, 50 * KB, 'depends', 'opt-in'],
  ['a setting up to its maximum', { default: 10, minimum: 1, theme: 'memory' }, 50 * KB, 'yes', null],
  ['below the least that can be set', { minimum: 10, theme: 'memory' }, 5 * KB, 'no', null],
  ['by Region, in the best', { value: '100 (us-east-1); 10 (others)' }, 50 * KB, 'depends', 'Region'],
  ['by Region, everywhere', { value: '100 (us-east-1); 10 (others)' }, 10 * KB, 'yes', null],
  ['a numeric value with less elsewhere', { leastByRegion: 10 }, 50 * KB, 'depends', 'Region'],
  ['a range that may be set', { value: '1-100' }, 100 * KB, 'yes', null],
  ['unlimited', { value: 'unlimited', unit: null }, 10 ** 15, 'yes', null],
])('%s', (_, fields, need, verdict, on) => {
  const reach = reachOf(limit(fields));
  if (reach === null) throw new Error('no reach');
  expect(judge(need, reach)).toBe(verdict);
  if (verdict === 'depends') expect(dependsOn(need, reach)).toBe(on);
});

test('what has no number has no reach', () => {
  expect(reachOf(limit({ value: 'private subnets only', unit: null }))).toBeNull();
});

test('rates are held per second, whatever the unit says', () => {
  expect(reachOf(limit({ value: 600, unit: 'tasks/min', theme: 'throughput' }))?.sure).toBe(10);
  expect(reachOf(limit({ value: 1, unit: 'Gb/s', theme: 'throughput' }))?.sure).toBe(125_000_000);
});
