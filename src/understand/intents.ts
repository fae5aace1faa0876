/** Reads `intents/`: how people ask, one kind of question a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.js';
import type { IntentFile } from './check-intents.js';

/** The kinds of question that have an intent file; each leads to the answer of the same name. */
export const INTENT_KINDS = [
  'limit',
  'fit',
  'path',
  'history',
  'lookup',
  'compare',
  'recommend',
  'describe',
  'pricing',
  'basics',
  'list',
  'help',
  'unknown',
] as const;

export type IntentKind = (typeof INTENT_KINDS)[number];

/** These are told by their form: by cues, quantities, chains and errors in the text. The others are learnt. */
const FORM_KINDS = ['fit', 'path', 'history', 'lookup'] as const satisfies IntentKind[];

export type FormKind = (typeof FORM_KINDS)[number];

export const isLearnt = ({ kind }: Pick<Intent, 'kind'>): boolean => !FORM_KINDS.some((form) => form === kind);

export type Intent = Omit<IntentFile, '$schema'>;

export const INTENTS_DIR: string = join(ROOT, 'intents');

export function readIntentTexts(dir: string = INTENTS_DIR): Map<string, string> {
  const files = readdirSync(dir).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}

/** The intents of texts that were checked, in the order of INTENT_KINDS. */
export function parseIntents(texts: ReadonlyMap<string, string>): Intent[] {
  const intents: Intent[] = [...texts.values()].map((text) => JSON.parse(text));
  return intents.sort((a, b) => INTENT_KINDS.indexOf(a.kind) - INTENT_KINDS.indexOf(b.kind));
}

/**
 * Reads, checks and loads all intents.
 * @throws IntentError with all faults of all files at once.
 */
export async function loadIntents(dir: string = INTENTS_DIR): Promise<Intent[]> {
  const texts = readIntentTexts(dir);
  const { checkIntents } = await import('./check-intents.js');
  checkIntents(texts);
  return parseIntents(texts);
}
