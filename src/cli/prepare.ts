/** The last step of the build: checks all data and writes what a start need not work out again. */
import { writeFileSync } from 'node:fs';
import { loadCatalog, readCatalogTexts } from '../catalog/load.js';
import { prepareData } from '../prepare.js';
import { checksumOf, MODELS_FILE, PREPARED_FILE } from '../prepared.js';
import { loadIntents, readIntentTexts } from '../understand/intents.js';
import { runCli } from './run-cli.js';

await runCli(async () => {
  const checksum = checksumOf(readCatalogTexts(), readIntentTexts());
  const { prepared, models } = prepareData(await loadCatalog(), await loadIntents(), checksum);
  writeFileSync(PREPARED_FILE, JSON.stringify(prepared));
  writeFileSync(MODELS_FILE, JSON.stringify(models));
});
