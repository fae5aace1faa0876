/** Checks the intent files against their schema. Loaded only for data that the build has not checked. */
import { basename } from 'node:path';
import { z } from 'zod';
import { checkJson } from '../check-json.js';
import { INTENT_KINDS } from './intents.js';

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
  cues: z.array(z.array(line).min(1)),
  phrases: z.array(z.string().trim().min(1)),
});

export type IntentFile = z.infer<typeof intentSchema>;

/** The intent files do not hold; `message` lists every fault. */
export class IntentError extends Error {
  override name = 'IntentError';
}

/**
 * @param texts by file name
 * @throws IntentError with all faults of all files at once
 */
export function checkIntents(texts: ReadonlyMap<string, string>): void {
  const faults = [...texts].flatMap(([file, text]) => checkFile(file, text));
  const missing = INTENT_KINDS.filter((kind) => !texts.has(`${kind}.json`));
  if (missing.length > 0) faults.push(`no file for: ${missing.join(', ')}`);
  if (faults.length > 0)
    throw new IntentError(`The intents do not hold, ${faults.length} fault(s):\n${faults.join('\n')}`);
}

function checkFile(file: string, text: string): string[] {
  const { json, faults } = checkJson(file, text, intentSchema);
  const kind = z.object({ kind: z.string() }).safeParse(json).data?.kind;
  const name = basename(file, '.json');
  return kind === undefined || kind === name
    ? faults
    : [...faults, `${file}: kind: must be the file's name "${name}"; is "${kind}"`];
}
