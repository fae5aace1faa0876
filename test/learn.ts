/** Learns from the data once for all tests, from the sources, so that a stale build cannot answer for them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadCatalog, readCatalogTexts } from '../src/catalog/load.js';
import { prepareData } from '../src/prepare.js';
import { checksumOf } from '../src/prepared.js';
import { loadIntents, readIntentTexts } from '../src/understand/intents.js';

export const LEARNT_FILE: string = join(import.meta.dirname, '../node_modules/.cache/serverless-advisor/learnt.json');

export default async function setup(): Promise<void> {
  const made = prepareData(await loadCatalog(), await loadIntents(), checksumOf(readCatalogTexts(), readIntentTexts()));
  mkdirSync(dirname(LEARNT_FILE), { recursive: true });
  writeFileSync(LEARNT_FILE, JSON.stringify(made));
}
