/** `npm run eval -- FILE…`: asks every question of the files and prints how many answers are right, and how sure we were. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Assistant, loadAssistant } from '../assistant.js';
import { type AnswerJson, toAnswerJson } from './answer-json.js';
import { type EvalRow, parseRows } from './eval-rows.js';
import { runCli } from './run-cli.js';

const USAGE = `Usage: npm run eval -- [--misses] [FILE…]   (test/eval/*.jsonl when none is named)`;
const OWN_FILES = new URL('../../test/eval/', import.meta.url);
const ENOUGH_FOR_A_LIST = 5;

type Check = { measure: string; isRight: boolean; wanted: string };
type Asked = { row: EvalRow; answer: AnswerJson; checks: Check[] };

function ask(row: EvalRow, assistant: Assistant): Asked {
  const answer = toAnswerJson(row.text, assistant({ text: row.text }));
  return {
    row,
    answer,
    checks: [...checkKind(row, answer), ...checkLimit(row, answer), ...checkRecommendation(row, answer)],
  };
}

const LIMIT_KINDS = new Set(['limit', 'fit', 'path', 'history', 'lookup']);
const DECLINING = new Set(['unknown', 'help']);

function isKind(row: EvalRow, { kind }: AnswerJson): boolean {
  if (row.kind === 'limit') return LIMIT_KINDS.has(kind);
  if (row.kind === 'unknown') return DECLINING.has(kind);
  if (row.kind === 'describe') return kind === 'describe' || kind === 'basics';
  return row.kind === kind;
}

function checkKind(row: EvalRow, answer: AnswerJson): Check[] {
  if (row.gold && row.inCatalog === false) return [];
  const wanted = `${row.kind} ${row.services?.join(', ') ?? ''}`;
  const checks = [{ measure: `${row.kind}: kind`, isRight: isKind(row, answer), wanted }];
  const services = row.services ?? [];
  const isAbout =
    row.kind === 'compare'
      ? services.length === answer.services.length && services.every((id) => answer.services.includes(id))
      : services.every((id) => answer.services.includes(id));
  if (['limit', 'compare', 'describe', 'pricing'].includes(row.kind))
    checks.push({ measure: `${row.kind}: services`, isRight: isAbout, wanted });
  return checks;
}

function checkLimit({ limit: wanted }: EvalRow, { limits }: AnswerJson): Check[] {
  if (wanted === undefined) return [];
  if (wanted.endsWith('*')) return [{ measure: 'limit: list', isRight: limits.length >= ENOUGH_FOR_A_LIST, wanted }];
  return [
    { measure: 'limit: first', isRight: limits[0]?.id === wanted, wanted },
    { measure: 'limit: in first 3', isRight: limits.slice(0, 3).some(({ id }) => id === wanted), wanted },
  ];
}

function checkRecommendation({ gold, inCatalog }: EvalRow, answer: AnswerJson): Check[] {
  if (gold === undefined) return [];
  const picks = answer.recommendations.map(({ service }) => service);
  const wanted = gold.join(', ');
  const isFirst = gold.includes(picks[0] ?? '');
  const isNamed = isFirst || gold.includes(answer.elsewhere ?? '');
  return inCatalog === false
    ? [
        { measure: 'outside: not pushed', isRight: isNamed || picks.length === 0, wanted },
        { measure: 'outside: named', isRight: isNamed, wanted },
      ]
    : [
        { measure: 'recommend: first', isRight: isFirst, wanted },
        { measure: 'recommend: in first 3', isRight: picks.slice(0, 3).some((id) => gold.includes(id)), wanted },
      ];
}

const percent = (right: number, of: number): string => `${((100 * right) / of).toFixed(1)}%`;

function tabulate(asked: Asked[]): string {
  const tally = new Map<string, { right: number; of: number }>();
  for (const { checks } of asked)
    for (const { measure, isRight } of checks) {
      const count = tally.get(measure) ?? { right: 0, of: 0 };
      tally.set(measure, { right: count.right + (isRight ? 1 : 0), of: count.of + 1 });
    }
  return [...tally]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([measure, { right, of }]) => `${measure.padEnd(24)} ${percent(right, of).padStart(7)}  ${right}/${of}`)
    .join('\n');
}

const BANDS = [0.9, 0.7, 0.5, 0];

/** Of the answers given with this confidence, how many were right in every way that was checked. */
function calibrate(asked: Asked[]): string {
  const lines = BANDS.map((from, i) => {
    const to = BANDS[i - 1] ?? 1.01;
    const inBand = asked.filter(({ answer }) => answer.confidence >= from && answer.confidence < to);
    const right = inBand.filter(({ checks }) => checks.every(({ isRight }) => isRight)).length;
    return `confidence ≥ ${from.toFixed(1)}        ${inBand.length === 0 ? '–'.padStart(7) : percent(right, inBand.length).padStart(7)}  ${right}/${inBand.length}`;
  });
  return lines.join('\n');
}

const listMisses = (asked: Asked[]): string =>
  asked
    .flatMap(({ row, answer, checks }) =>
      checks
        .filter(({ isRight }) => !isRight)
        .map(
          ({ measure, wanted }) =>
            `${measure} | ${row.text.slice(0, 160)} | wanted ${wanted} | got ${answer.kind} ${answer.services.join(',')} ${answer.limits[0]?.id ?? ''} ${answer.recommendations.map(({ service }) => service).join(',')} ${answer.elsewhere ?? ''} ${answer.confidence}`,
        ),
    )
    .join('\n');

await runCli(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(USAGE);
  const files =
    positionals.length > 0
      ? positionals
      : readdirSync(OWN_FILES)
          .filter((name) => name.endsWith('.jsonl'))
          .map((name) => new URL(name, OWN_FILES));
  const assistant = await loadAssistant();
  for (const file of files) {
    const rows = parseRows(readFileSync(file, 'utf8'), String(file));
    const asked = rows.map((row) => ask(row, assistant));
    console.log(
      `\n${String(file).split('/').slice(-2).join('/')}: ${rows.length} questions\n${tabulate(asked)}\n${calibrate(asked)}`,
    );
    if (values.misses) console.log(listMisses(asked));
  }
});
