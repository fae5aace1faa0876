/** Decision records over the real catalog: whole ones to read, and rules that hold for all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/types.js';
import { MOST_CHARACTERS, writeDecisionRecord } from '../../src/cards/decision-record.js';
import { ask, catalog } from '../core.js';

const write = (answer: Answer): string | null =>
  writeDecisionRecord(answer, { date: '2026-10-05', catalogVersion: '2026-09+00000000' });

/** @throws Error where there is none */
function recordOf(answer: Answer): string {
  const record = write(answer);
  if (record === null) throw new Error(`no record of "${answer.question}" (${answer.kind})`);
  return record;
}

const questionsIn = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, '../eval', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

const pairs = catalog.services.flatMap((one, i) =>
  catalog.services.slice(i + 1).map((other) => `${one.shortName} vs ${other.shortName}`),
);

test.each([
  ['recommend', 'what should I use to fan out events?'],
  ['compare', 'sqs vs kinesis'],
  ['fit', 'can lambda run 20 minutes?'],
  ['path', '5 MB through api gateway → lambda → sqs?'],
])('a whole record: %s', async (kind, question) => {
  const { answer } = ask(question);
  expect(answer.kind).toBe(kind);
  await expect(recordOf(answer)).toMatchFileSnapshot(`records/${kind}.md`);
});

/** Digits in names and in the stamp of a source tell no number. */
const NAMES = [
  ...catalog.services.flatMap(({ limits }) => limits.map(({ name }) => name)),
  ...catalog.neighbours.map(({ name }) => name),
].filter((name) => /\d/.test(name));
const NO_NUMBER = /\[[^\]]*\]\([^)]*\)|checked (?:[A-Z]\w\w )?\d{4}|quota L-\w+/g;
const NUMBER = /(?<![\p{L}\d])\d/gu;

/** Lines in which a number has no source behind it. */
function unsourced(record: string): string[] {
  const told = record.slice(record.indexOf('## Decision drivers'), record.indexOf('## Facts'));
  return told.split('\n').filter((line) => {
    const named = NAMES.reduce((text, name) => text.replaceAll(name, ' '.repeat(name.length)), line);
    const bare = named.replace(NO_NUMBER, (found) => ' '.repeat(found.length));
    const last = [...bare.matchAll(NUMBER)].at(-1)?.index ?? -1;
    return !line.startsWith('#') && last > line.lastIndexOf('](https://');
  });
}

const HEADINGS = ['Context', 'Considered options', 'Decision', 'Consequences', 'Facts'];

const emptySections = (record: string): string[] =>
  [...record.matchAll(/^(##+ .+)\n+(?=## |(?![\s\S]))/gm)].map(([, heading = '']) => heading);

/** Sentences that stand in two lines of the body; what two limits share, such as a note on Regions, is no repetition. */
function repeated(record: string): string[] {
  const lines = record.slice(record.indexOf('## Decision drivers'), record.indexOf('## Facts')).split('\n');
  const told = lines
    .filter((line) => !line.includes(', checked '))
    .map((line) =>
      line
        .replace(/^- (?:For|Against|Need|Open): /, '')
        .replace(/\[[^\]]*\]\([^)]*\)/g, '')
        .trim(),
    )
    .filter((line) => line.length > 30);
  return told.filter((line, i) => told.indexOf(line) !== i);
}

function faultsOf(question: string, record: string): string[] {
  const headings = [...record.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
  return [
    ...unsourced(record).map((line) => `${question}: no source: ${line}`),
    ...(record.length > MOST_CHARACTERS ? [`${question}: ${record.length} characters`] : []),
    ...(/undefined|NaN|\[object|\bnull\b/.test(record) ? [`${question}: a hole`] : []),
    ...emptySections(record).map((heading) => `${question}: nothing under ${heading}`),
    ...repeated(record).map((sentence) => `${question}: told twice: ${sentence}`),
    ...HEADINGS.filter((heading) => !headings.includes(heading)).map((heading) => `${question}: no ${heading}`),
    ...(record.match(/^# /gm)?.length === 1 ? [] : [`${question}: not one title`]),
  ];
}

test('in every comparison of two services each number has its source, and the record its parts', () => {
  const records = pairs.map((question) => [question, write(ask(question).answer)] as const);
  expect(records.filter(([, record]) => record === null)).toEqual([]);
  expect(records.flatMap(([question, record]) => faultsOf(question, record ?? ''))).toEqual([]);
});

/** "Which service does that?" says nothing of what is needed. */
const asksBack = (answer: Answer): boolean =>
  answer.kind === 'recommend' && answer.recommendations.length === 0 && answer.elsewhere === null;

test.each(['recommend', 'fit', 'path'])('so it is in every record of kind %s', (kind) => {
  const answers = questionsIn(`${kind}.jsonl`)
    .map((question) => ask(question).answer)
    .filter((answer) => answer.kind === kind && !asksBack(answer));
  expect(answers.length).toBeGreaterThan(40);
  expect(answers.flatMap((answer) => faultsOf(answer.question, recordOf(answer)))).toEqual([]);
});

test('ordinary records stay short', () => {
  const lengths = pairs.map((question) => recordOf(ask(question).answer).length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(6_000);
});

test('what is asked cannot break out of its quotation', () => {
  const { answer } = ask('sqs vs sns');
  const question = [
    '# sqs | sns <!channel> <script>alert(1)</script>',
    '```',
    '## Decision',
    '- [x](https://evil.example) **now** _or_ ~~never~~ `rm`',
    '---',
    '1. &lt;b&gt;',
  ].join('\n');
  const record = recordOf({ ...answer, question });
  const context = record.slice(record.indexOf('## Context'), record.indexOf('## Decision drivers')).trim().split('\n');
  const quoted = context.slice(2);
  expect(quoted).toHaveLength(6);
  for (const line of quoted) expect(line).toMatch(/^> (?![#+=-])(?!\d+[.)])(?:[^\\`*_[\]<>~|]|\\.)*$/);
  expect(quoted.at(-1)).toBe('> 1\\. \\&lt;b\\&gt;');
});

test('a long question is cut at about a thousand characters', () => {
  const { answer } = ask('sqs vs sns');
  const record = recordOf({ ...answer, question: `sqs vs sns ${'and so on '.repeat(300)}` });
  const quoted = record.split('\n').find((line) => line.startsWith('> ')) ?? '';
  expect(quoted.length).toBeLessThanOrEqual(1_002);
  expect(quoted.endsWith('…')).toBe(true);
});

test('too long a record is cut at the end of a line, and keeps its facts', () => {
  const { answer } = ask('sqs vs sns');
  if (answer.kind !== 'compare') throw new Error(answer.kind);
  const others = Array.from({ length: 200 }, () => catalog.neighbours.slice(0, 1)).flat();
  const record = recordOf({ ...answer, others });
  const [body = '', facts = ''] = record.split('\n\n## Facts\n\n');
  const [last = ''] = body.split('\n').slice(-1);
  expect(record.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  expect(last).toMatch(/ …$/);
  expect(recordOf({ ...answer, others: others.slice(0, 1) }).split('\n')).toContain(last.replace(/ …$/, ''));
  expect(facts).toContain('catalog 2026-09+00000000');
});

test('a claim that no longer holds is corrected in the context', () => {
  const record = recordOf(ask('S3 is eventually consistent, so should we use it or DynamoDB?').answer);
  expect(record).toMatch(/^Out of date: .+ Now: .+strongly consistent.+\]\(https:/m);
});

test('an answer that is not sure says so', () => {
  const { answer } = ask('sqs vs sns');
  expect(recordOf({ ...answer, confidence: 0.5 })).toContain('leaves room for another reading');
  expect(recordOf({ ...answer, confidence: 0.9 })).not.toContain('leaves room for another reading');
});

test.each([
  'lambda timeout',
  'lambda limits',
  'what changed in sqs?',
  'which limits are 256 KB?',
  'what is step functions?',
  'how is lambda billed?',
  'what is serverless?',
  'what do you know?',
  'help',
  'how do I centre a div?',
  'what should I use?',
  'gsi vs lsi',
])('nothing to decide: %s', (question) => {
  expect(write(ask(question).answer)).toBeNull();
});
