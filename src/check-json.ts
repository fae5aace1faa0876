/** Holds a data file against its schema and words every fault so that it can be mended. */
import type { z } from 'zod';

/** `json` is undefined where the text is none. Each fault names file, field, what was allowed and what is there. */
export function checkJson(file: string, text: string, schema: z.ZodType): { json: unknown; faults: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { json: undefined, faults: [`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`] };
  }
  const { error } = schema.safeParse(json);
  return { json, faults: error ? error.issues.map((issue) => `${file}: ${describeIssue(issue, json)}`) : [] };
}

/** "limits.3.unit: Invalid input: expected string, is 5". */
function describeIssue({ path, message }: z.core.$ZodIssue, json: unknown): string {
  let value = json;
  for (const key of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  const shown = JSON.stringify(value);
  const is =
    shown === undefined
      ? 'is missing'
      : `is ${shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown}`;
  return `${path.length === 0 ? '(whole file)' : path.join('.')}: ${message}; ${is}`;
}

const LONGEST_SHOWN = 80;
