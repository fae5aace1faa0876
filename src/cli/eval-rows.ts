/** Question files: one JSON object a line, with the right answer. */
import { z } from 'zod';
import { INTENT_KINDS } from '../understand/intents.js';

const ownRow = z.strictObject({
  text: z.string(),
  kind: z.enum(INTENT_KINDS),
  services: z.array(z.string()).optional(),
  /** The id of the limit that must come first; "*" for a service's list. */
  limit: z.string().optional(),
  /** Right first answers of a recommendation: catalog ids, or a neighbour's when `inCatalog` is false. */
  gold: z.array(z.string()).optional(),
  alsoOk: z.array(z.string()).optional(),
  inCatalog: z.boolean().optional(),
});

/** The same in the words of other collections of questions. */
const foreignRow = z.looseObject({
  text: z.string(),
  intent: z.string().optional(),
  services: z.array(z.string()).optional(),
  limit_key: z.string().nullish(),
  gold: z.array(z.string()).optional(),
  also_ok: z.array(z.string()).optional(),
  in_catalog: z.boolean().optional(),
});

export type EvalRow = z.infer<typeof ownRow>;

/** @throws Error that names the line which is neither. */
export function parseRows(jsonLines: string, file: string): EvalRow[] {
  return jsonLines.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const json: unknown = JSON.parse(line);
    const own = ownRow.safeParse(json);
    if (own.success) return [own.data];
    const foreign = foreignRow.safeParse(json);
    const row = foreign.success ? fromForeign(foreign.data) : undefined;
    if (row === undefined) throw new Error(`${file}:${i + 1}: ${z.prettifyError(own.error ?? new z.ZodError([]))}`);
    return [row];
  });
}

function fromForeign(row: z.infer<typeof foreignRow>): EvalRow | undefined {
  const kind = row.gold
    ? 'recommend'
    : INTENT_KINDS.find((known) => known === row.intent?.replace('out-of-scope', 'unknown'));
  if (kind === undefined) return undefined;
  return {
    text: row.text,
    kind,
    ...(row.services === undefined ? {} : { services: row.services }),
    ...(row.limit_key === '*' ? { limit: '*' } : {}),
    ...(row.gold === undefined ? {} : { gold: row.gold, alsoOk: row.also_ok ?? [], inCatalog: row.in_catalog ?? true }),
  };
}
