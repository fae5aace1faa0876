import { expect, test } from 'vitest';
import { createKeyTable } from '../../src/understand/key-table.js';

test('what was set is found, and nothing else, however close the keys', () => {
  const keys = Array.from({ length: 1000 }, (_, i) => 3 * i + (i % 7) * 2 ** 33);
  const table = createKeyTable(keys.length);
  keys.forEach((key, place) => {
    table.set(key, place);
  });
  expect(keys.map((key) => table.get(key))).toEqual(keys.map((_, place) => place));
  const others = [1, 2, 3 * 1000, 2 ** 33 + 1, 7 * 2 ** 33];
  expect(others.map((key) => table.get(key))).toEqual(others.map(() => -1));
});

test.each([0, 1, 2, 3])('a table for %i keys has room for them', (count) => {
  const table = createKeyTable(count);
  for (let key = 0; key < count; key++) table.set(key, key + 10);
  expect(Array.from({ length: 4 }, (_, key) => table.get(key))).toEqual(
    Array.from({ length: 4 }, (_, key) => (key < count ? key + 10 : -1)),
  );
});
