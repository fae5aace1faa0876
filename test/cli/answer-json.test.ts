/** What scripts read: the value in the words of the card. */
import { expect, test } from 'vitest';
import { toAnswerJson } from '../../src/cli/answer-json.js';
import { ask } from '../core.js';

const firstText = (text: string): string | undefined => toAnswerJson(text, ask(text)).limits[0]?.text;

test.each([
  ['lambda timeout', '15 minutes (900 s)', 'the value'],
  ['minimum lambda memory', '128 MB at least', 'the end of the range that is asked for'],
  ['what is the memory range of lambda', '128 MB to 10 GB (10,240 MB)', 'both ends of the range'],
  ['sns message size', '1 MiB, 256 KiB by default', 'what one gets without asking is not to be missed'],
  [
    'how long are api gateway authorizer results cached',
    '1 hour (3,600 s), 300 seconds by default',
    'the same for caches',
  ],
])('%s → %s (%s)', (text, words) => {
  expect(firstText(text)).toBe(words);
  expect(ask(text).card.text).toContain(words);
});
