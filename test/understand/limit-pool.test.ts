import { expect, test } from 'vitest';
import { findCovered } from '../../src/understand/limit-pool.js';

/** Stems by number; three phrases of two, one and three of them. */
const PHRASES = Int32Array.from([2, 0, 1, 1, 2, 3, 0, 1, 3]);

const coveredBy = (...numbers: number[]): number[] =>
  findCovered(
    PHRASES,
    Uint8Array.from([0, 1, 2, 3], (number) => Number(numbers.includes(number))),
  ).map(({ nth }) => nth);

test('a phrase is covered where all its stems are', () => {
  expect(coveredBy()).toEqual([]);
  expect(coveredBy(0, 3)).toEqual([]);
  expect(coveredBy(2)).toEqual([1]);
  expect(coveredBy(0, 1)).toEqual([0]);
  expect(coveredBy(0, 1, 2, 3)).toEqual([0, 1, 2]);
});
