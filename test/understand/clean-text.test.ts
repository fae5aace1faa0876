import { expect, test } from 'vitest';
import { cleanText } from '../../src/understand/clean-text.js';

test.each([
  ['<@U123ABC> lambda limits', 'lambda limits'],
  ['<@U123ABC|bot>: what about <#C123|architecture>?', ': what about ?'],
  ['see <https://docs.aws.amazon.com/lambda|the docs> and <https://example.com>', 'see the docs and'],
  ['a &lt;b&gt; &amp; c', 'a <b> & c'],
  [':wave: hi :smile: lambda 🚀', 'hi lambda'],
  ['“smart” ‘quotes’ – dash', '"smart" \'quotes\' - dash'],
  ['`sqs` *max* _size_', 'sqs max size'],
  ['put_records * 2', 'put_records * 2'],
  ['&gt; quoted\n• one\n- two', 'quoted\none\ntwo'],
  ['before ```Traceback (most recent call last):\n  File "x.py"``` after?', 'before\nafter?'],
  ['max ```PutEvents``` size', 'max PutEvents size'],
  ['what is this?\n```\nERROR at line 1\nnever closed', 'what is this?'],
  ['why ```one `tick` inside``` here', 'why one tick inside here'],
  ['  two\n\nlines\t ', 'two\nlines'],
  ['', ''],
])('%j → %j', (raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test('a very long text keeps its beginning and its end', () => {
  const clean = cleanText(`start ${'x '.repeat(20_000)} lambda timeout?`);
  expect(clean.length).toBeLessThanOrEqual(12_001);
  expect(clean).toMatch(/^start [\s\S]* lambda timeout\?$/);
});
