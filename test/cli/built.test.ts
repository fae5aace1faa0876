/** The built program, as a user runs it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { NOTICES } from '../../src/cards/notices.js';
import { nameVersion } from '../../src/catalog/version.js';
import { catalog } from '../core.js';

const root = join(import.meta.dirname, '../..');
const run = (file: string, args: string[], input = '', env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, 'dist', file), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', ...env },
  });

const FIELDS = [
  'question',
  'kind',
  'services',
  'variant',
  'limits',
  'verdict',
  'recommendations',
  'elsewhere',
  'confidence',
  'text',
  'blocks',
];
const LIMIT_FIELDS = ['id', 'service', 'name', 'value', 'unit', 'text', 'variant', 'adjustable', 'source', 'checked'];

test('the program was built', () => {
  expect(existsSync(join(root, 'dist/main.js')), 'run npm run build first').toBe(true);
});

test('ask --json prints one line with the promised fields', () => {
  const { stdout, status } = run('cli/ask.js', ['--json', 'lambda timeout']);
  const answer = JSON.parse(stdout);
  expect([status, stdout.trimEnd().includes('\n')]).toEqual([0, false]);
  expect(Object.keys(answer)).toEqual(FIELDS);
  expect(Object.keys(answer.limits[0])).toEqual(LIMIT_FIELDS);
  expect(answer).toMatchObject({ question: 'lambda timeout', kind: 'limit', services: ['lambda'], verdict: null });
  expect(answer.limits[0]).toMatchObject({
    id: 'lambda/function-timeout',
    value: 900,
    unit: 's',
    text: '15 minutes (900 s)',
  });
});

test('ask --jsonl answers each line in order, plain or JSON, and keeps threads apart', () => {
  const input = [
    'lambda timeout',
    '{"text": "sqs message size", "thread": "a"}',
    '{"text": "and retention?", "thread": "a"}',
    '{"text": "and retention?", "thread": "b"}',
    '{ not json',
    '',
  ].join('\n');
  const { stdout, status } = run('cli/ask.js', ['--jsonl'], `${input}\n`);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(answers.map(({ question }) => question)).toEqual([
    'lambda timeout',
    'sqs message size',
    'and retention?',
    'and retention?',
    '{ not json',
    '',
  ]);
  expect(answers[2].services).toEqual(['sqs']);
  expect(answers[3].services).not.toEqual(['sqs']);
});

test('"X limits" of all services through one stream gives each its sourced table', () => {
  const { stdout } = run(
    'cli/ask.js',
    ['--jsonl'],
    catalog.services.map(({ shortName }) => `${shortName} limits\n`).join(''),
  );
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ services }) => services)).toEqual(catalog.services.map(({ id }) => [id]));
  for (const { limits } of answers)
    for (const { source, checked } of limits)
      expect([source, checked]).toEqual([expect.stringMatching(/^https:/), expect.stringMatching(/^20\d\d/)]);
});

test('catalog --json holds the dossier', () => {
  const { services } = JSON.parse(run('cli/catalog.js', ['--json']).stdout);
  expect(services).toHaveLength(catalog.services.length);
  for (const field of [
    'id',
    'key',
    'name',
    'value',
    'unit',
    'variant',
    'per',
    'adjustable',
    'quotaCode',
    'conditions',
    'source',
    'checked',
    'history',
  ])
    expect(services[0].limits[0]).toHaveProperty(field);
});

test('ask draws within 80 columns, without colour when it is no terminal', () => {
  for (const question of [
    'lambda limits',
    'sqs vs sns vs eventbridge',
    'what is dynamodb',
    'which service for a queue',
  ]) {
    const { stdout } = run('cli/ask.js', [question]);
    const tooWide = stdout.split('\n').filter((line) => line.length > 80 && !line.includes('https://'));
    expect(tooWide, question).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the start of a colour code
    expect(stdout).not.toMatch(/\u001b\[/);
  }
});

test('ask without a question prints the usage and fails', () => {
  const { stderr, status } = run('cli/ask.js', []);
  expect([status, stderr]).toEqual([1, expect.stringContaining('Usage: npm run ask')]);
});

test('any text is a question, also one that looks like a flag, and an empty one', () => {
  for (const text of ['--nonsense', '-x', '']) {
    const { stdout, status } = run('cli/ask.js', ['--json', text]);
    expect([status, JSON.parse(stdout).question], text).toEqual([0, text]);
  }
});

test('ask --explain says which question a need is asked back as', () => {
  const { stdout } = run('cli/ask.js', ['--explain', 'postgres that scales to zero']);
  expect(stdout).toContain('asks back: What should I use for: postgres that scales to zero?');
});

test('ask --explain says what was recognised, the scores and the answer', () => {
  const { stdout, status } = run('cli/ask.js', ['--explain', 'lamda timout in minutes']);
  expect(status).toBe(0);
  for (const expected of [
    '"lamda" (misspelt): service lambda',
    '"timout" read as "timeout"',
    'Kind\n  limit',
    'lambda/function-timeout',
    'What decided for limit',
    'Answer',
  ])
    expect(stdout).toContain(expected);
});

test('ask --adr prints a decision record with the day and the catalog it is from', () => {
  const { stdout, status } = run('cli/ask.js', ['--adr', 'sqs vs kinesis']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# Choose between SQS and Kinesis\n\n- Status: proposed\n- Date: 20\d\d-\d\d-\d\d\n/);
  expect(stdout).toContain(`catalog ${nameVersion(catalog)}.`);
});

test('ask --adr of a question without a decision says which have one, and fails', () => {
  const { stdout, stderr, status } = run('cli/ask.js', ['--adr', 'lambda timeout']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe(`${NOTICES.noRecord}\n`);
  expect(run('cli/ask.js', ['--help']).stdout).toContain('--adr TEXT');
});

test('manifest prints the file, or its form for HTTP, as YAML or JSON', () => {
  const text = readFileSync(join(root, 'manifest.yml'), 'utf8');
  expect(run('cli/manifest.js', [])).toMatchObject({ status: 0, stdout: text });
  expect(JSON.parse(run('cli/manifest.js', ['--json']).stdout)).toEqual(parse(text));
  const options = ['--http', 'https://advisor.example.com', '--unfurl', 'advisor.example.com'];
  const form = parse(run('cli/manifest.js', options).stdout);
  expect(form.settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: 'https://advisor.example.com/slack/events' },
  });
  expect(JSON.parse(run('cli/manifest.js', [...options, '--json']).stdout)).toEqual(form);
  expect(run('cli/manifest.js', ['--help']).stdout).toMatch(/^Usage: npm run --silent manifest/);
});

test.each([
  [['--http', 'advisor.example.com'], /^--http advisor\.example\.com is not an https address [^\n]*\.\n$/],
  [['--unfurl', 'aws.amazon.com'], /^--unfurl aws\.amazon\.com is AWS's, not yours: [^\n]*\.\n$/],
  [['--http'], /--http[^\n]*\nUsage: /],
  [['https://advisor.example.com'], /Usage: /],
])('manifest %j prints nothing but what is wrong, and fails', (args, sentence) => {
  expect(run('cli/manifest.js', args)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(sentence),
  });
});

test('eval ends with 1 and names the measure where a threshold is missed', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'eval-')), 'wrong.jsonl');
  writeFileSync(file, '{"text":"lambda timeout","kind":"pricing","services":["lambda"]}\n');
  const { stdout, stderr, status } = run('cli/eval.js', ['--json', file]);
  expect(status).toBe(1);
  expect(stderr).toContain('pricing: intent and service: 0.0 %, at least 90 % wanted');
  expect(JSON.parse(stdout)).toMatchObject({ questions: 1, misses: [{ text: 'lambda timeout', kind: 'limit' }] });
});
