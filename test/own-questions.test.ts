/** The own questions guard against regressions: every measure stays above its threshold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askAll } from '../src/cli/eval/ask-all.js';
import { countMeasures, findShortfalls, type Thresholds } from '../src/cli/eval/report.js';
import { assistant } from './core.js';

const dir = join(import.meta.dirname, 'eval');
const texts = new Map(
  readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
);
const thresholds = JSON.parse(readFileSync(join(dir, 'thresholds.json'), 'utf8')) as Thresholds;

test('every measure of the own questions is above its threshold', () => {
  const { asked } = askAll(texts, assistant);
  const counts = countMeasures(asked);
  expect(asked.length).toBeGreaterThan(1_500);
  expect(Object.keys(thresholds).filter((measure) => !counts.has(measure))).toEqual([]);
  expect(findShortfalls(counts, thresholds)).toEqual([]);
});
