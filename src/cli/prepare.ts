/** The last step of the build: checks all data and writes what a start need not work out again. */
import { writeFileSync } from 'node:fs';
import { loadCatalog, readCatalogTexts } from '../catalog/load.js';
import { prepareData } from '../prepare.js';
import { checksumOf, MODELS_FILE, PREPARED_FILE, type PreparedFile } from '../prepared.js';
import { loadIntents, readIntentTexts } from '../understand/intents.js';
import { runCli } from './run-cli.js';

await runCli(async () => {
  const checksum = checksumOf(readCatalogTexts(), readIntentTexts());
  const { prepared, models } = prepareData(await loadCatalog(), await loadIntents(), checksum);
  const learnt = JSON.stringify(models);
  const file: PreparedFile = { ...prepared, modelsBytes: Buffer.byteLength(learnt) };
  writeFileSync(MODELS_FILE, learnt);
  writeFileSync(PREPARED_FILE, JSON.stringify(file));
});
