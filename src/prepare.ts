/** Works out from checked data what a start need not: words, stems, and what is learnt. The same data give the same. */
import type { Catalog } from './catalog/load.js';
import type { ModelsFile, PreparedFile } from './prepared.js';
import { createErrorFinder } from './understand/find-errors.js';
import type { Intent } from './understand/intents.js';
import { collectLimitWords } from './understand/limit-words.js';
import { createQuestionReader } from './understand/read-question.js';
import { knownStems } from './understand/tokens.js';
import { trainModels } from './understand/train-models.js';
import { collectWords, saveWords } from './understand/vocabulary.js';

export type Made = { prepared: Omit<PreparedFile, 'modelsBytes'>; models: ModelsFile };

/** Takes about a minute. @param checksum of the texts that the data was read from */
export function prepareData(catalog: Catalog, intents: Intent[], checksum: string): Made {
  const words = collectWords(catalog, intents);
  const limits = collectLimitWords(catalog);
  // meets every word of the data, so that its stems are known afterwards
  createErrorFinder(catalog)([], []);
  const models = trainModels(catalog, intents, createQuestionReader(catalog, intents, null));
  return {
    prepared: { checksum },
    models: {
      ...models,
      limits,
      stems: knownStems(words.all),
      words: saveWords(words),
    },
  };
}
