import { expect, test } from 'vitest';
import { cleanText } from '../../src/understand/clean-text.js';
import { groupQuestions, keepAsking, splitSentences, textOf } from '../../src/understand/sentences.js';

const asking = (text: string): string[] =>
  splitSentences(cleanText(text))
    .filter(({ asks }) => asks)
    .map((sentence) => sentence.text);

test.each([
  ['We have 20 minute jobs. What is the max timeout of Lambda?', ['What is the max timeout of Lambda?']],
  ['hi all :wave: how many GSIs can a table have', ['how many GSIs can a table have']],
  ['It depends on how many files the partner drops. Can it be raised?', ['Can it be raised?']],
  ['I am wondering whether SQS keeps the order', ['I am wondering whether SQS keeps the order']],
  ['one\ntwo\nwhat is three', ['what is three']],
  ['When a file arrives, code runs.', []],
  ['Use a cache, e.g. DAX. Is it enough?', ['Is it enough?']],
])('%j asks %j', (text, expected) => {
  expect(asking(text)).toEqual(expected);
});

test.each(['thanks!', 'Hello everyone,', 'Perfect, thank you so much!', 'Sorry to bother you', 'Cheers'])(
  '%j says nothing',
  (text) => {
    expect(splitSentences(cleanText(text))).toEqual([]);
  },
);

test('greetings before a question are left out', () => {
  expect(splitSentences('Hi team, quick question: what is SQS?').map(({ text }) => text)).toEqual(['what is SQS?']);
});

test('of a text that goes on and on, the part that asks is kept', () => {
  const story = 'We moved the old system to the cloud last year and it went rather well. ';
  const text = `${story.repeat(40)}How long can an Express workflow run? ${story.repeat(40)}`;
  const kept = keepAsking(splitSentences(text));
  expect(textOf(kept)).toContain('How long can an Express workflow run?');
  expect(textOf(kept).length).toBeLessThan(2_000);
});

test('each question comes with what is told before it', () => {
  const groups = groupQuestions(
    splitSentences('We use SQS. How big can a message be? And how is it billed? We start on Monday.'),
  );
  expect(groups.map(textOf)).toEqual([
    'We use SQS.\nHow big can a message be?',
    'And how is it billed?\nWe start on Monday.',
  ]);
});

test.each([
  [
    'How long can an Express workflow run, and what else could I use for a longer one?',
    ['How long can an Express workflow run?', 'what else could I use for a longer one?'],
  ],
  ['What is a layer, and how many can a function have?', ['What is a layer, and how many can a function have?']],
  ['What is the difference between SQS and SNS?', ['What is the difference between SQS and SNS?']],
])('two questions of one sentence are read one by one, unless one is just what the other counts: %s', (text, parts) => {
  expect(splitSentences(text).map((sentence) => sentence.text)).toEqual(parts);
});

test('what there is to choose from belongs to the question before it', () => {
  const groups = (text: string) => groupQuestions(splitSentences(text)).map(textOf);
  expect(groups('Which one is better here? SQS or Kinesis?')).toEqual(['Which one is better here?\nSQS or Kinesis?']);
  expect(groups('What should I use here? Is SQS or Kinesis cheaper?')).toHaveLength(2);
});

test('a vague end is no second thing to choose from', () => {
  const textsOf = (text: string) => splitSentences(text).map((sentence) => sentence.text);
  expect(textsOf('Should we use SQS or something along those lines?')).toEqual(['Should we use SQS?']);
  expect(textsOf('Should we use SQS or something else?')).toEqual(['Should we use SQS or something else?']);
});
