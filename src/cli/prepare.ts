/** The last step of the build: checks all data and writes what a start need not work out again. */
import { writeFileSync } from 'node:fs';
import { loadCatalog, readCatalogTexts } from '../catalog/load.js';
import { checksumOf, MODELS_FILE, PREPARED_FILE, type PreparedFile } from '../prepared.js';
import { loadIntents, readIntentTexts } from '../understand/intents.js';
import { collectLimitWords } from '../understand/limit-words.js';
import { createQuestionReader } from '../understand/read-question.js';
import { knownStems } from '../understand/tokens.js';
import { trainModels } from '../understand/train-models.js';
import { collectWords } from '../understand/vocabulary.js';
import { runCli } from './run-cli.js';

await runCli(async () => {
  const [catalog, intents] = [await loadCatalog(), await loadIntents()];
  const words = collectWords(catalog, intents);
  const limits = collectLimitWords(catalog);
  // meets every word of the data
  const models = trainModels(catalog, intents, createQuestionReader(catalog, intents, null));
  const prepared: PreparedFile = {
    checksum: checksumOf(readCatalogTexts(), readIntentTexts()),
    stems: knownStems(),
    limits,
    words: { all: [...words.all], terms: [...words.terms] },
  };
  writeFileSync(PREPARED_FILE, JSON.stringify(prepared));
  writeFileSync(MODELS_FILE, JSON.stringify(models));
});
