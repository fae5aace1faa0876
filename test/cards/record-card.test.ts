import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, writeDecisionRecord } from '../../src/cards/decision-record.js';
import { renderRecord } from '../../src/cards/record-card.js';
import { checkMessage } from '../../src/playground/block-kit-check.js';
import { ask } from '../core.js';

const recordOf = (question: string, text = question): string =>
  writeDecisionRecord(
    { ...ask(question).answer, question: text },
    { date: '2026-10-05', catalogVersion: '2026-09+0' },
  ) ?? '';

type Box = { elements: { text: string }[] };

const copied = (markdown: string): string => {
  const [block] = renderRecord(markdown).blocks as unknown as { elements: [unknown, Box] }[];
  return block?.elements[1].elements.map(({ text }) => text).join('') ?? '';
};

/** The texts between the fences of the classic form, as Slack shows them. */
const shown = (markdown: string): string[] =>
  (renderRecord(markdown).classic as unknown as { text: { text: string } }[]).slice(1).map(({ text }) =>
    text.text
      .replace(/^```\n|\n```$/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );

const RECORDS = [
  ['a short record', recordOf('can lambda run 20 minutes?')],
  ['a long record', recordOf('api gateway → lambda → step functions → dynamodb')],
  ['a record of markup', recordOf('sqs vs sns', '```<!channel>&amp;'.repeat(100))],
  ['lines that are too long', '&<>'.repeat(2_000)],
  ['characters outside the basic plane', `${'😀'.repeat(2_999)}\n${'😀'.repeat(3_500)}`],
] as const;

describe.each(RECORDS)('%s', (_, markdown) => {
  it('is copied as it stands, from one box', () => {
    expect(copied(markdown)).toBe(markdown.trim());
  });

  it('stands in the classic form and in the text too', () => {
    expect(shown(markdown).join('').replace(/\s/g, '')).toBe(markdown.replace(/\s/g, ''));
    expect(renderRecord(markdown).text).toContain(markdown.trim());
  });
});

it.each(RECORDS.slice(0, 3))('%s: Slack takes both forms', (_, markdown) => {
  const { text, blocks, classic } = renderRecord(markdown);
  expect(markdown.length).toBeGreaterThan(1_000);
  expect(markdown.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  expect(checkMessage({ text, blocks }, 'chat.postMessage')).toEqual([]);
  expect(checkMessage({ text, blocks: classic }, 'chat.postMessage')).toEqual([]);
});
