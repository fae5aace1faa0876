/**
 * `npm run bench`: the built program against an empty Bolt app, in turn and in one run; prints a table, writes bench.json.
 * `-- --quick` leaves out the catalog 50 times as large, which takes ten minutes or more.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../src/catalog/load.js';
import { parseRows } from '../../src/cli/eval/rows.js';
import { openWorkspace } from '../../src/playground/workspace.js';
import { loadIntents } from '../../src/understand/intents.js';
import { bundle, CACHE, runBundled } from './bundle.js';
import type { CoreTimes } from './core.js';
import { measureLarge } from './large.js';
import { CONNECTIONS, measureCommands, openSink } from './load.js';
import { type Program, startProgram } from './program.js';

const STARTS = 9;
const LOAD_ROUNDS = 5;
const LOAD_SECONDS = 3;

const root = join(import.meta.dirname, '../..');
const emptyApp = await bundle('empty-app');

const questions = readdirSync(join(root, 'test/eval'))
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => parseRows(readFileSync(join(root, 'test/eval', name), 'utf8'), name))
  .map(({ text }) => text);

/** What people ask most, again and again. */
const popular = ['lambda limits', 'lambda timeout', 'sqs vs sns', 'dynamodb item size', 'what is eventbridge', 'help'];

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What it is at, for who waits. */
const tell = (what: string): void => console.error(`… ${what}`);

const workspace = await openWorkspace();
const sink = await openSink();
const env = {
  SLACK_BOT_TOKEN: workspace.botToken,
  SLACK_SIGNING_SECRET: workspace.signingSecret,
  SLACK_API_URL: workspace.apiUrl,
  SLACK_APP_TOKEN: '',
};
const FILES = { advisor: join(root, 'dist/main.js'), empty: emptyApp };
// below those that the system hands out for connections
const PORTS = { advisor: 19_101, empty: 19_102 };
const NAMES = ['advisor', 'empty'] as const;

type Pair = Record<(typeof NAMES)[number], number>;
tell(`starts both apps ${STARTS + 1} times in turn`);
const starts: Pair[] = [];
const memory: Pair[] = [];
for (let i = 0; i <= STARTS; i++) {
  const start: Pair = { advisor: 0, empty: 0 };
  const used: Pair = { advisor: 0, empty: 0 };
  for (const name of i % 2 === 0 ? NAMES : [...NAMES].reverse()) {
    const program = await startProgram(FILES[name], PORTS[name], env);
    start[name] = program.startMs;
    used[name] = program.memoryMb();
    await program.stop();
  }
  // the first fills the disk's cache
  if (i > 0) {
    starts.push(start);
    memory.push(used);
  }
}

tell(`sends both commands for ${2 * (LOAD_ROUNDS + 1) * LOAD_SECONDS} seconds`);
const rates: Pair[] = [];
const programs: Record<(typeof NAMES)[number], Program> = {
  advisor: await startProgram(FILES.advisor, PORTS.advisor, env),
  empty: await startProgram(FILES.empty, PORTS.empty, env),
};
for (let i = 0; i <= LOAD_ROUNDS; i++) {
  const rate: Pair = { advisor: 0, empty: 0 };
  for (const name of i % 2 === 0 ? NAMES : [...NAMES].reverse())
    rate[name] = await measureCommands({
      port: programs[name].port,
      signingSecret: workspace.signingSecret,
      responseUrl: sink.url,
      questions: popular,
      seconds: LOAD_SECONDS,
    });
  if (i > 0) rates.push(rate);
}
const underLoad: Pair = { advisor: programs.advisor.memoryMb(), empty: programs.empty.memoryMb() };
await programs.advisor.stop();
await programs.empty.stop();
sink.close();
await workspace.close();

tell(`asks the core ${questions.length} questions`);
mkdirSync(CACHE, { recursive: true });
const questionsFile = join(CACHE, 'questions.json');
writeFileSync(questionsFile, JSON.stringify(questions));
const core = await runBundled<CoreTimes>('core-run', questionsFile);
const of = (pairs: Pair[]): Pair & { ratio: number } => ({
  advisor: median(pairs.map(({ advisor }) => advisor)),
  empty: median(pairs.map(({ empty }) => empty)),
  ratio: median(pairs.map(({ advisor, empty }) => advisor / empty)),
});
const [start, used, rate] = [of(starts), of(memory), of(rates)];
const rows = [
  { figure: 'start until ready, ms', ...start, bound: 'ratio ≤ 1.5', holds: start.ratio <= 1.5 },
  { figure: 'memory after start, MB', ...used, bound: '≤ 40 MB more', holds: used.advisor - used.empty <= 40 },
  { figure: `commands a second, ${CONNECTIONS} connections`, ...rate, bound: 'ratio ≥ 0.8', holds: rate.ratio >= 0.8 },
  {
    figure: 'memory after that load, MB',
    ...underLoad,
    ratio: underLoad.advisor / underLoad.empty,
    bound: '',
    holds: true,
  },
];
const table = rows.map(({ figure, advisor, empty, ratio, bound, holds }) => ({
  figure,
  advisor: Number(advisor.toFixed(1)),
  'empty Bolt app': Number(empty.toFixed(1)),
  ratio: Number(ratio.toFixed(2)),
  bound,
  holds,
}));
console.table(table);
const coreRows = [
  {
    figure: `core answer p50, ms (${core.questions} questions)`,
    advisor: Number(core.p50Ms.toFixed(3)),
    bound: '< 1 ms',
    holds: core.p50Ms < 1,
  },
  { figure: 'core answer p99, ms', advisor: Number(core.p99Ms.toFixed(3)), bound: '< 5 ms', holds: core.p99Ms < 5 },
];
console.table(coreRows);

const isQuick = process.argv.includes('--quick');
if (!isQuick) tell('learns a catalog 50 times as large, which takes ten minutes or more, and asks again');
const large = isQuick
  ? null
  : await measureLarge(await loadCatalog(), await loadIntents(), questions, join(CACHE, 'large'));
const largeRows =
  large === null
    ? []
    : [
        {
          figure: `p50 with ${large.services} services, ${large.limits} limits, ms`,
          advisor: Number(large.p50Ms.toFixed(3)),
          bound: '< 5 ms',
          holds: large.p50Ms < 5,
        },
        {
          figure: `start until the first answer with those, ms (then ${large.warmUpMs.toFixed(0)} to warm up)`,
          advisor: Number(large.startMs.toFixed(0)),
          bound: '< 2000 ms',
          holds: large.startMs < 2000,
        },
      ];
if (large !== null) console.table(largeRows);
writeFileSync(join(root, 'bench.json'), `${JSON.stringify({ node: process.version, rows, core, large }, null, 2)}\n`);
const isMissed = [...rows, ...coreRows, ...largeRows].some(({ holds }) => !holds);
console.log(`Medians; both apps ran in turn. Written to bench.json.${isMissed ? ' A bound was missed.' : ''}`);
process.exitCode = isMissed ? 1 : 0;
