/** How the core bears a catalog 50 times as large: until it can answer, and for each question. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/load.js';
import { prepareData } from '../../src/prepare.js';
import type { Intent } from '../../src/understand/intents.js';
import { runBundled } from './bundle.js';
import type { CoreTimes } from './core.js';
import { enlarge } from './large-catalog.js';

/** `startMs`: until a first question about a service is answered; `warmUpMs`: what the program makes after the start. */
export type LargeTimes = CoreTimes & { services: number; limits: number; startMs: number; warmUpMs: number };

/** What is written to the folder and read by `large-run.ts`. */
export const LARGE_FILES = ['catalog', 'intents', 'models', 'questions'] as const;
export type LargeFile = (typeof LARGE_FILES)[number];

/**
 * Building takes some minutes and is not timed; the start reads what the build wrote, as the program does, and like it
 * in a process of its own: what the build left in memory would slow it down.
 */
export async function measureLarge(
  catalog: Catalog,
  intents: Intent[],
  questions: string[],
  folder: string,
): Promise<LargeTimes> {
  const large = enlarge(catalog);
  const { models } = prepareData(large, intents, '');
  const data: Record<LargeFile, unknown> = { catalog: large, intents, models, questions };
  mkdirSync(folder, { recursive: true });
  for (const name of LARGE_FILES) writeFileSync(join(folder, `${name}.json`), JSON.stringify(data[name]));
  return runBundled('large-run', folder);
}
