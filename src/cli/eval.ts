/** `npm run eval -- FILE…`: asks every question of the files and reports how many answers are right. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadAssistant } from '../assistant.js';
import { askAll } from './eval/ask-all.js';
import { printReport, reportJson } from './eval/print.js';
import { countMeasures, findShortfalls, type Thresholds } from './eval/report.js';
import { runCli } from './run-cli.js';

const USAGE = `Usage: npm run eval -- [FILE…]        asks the questions of the files (test/eval/*.jsonl when none is named)
       npm run eval -- --misses [FILE…]   lists every miss, not just the worst
       npm run --silent eval -- --json [FILE…]
Exit code 1 where a measure is below its threshold in test/eval/thresholds.json.`;

const OWN_FILES = new URL('../../test/eval/', import.meta.url);
const WORST_MISSES = 10;

const ownFiles = (): URL[] =>
  readdirSync(OWN_FILES)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => new URL(name, OWN_FILES));

const readThresholds = (): Thresholds =>
  z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(new URL('thresholds.json', OWN_FILES), 'utf8')));

await runCli(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(USAGE);
  const files = positionals.length > 0 ? positionals : ownFiles();
  const thresholds = readThresholds();
  const texts = new Map(files.map((file) => [String(file), readFileSync(file, 'utf8')]));
  const { asked, speed } = askAll(texts, await loadAssistant());
  const shortfalls = findShortfalls(countMeasures(asked), thresholds);
  if (values.json) process.stdout.write(`${JSON.stringify(reportJson(asked, speed, thresholds))}\n`);
  else console.log(printReport(asked, speed, thresholds, values.misses ? Number.POSITIVE_INFINITY : WORST_MISSES));
  if (shortfalls.length > 0) {
    console.error(`\nBelow the thresholds:\n${shortfalls.map((line) => `  ${line}`).join('\n')}`);
    process.exitCode = 1;
  }
});
