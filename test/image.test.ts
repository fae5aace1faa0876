/** What a server in production loads, and what the image holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const readText = (file: string): string => readFileSync(join(root, file), 'utf8');

const PAGE_PACKAGES = /^(react|react-dom|vite|playwright-core|axe-core|@types\/react.*)$/;

async function listInputs(conditions: string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: 'nowhere',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    conditions,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

describe('the image', () => {
  it('is built without the playground, which other builds have', async () => {
    expect(readText('Dockerfile')).toContain('npm run build -- --image');
    expect(readText('build.mjs')).toContain("conditions: isForImage ? ['image'] : []");
    const inPlayground = (files: string[]) => files.filter((file) => file.startsWith('src/playground/'));
    expect(inPlayground(await listInputs(['image']))).toEqual([]);
    expect(inPlayground(await listInputs([]))).not.toEqual([]);
  });

  it('gets no package of the page', () => {
    const names = z.record(z.string(), z.string());
    const { dependencies, devDependencies } = z
      .object({ dependencies: names, devDependencies: names })
      .parse(JSON.parse(readText('package.json')));
    expect(Object.keys(dependencies).filter((name) => PAGE_PACKAGES.test(name))).toEqual([]);
    expect(Object.keys(devDependencies).filter((name) => PAGE_PACKAGES.test(name))).toContain('react');
  });
});
