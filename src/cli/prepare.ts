/** The last step of the build: checks all data and writes what a start need not work out again. */
import { writeFileSync } from 'node:fs';
import { createAssistant } from '../assistant.js';
import { loadCatalog, readCatalogTexts } from '../catalog/load.js';
import { checksumOf, PREPARED_FILE, type Prepared } from '../prepared.js';
import { loadIntents, readIntentTexts } from '../understand/intents.js';
import { collectLimitWords } from '../understand/limit-words.js';
import { knownStems } from '../understand/tokens.js';
import { trainClassifier } from '../understand/train-classifier.js';
import { collectWords } from '../understand/vocabulary.js';
import { runCli } from './run-cli.js';

await runCli(async () => {
  const [catalog, intents] = [await loadCatalog(), await loadIntents()];
  const classifier = trainClassifier(intents);
  const words = collectWords(catalog, intents);
  // making it meets every word of the data
  createAssistant(catalog, intents);
  const prepared: Prepared = {
    checksum: checksumOf(readCatalogTexts(), readIntentTexts()),
    stems: knownStems(),
    limits: collectLimitWords(catalog),
    words: { all: [...words.all], terms: words.terms },
    classifier,
  };
  writeFileSync(PREPARED_FILE, JSON.stringify(prepared));
});
