import { expect, test } from 'vitest';
import { alignValues } from '../../src/catalog/align-values.js';

test('a row stands in the largest unit in which all its values are whole', () => {
  expect(alignValues([{ value: 29, unit: 's' }, { value: 15, unit: 'minutes' }, null])).toEqual([
    '29 seconds',
    '900 seconds',
    '',
  ]);
  expect(
    alignValues([
      { value: 10_240, unit: 'MB' },
      { value: 244, unit: 'GB' },
    ]),
  ).toEqual(['10 GB', '244 GB']);
  expect(
    alignValues([
      { value: 2, unit: 'h' },
      { value: 30, unit: 'min' },
    ]),
  ).toEqual(['120 minutes', '30 minutes']);
});

test('a row keeps its own units where they are far apart, of another family or no numbers', () => {
  expect(
    alignValues([
      { value: 1, unit: 'year' },
      { value: 1, unit: 's' },
    ]),
  ).toEqual(['1 year', '1 second']);
  expect(
    alignValues([
      { value: 256, unit: 'KiB' },
      { value: 1, unit: 'MB' },
    ]),
  ).toEqual(['256 KiB', '1 MB']);
  expect(
    alignValues([
      { value: 'unlimited', unit: null },
      { value: 5, unit: 'count' },
    ]),
  ).toEqual(['unlimited', '5']);
});

test('a default that differs stands behind the value', () => {
  expect(alignValues([{ value: 1, unit: 'MiB', default: 0.25 }])).toEqual(['1 MiB (default 256 KiB)']);
});
