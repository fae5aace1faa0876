/** What the documents promise is there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, catalog } from './core.js';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = ['README.md', 'CONTRIBUTING.md', 'catalog/README.md', 'intents/README.md'];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test.each(documents)('%s names only npm scripts that exist', (file) => {
  const named = [...read(file).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test.each(documents)('%s names only files and folders that exist', (file) => {
  const paths = [...read(file).matchAll(/`((?:src|test|catalog|intents)\/[\w./-]*)`/g)].map(([, path]) => path ?? '');
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(documents)('the links of %s lead somewhere', (file) => {
  const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
  expect(targets.filter((target) => !existsSync(join(root, file, '..', target)))).toEqual([]);
});

test('README shows three pictures, which are light together', () => {
  const shown = [...read('README.md').matchAll(/docs\/[\w-]+\.png/g)].map(([path]) => path);
  expect(new Set(shown).size).toBe(3);
  expect(shown.reduce((sum, path) => sum + statSync(join(root, path)).size, 0)).toBeLessThan(300_000);
});

test('the counts in README and CHANGELOG are those of the catalog', () => {
  const limits = catalog.services.reduce((sum, service) => sum + service.limits.length, 0);
  expect(read('README.md')).toContain(`It knows ${catalog.services.length} services`);
  const told = Number(/more than (\d+) sourced limits/.exec(read('CHANGELOG.md'))?.[1]);
  expect(limits).toBeGreaterThanOrEqual(told);
});

const KIND_BY_ROW = [
  'limit',
  'limit',
  'fit',
  'path',
  'history',
  'lookup',
  'compare',
  'recommend',
  'recommend',
  'describe',
  'pricing',
  'basics',
  'list',
];

test('every example of README’s table gets the kind of answer that it promises', () => {
  const rows =
    read('README.md')
      .split('## What it can answer')[1]
      ?.split('\n')
      .filter((line) => line.startsWith('| `')) ?? [];
  const kinds = rows.map((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, question = '']) => ask(question).answer.kind),
  );
  expect(kinds.map(([first]) => first)).toEqual(KIND_BY_ROW);
  expect(kinds.slice(0, -1).every((row) => new Set(row).size === 1)).toBe(true);
});

test('every example of the help card leads to its own kind', () => {
  const wrong = readdirSync(join(root, 'intents'))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => JSON.parse(read(`intents/${name}`)) as { kind: string; examples: string[] })
    .flatMap(({ kind, examples }) =>
      examples.filter((example) => ask(example).answer.kind !== kind).map((example) => `${kind}: ${example}`),
    );
  expect(wrong).toEqual([]);
});
