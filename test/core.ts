/** The real core over the real catalog, made once for all tests. */
import { readFileSync } from 'node:fs';
import { type Assistant, type Conversation, createAssistant, type Reply } from '../src/assistant.js';
import { loadCatalog } from '../src/catalog/load.js';
import type { Made } from '../src/prepare.js';
import { loadIntents } from '../src/understand/intents.js';
import { LEARNT_FILE } from './learn.js';

/** What the sources make of the data just now. */
export const learnt = JSON.parse(readFileSync(LEARNT_FILE, 'utf8')) as Made;

export const catalog = await loadCatalog();
export const intents = await loadIntents();
export const assistant: Assistant = createAssistant(catalog, intents, {
  models: () => learnt.models,
});
export const ask = (text: string, context?: Conversation): Reply =>
  assistant(context === undefined ? { text } : { text, context });
