import { expect, test } from 'vitest';
import { drawTable, escapeMarkdown, quoteText, spansToMarkdown } from '../../src/cards/markdown.js';
import { bold, link } from '../../src/cards/parts.js';

test('no text becomes markup', () => {
  expect(escapeMarkdown('`a` *b* _c_ [d](e) <!channel> ~f~ | \\ &lt; R&D')).toBe(
    '\\`a\\` \\*b\\* \\_c\\_ \\[d\\](e) \\<!channel\\> \\~f\\~ \\| \\\\ \\&lt; R&D',
  );
});

test('spans stand on one line, and a link ends where its address ends', () => {
  expect(spansToMarkdown([bold('a*b'), ':\n', link('x]y', 'https://a.example/(1) 2')])).toBe(
    '**a\\*b**: [x\\]y](https://a.example/%281%29%202)',
  );
});

test.each([
  ['# heading', '> \\# heading'],
  ['- item', '> \\- item'],
  ['+ item', '> \\+ item'],
  ['1. item', '> 1\\. item'],
  ['12) item', '> 12\\) item'],
  ['1.5 MB', '> 1.5 MB'],
  ['title\n===', '> title\n> \\==='],
  ['title\r\n---', '> title\n> \\---'],
  ['```sh\nrm\n```', '> \\`\\`\\`sh\n> rm\n> \\`\\`\\`'],
  ['a\n\n\n    code', '> a\n> code'],
  ['a\u2028# b', '> a\n> \\# b'],
])('%j is quoted as it stands', (text, quoted) => {
  expect(quoteText(text, 100)).toBe(quoted);
});

test('a long quotation is cut with a visible mark', () => {
  expect(quoteText('x'.repeat(50), 10)).toBe(`> ${'x'.repeat(9)}…`);
});

test('a table reads well as raw text', () => {
  expect(
    drawTable(
      ['Choose', 'when'],
      [
        ['SQS', ['a | b']],
        ['EventBridge', [bold('c')]],
      ],
    ),
  ).toBe(
    ['| Choose      | when |', '| ----------- | --- |', '| SQS         | a \\| b |', '| EventBridge | **c** |'].join(
      '\n',
    ),
  );
});
