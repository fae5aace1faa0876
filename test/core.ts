/** The real core over the real catalog, made once for all tests. */
import { type Assistant, type Conversation, createAssistant, type Reply } from '../src/assistant.js';
import { loadCatalog } from '../src/catalog/load.js';
import { loadIntents } from '../src/understand/intents.js';

export const catalog = await loadCatalog();
export const intents = await loadIntents();
export const assistant: Assistant = createAssistant(catalog, intents);
export const ask = (text: string, context?: Conversation): Reply =>
  assistant(context === undefined ? { text } : { text, context });
