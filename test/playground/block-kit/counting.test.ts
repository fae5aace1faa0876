import { expect, test } from 'vitest';
import { countCharacters, cutText } from '../../../src/cards/block-kit.js';

test.each([
  ['', 0],
  ['abc', 3],
  ['über', 4],
  ['😀😀', 2],
  ['👩‍💻', 3],
])('%s counts as %i', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test.each([
  ['fits', 4, 'fits'],
  ['too long', 5, 'too…'],
  ['exactly', 6, 'exact…'],
  ['😀😀😀', 2, '😀…'],
  ['xy', 1, '…'],
  ['x', 0, ''],
])('%s cut to %i is %s', (text, max, cut) => {
  expect(cutText(text, max)).toBe(cut);
});
