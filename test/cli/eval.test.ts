import { expect, test } from 'vitest';
import { toAnswerJson } from '../../src/cli/answer-json.js';
import { checkAnswer } from '../../src/cli/eval/check.js';
import { type Asked, calibrate, countMeasures, findShortfalls } from '../../src/cli/eval/report.js';
import { parseRows } from '../../src/cli/eval/rows.js';
import { ask } from '../core.js';

const rowOf = (row: unknown) => {
  const [parsed] = parseRows(JSON.stringify(row), 'test');
  if (parsed === undefined) throw new Error('no row');
  return parsed;
};
const check = (row: { text: string; [field: string]: unknown }) =>
  Object.fromEntries(
    checkAnswer(rowOf(row), toAnswerJson(row.text, ask(row.text))).map(({ measure, isRight }) => [measure, isRight]),
  );

test('rows of other collections are read as well', () => {
  const rows = parseRows(
    [
      JSON.stringify({ id: 'x', text: 'a', intent: 'out-of-scope', services: ['sqs'], limit_key: null }),
      JSON.stringify({ id: 'y', text: 'b', gold: ['sqs'], also_ok: [], in_catalog: true, length: 'short' }),
      JSON.stringify({
        turns: [
          { text: 'c', kind: 'limit' },
          { text: 'd', kind: 'pricing' },
        ],
      }),
    ].join('\n'),
    'test',
  );
  expect(rows.map(({ text, kind, before }) => [text, kind, before])).toEqual([
    ['a', 'unknown', []],
    ['b', 'recommend', []],
    ['c', 'limit', []],
    ['d', 'pricing', ['c']],
  ]);
});

test('a line that is neither is named', () => {
  expect(() => parseRows('{"text":"a","kind":"nonsense"}', 'file.jsonl')).toThrow(/file\.jsonl:1/);
});

test('a value counts in any unit, and a wrong one does not', () => {
  const row = { text: 'lambda timeout', intent: 'limit', services: ['lambda'], limit_key: 'function-timeout' };
  expect(check({ ...row, gold_value: '15 min' })).toMatchObject({ 'limit: right value first': true });
  expect(check({ ...row, gold_value: '900 s' })).toMatchObject({ 'limit: right value first': true });
  expect(check({ ...row, gold_value: '16 hours' })).toMatchObject({ 'limit: right value first': false });
});

test('a neighbour may be named by declining, but not pushed aside', () => {
  const row = { text: 'which service is for user sign-in?', gold: ['cognito'], also_ok: [], in_catalog: false };
  expect(check(row)).toEqual({ 'outside catalog: not pushed': true, 'outside catalog: named': true });
});

const asked = (isRight: boolean, confidence: number): Asked => ({
  file: 'test',
  row: rowOf({ text: 'q', kind: 'limit', services: ['sqs'] }),
  answer: { kind: 'limit', services: ['sqs'], limits: [], recommendations: [], elsewhere: null, confidence },
  checks: [{ measure: 'limit: intent', isRight, wanted: 'limit' }],
});

test('shortfalls are measures below their threshold, and only those that were taken', () => {
  const counts = countMeasures([asked(true, 0.95), asked(false, 0.95)]);
  expect(findShortfalls(counts, { 'limit: intent': 60, 'pricing: intent and service': 90 })).toEqual([
    'limit: intent: 50.0 %, at least 60 % wanted',
  ]);
  expect(findShortfalls(counts, { 'limit: intent': 50 })).toEqual([]);
});

test('calibration counts each answer in the band of its confidence', () => {
  const bands = calibrate([asked(true, 0.99), asked(false, 0.92), asked(true, 0.3)]);
  expect(bands.filter(({ of }) => of > 0).map(({ from, right, of }) => [from, right, of])).toEqual([
    [0.97, 1, 1],
    [0.9, 0, 1],
    [0, 1, 1],
  ]);
});
