/** `large-run.ts FOLDER`: starts on the data that `large.ts` wrote there, asks, and prints the times as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssistant, warmUp } from '../../src/assistant.js';
import type { Catalog } from '../../src/catalog/load.js';
import { lazy } from '../../src/lazy.js';
import { measureCore } from './core.js';
import { LARGE_FILES, type LargeFile, type LargeTimes } from './large.js';

const [folder = ''] = process.argv.slice(2);
const readText = (name: LargeFile): string => readFileSync(join(folder, `${name}.json`), 'utf8');
// the disk is not what is measured
const texts = new Map(LARGE_FILES.map((name) => [name, readText(name)]));
const parse = (name: LargeFile) => JSON.parse(texts.get(name) ?? '');

const intents = parse('intents');
const startedAt = performance.now();
const catalog: Catalog = parse('catalog');
const assistant = createAssistant(catalog, intents, { models: lazy(() => parse('models')) });
assistant({ text: 'lambda timeout' });
const startMs = performance.now() - startedAt;
warmUp(assistant);
const warmUpMs = performance.now() - startedAt - startMs;
const times: LargeTimes = {
  ...measureCore(assistant, parse('questions')),
  startMs,
  warmUpMs,
  services: catalog.services.length,
  limits: catalog.services.reduce((sum, { limits }) => sum + limits.length, 0),
};
console.log(JSON.stringify(times));
