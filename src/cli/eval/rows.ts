/** Question files: one JSON object a line, with the right answer; a line may also be a thread of several turns. */
import { z } from 'zod';
import { INTENT_KINDS } from '../../understand/intents.js';

const golds = {
  kind: z.enum(INTENT_KINDS),
  /** Catalog ids that the answer must be about. */
  services: z.array(z.string()).optional(),
  /** The id of the limit that must come first; "*" for a service's list. */
  limit: z.string().optional(),
  /** The value that must come first, as people write it: where the limit has no id of ours. Of other kinds: what the card must say. */
  value: z.string().optional(),
  /** Of a question whether something fits. */
  verdict: z.enum(['yes', 'no', 'depends']).optional(),
  /** Catalog ids of services that can, where the question is which. */
  able: z.array(z.string()).optional(),
  /** Which of the interactions between services the row tries, by number. */
  covers: z.array(z.number()).optional(),
  /** Right first answers of a recommendation: catalog ids, or a neighbour's when `inCatalog` is false. */
  gold: z.array(z.string()).optional(),
  alsoOk: z.array(z.string()).optional(),
  inCatalog: z.boolean().optional(),
  /** What makes the question hard. */
  why: z.string().optional(),
};

const ownRow = z.strictObject({ text: z.string(), ...golds });
type OwnRow = z.infer<typeof ownRow>;

/** The same in the words of other collections of questions. */
const foreignRow = z.looseObject({
  text: z.string(),
  intent: z.string().optional(),
  services: z.array(z.string()).optional(),
  limit_key: z.string().nullish(),
  gold_value: z.string().nullish(),
  gold: z.array(z.string()).optional(),
  also_ok: z.array(z.string()).optional(),
  in_catalog: z.boolean().optional(),
});

/** A question with the right answer; `before`: what was asked earlier in the same thread. */
export type EvalRow = OwnRow & { before: string[] };

/** @throws Error that names the line which is neither. */
export function parseRows(jsonLines: string, file: string): EvalRow[] {
  return jsonLines.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return readRow(JSON.parse(line));
    } catch (error) {
      const fault = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new Error(`${file}:${i + 1}: ${fault}`);
    }
  });
}

const hasKey = (json: unknown, key: string): boolean => typeof json === 'object' && json !== null && key in json;

/** What has a `kind` is ours, and read strictly. */
function readRow(json: unknown): EvalRow[] {
  if (!hasKey(json, 'turns')) return [{ ...readTurn(json), before: [] }];
  const { turns } = z.looseObject({ turns: z.array(z.unknown()).min(2) }).parse(json);
  return inTurn(turns.map(readTurn));
}

function readTurn(json: unknown): OwnRow {
  if (hasKey(json, 'kind')) return ownRow.parse(json);
  const row = fromForeign(foreignRow.parse(json));
  if (row === null) throw new Error('neither "kind" nor a known "intent" nor "gold" says what is right');
  return row;
}

const inTurn = (turns: OwnRow[]): EvalRow[] =>
  turns.map((turn, i) => ({ ...turn, before: turns.slice(0, i).map(({ text }) => text) }));

function fromForeign(row: z.infer<typeof foreignRow>): OwnRow | null {
  const kind =
    row.intent === undefined && row.gold
      ? 'recommend'
      : INTENT_KINDS.find((known) => known === row.intent?.replace('out-of-scope', 'unknown'));
  if (kind === undefined) return null;
  return {
    text: row.text,
    kind,
    ...(row.services === undefined ? {} : { services: row.services }),
    ...(row.limit_key === '*' ? { limit: '*' } : row.gold_value ? { value: row.gold_value } : {}),
    ...(row.gold === undefined ? {} : { gold: row.gold, alsoOk: row.also_ok ?? [], inCatalog: row.in_catalog ?? true }),
  };
}
