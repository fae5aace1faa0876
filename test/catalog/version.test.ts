/** A version names the data, not how they are written. */
import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/load.js';
import { nameVersion } from '../../src/catalog/version.js';
import { catalog } from '../core.js';

const copy = (): Catalog => JSON.parse(JSON.stringify(catalog));

test('it is the newest month and a hash', () => {
  expect(nameVersion(catalog)).toMatch(/^20\d\d-\d\d\+[0-9a-f]{8}$/);
});

test('the same data in another order of fields have the same version', () => {
  const reverse = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reverse)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, one]) => [key, reverse(one)]),
          )
        : value;
  const reversed = reverse(catalog) as Catalog;
  expect(JSON.stringify(reversed)).not.toBe(JSON.stringify(catalog));
  expect(nameVersion(reversed)).toBe(nameVersion(catalog));
});

test.each([
  ['a limit', (data: Catalog) => Object.assign(data.services[0]?.limits[0] ?? {}, { value: 1 })],
  ['a path', (data: Catalog) => data.edges.pop()],
  ['an error', (data: Catalog) => data.errors.pop()],
  ['a neighbour', (data: Catalog) => data.neighbours.pop()],
])('another version where %s differs', (_, change) => {
  const changed = copy();
  change(changed);
  expect(nameVersion(changed)).not.toBe(nameVersion(catalog));
});

test('the same data have the same version on every machine', () => {
  const services = [{ id: 'ö', limits: [{ value: 0.1, checked: '2026-09' }] }];
  const small = { neighbours: [], services, basics: {}, edges: [], errors: [] } as unknown as Catalog;
  expect(nameVersion(small)).toBe('2026-09+16dcdb32');
});
