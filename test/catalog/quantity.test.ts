import { expect, test } from 'vitest';
import { formatDate, formatLimit, formatQuantity, formatShort, splitByRegion } from '../../src/catalog/quantity.js';

test.each([
  [900, 's', '15 minutes (900 s)'],
  [5400, 's', '90 minutes (5,400 s)'],
  [29, 's', '29 seconds'],
  [1, 'minutes', '1 minute'],
  [31_622_400, 's', '366 days (31,622,400 s)'],
  [10_240, 'MB', '10 GB (10,240 MB)'],
  [1769, 'MB', '1,769 MB'],
  [1_048_576, 'B', '1 MiB (1,048,576 B)'],
  [8192, 'bytes', '8 KiB (8,192 bytes)'],
  [400, 'KB', '400 KB'],
  [1, 'MiB', '1 MiB'],
  [120_000, 'count', '120,000'],
  [150, 'count/s', '150 a second'],
  [10_000, 'requests/s', '10,000 requests/s'],
])('%s %s reads "%s"', (value, unit, text) => {
  expect(formatLimit({ value, unit })).toBe(text);
});

test('a text keeps its words, takes its unit and a dash for a range', () => {
  expect(formatLimit({ value: 'unlimited', unit: null })).toBe('unlimited');
  expect(formatLimit({ value: '1-365', unit: 'days' })).toBe('1–365 days');
  expect(formatLimit({ value: '30,000 (us-east-1); 300 (others)', unit: 'messages/s' })).toBe(
    '30,000 messages/s (us-east-1); 300 (others)',
  );
});

test('an amount below one reads in the smaller unit', () => {
  expect(formatQuantity(0.25, 'MiB')).toBe('256 KiB');
});

test('the short form leaves AWS’s spelling out', () => {
  expect(formatShort({ value: 900, unit: 's' })).toBe('15 minutes');
});

test('a value by Region is split at its semicolons, not inside brackets', () => {
  expect(splitByRegion({ value: '200 (a; b); 20 (others)', unit: null })).toEqual(['200 (a; b)', '20 (others)']);
});

test.each([
  ['2026', '2026'],
  ['2026-09', 'Sep 2026'],
  ['2025-08-04', '4 Aug 2025'],
  ['2023-03/2026-04', 'between Mar 2023 and Apr 2026'],
])('%s reads "%s"', (date, text) => {
  expect(formatDate(date)).toBe(text);
});
