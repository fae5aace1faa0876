import { expect, test } from 'vitest';
import { cleanText } from '../../src/understand/clean-text.js';

test.each([
  ['<@U123ABC> lambda limits', 'lambda limits'],
  ['<@U123ABC|bot>: what about <#C123|architecture>?', ': what about ?'],
  ['see <https://docs.aws.amazon.com/lambda|the docs> and <https://example.com>', 'see the docs and'],
  ['a &lt;b&gt; &amp; c', 'a <b> & c'],
  [':wave: hi :smile: lambda 🚀', 'hi lambda'],
  ['“smart” ‘quotes’ – dash', '"smart" \'quotes\' - dash'],
  ['`sqs` *max*', "'sqs' *max*"],
  ['  two\n\nlines\t ', 'two lines'],
  ['', ''],
])('%j → %j', (raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test('a very long text keeps its beginning and its end', () => {
  const clean = cleanText(`start ${'x '.repeat(20_000)} lambda timeout?`);
  expect(clean.length).toBeLessThanOrEqual(4001);
  expect(clean).toMatch(/^start .* lambda timeout\?$/);
});
