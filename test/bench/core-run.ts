/** `core-run.ts FILE`: asks the questions in a JSON file, on what the build prepared, and prints the times as JSON. */
import { readFileSync } from 'node:fs';
import { createAssistant } from '../../src/assistant.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { lazy } from '../../src/lazy.js';
import { MODELS_FILE } from '../../src/prepared.js';
import { loadIntents } from '../../src/understand/intents.js';
import { measureCore } from './core.js';

const [file = ''] = process.argv.slice(2);
const questions: string[] = JSON.parse(readFileSync(file, 'utf8'));
const models = lazy(() => JSON.parse(readFileSync(MODELS_FILE, 'utf8')));
// not as the program loads it: that one remembers its replies
const assistant = createAssistant(await loadCatalog(), await loadIntents(), { models });
console.log(JSON.stringify(measureCore(assistant, questions)));
