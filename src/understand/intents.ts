/** Reads and checks `intents/`: how people ask, one kind of question a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The kinds of question that have an intent file; each leads to the answer of the same name. */
export const INTENT_KINDS = [
  'limit',
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

const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^A-Z]*$/, 'must be lower case');

/** See `intents/README.md`. */
export const intentSchema = z.strictObject({
  $schema: z.literal('./intent.schema.json'),
  kind: z.enum(INTENT_KINDS),
  title: z.string().min(1),
  examples: z.array(z.string().min(1)),
  cues: z.array(z.strictObject({ weight: z.number().min(-5).max(5), any: z.array(line).min(1) })),
  phrases: z.array(line).min(5),
});

export type Intent = Omit<z.infer<typeof intentSchema>, '$schema'>;

export const INTENTS_DIR = fileURLToPath(new URL('../../intents/', import.meta.url));

/** The intent files do not hold; `message` lists every fault. */
export class IntentError extends Error {
  override name = 'IntentError';
}

/**
 * Loads all intents, in the order of INTENT_KINDS.
 * @throws IntentError with all faults of all files at once.
 */
export function loadIntents(dir: string = INTENTS_DIR): Intent[] {
  const faults: string[] = [];
  const intents: Intent[] = [];
  for (const name of readdirSync(dir).sort()) {
    if (!name.endsWith('.json') || name.endsWith('.schema.json')) continue;
    const parsed = intentSchema.safeParse(readJson(join(dir, name)));
    if (!parsed.success) faults.push(`${name}:\n${z.prettifyError(parsed.error)}`);
    else if (parsed.data.kind !== basename(name, '.json')) faults.push(`${name}: kind: must be the file's name`);
    else intents.push(parsed.data);
  }
  const missing = INTENT_KINDS.filter((kind) => !intents.some((intent) => intent.kind === kind));
  if (missing.length > 0) faults.push(`no file for: ${missing.join(', ')}`);
  if (faults.length > 0) throw new IntentError(`the intents do not hold:\n${faults.join('\n')}`);
  return intents.sort((a, b) => INTENT_KINDS.indexOf(a.kind) - INTENT_KINDS.indexOf(b.kind));
}

/** A file that is no JSON becomes a text that the schema refuses, so that it is reported with the others. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error.message : 'unreadable';
  }
}
