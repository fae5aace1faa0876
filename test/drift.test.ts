/** What is written twice is compared. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../src/cards/action-names.js';
import { DEFAULTS, VARIABLES } from '../src/config.js';
import { CLICKS } from '../src/slack/actions.js';

const readText = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

/** All TypeScript below a folder of the repository, path → text. */
const readSources = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(import.meta.dirname, '..', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [join(folder, path), readText(join(folder, path))]),
  );

const find = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('.env.sample', () => {
  const sample = readText('.env.sample');

  it('lists what the config reads, no more and no less', () => {
    expect(find(sample, /^(\w+)=/gm).sort()).toEqual([...VARIABLES].sort());
  });

  it('shows the defaults, and no secrets', () => {
    const values = Object.fromEntries([...sample.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
    const unset = Object.fromEntries(VARIABLES.map((name) => [name, '']));
    expect(values).toEqual({ ...unset, ...DEFAULTS });
  });

  it('explains each', () => {
    for (const [, before] of sample.matchAll(/^(.*)\n\w+=/gm)) expect(before).toMatch(/^# /);
  });
});

it('only the config reads the environment', () => {
  const readers = Object.entries(readSources('src')).filter(([, text]) => /process\.env\b(?!`)/.test(text));
  expect(readers.map(([path]) => path)).toEqual(['src/config.ts']);
});

describe('the buttons of cards', () => {
  it('carry names from the one table, each of which is handled', () => {
    const named = Object.values(readSources('src/cards')).flatMap((text) => find(text, /action_id: (.*)/g));
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(name).toMatch(/^(`\$\{ACTIONS(\.\w+|\[offer\])\}|[A-Z]+_FIELDS\.)/);
    expect(Object.keys(CLICKS).sort()).toEqual(Object.values(ACTIONS).sort());
  });
});

describe('the image', () => {
  const dockerfile = readText('Dockerfile');

  it('runs the built program as a plain user, and asks it for its health', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^CMD \["node", "dist\/main\.js"\]$/m);
    expect(dockerfile).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(dockerfile).toMatch(/HEALTHCHECK[\s\S]*\/healthz/);
  });

  it('gets what it copies past .dockerignore', () => {
    const letIn = find(readText('.dockerignore'), /^!(.+)$/gm);
    const copied = find(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((paths) => paths.split(' '));
    expect([...new Set(copied)].sort()).toEqual(letIn.sort());
  });
});
