/** Programs of the bench, built as the product is: what runs from sources is slower. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

export const CACHE: string = join(import.meta.dirname, '../../node_modules/.cache/bench');

/** @param name of the file in `test/bench/`, without its ending. @returns the path of the built file */
export async function bundle(name: string): Promise<string> {
  const outfile = join(CACHE, `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Bolt stays as installed, as in the program under test
    packages: 'external',
  });
  return outfile;
}

/** In a process of its own: what was left in memory by others would slow it down. @returns the JSON that it prints */
export async function runBundled<T>(name: string, ...args: string[]): Promise<T> {
  return JSON.parse(execFileSync(process.execPath, [await bundle(name), ...args], { encoding: 'utf8' }));
}
