/** Checks the catalog's files against their schemas. Loaded only for data that the build has not checked. */
import { basename } from 'node:path';
import { z } from 'zod';
import { basicsSchema, neighboursSchema, serviceSchema } from './schema.js';

/** The data does not hold; `message` lists every fault with file, field, value and what was allowed. */
export class CatalogError extends Error {
  override name = 'CatalogError';
}

const schemaOf = (file: string): z.ZodType => {
  if (file === 'basics.json') return basicsSchema;
  return file === 'neighbours.json' ? neighboursSchema : serviceSchema;
};

/**
 * @param texts by file name as in `catalog/`
 * @throws CatalogError with all faults of all files at once
 */
export function checkCatalog(texts: ReadonlyMap<string, string>): void {
  const faults = [...texts].flatMap(([file, text]) => checkFile(file, text));
  for (const needed of ['basics.json', 'neighbours.json']) if (!texts.has(needed)) faults.push(`${needed}: is missing`);
  if (faults.length > 0)
    throw new CatalogError(`The catalog does not hold, ${faults.length} fault(s):\n${faults.join('\n')}`);
}

function checkFile(file: string, text: string): string[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`];
  }
  const parsed = schemaOf(file).safeParse(json);
  if (!parsed.success) return [`${file}:\n${z.prettifyError(parsed.error)}`];
  const named = z.object({ id: z.string() }).safeParse(json);
  const name = basename(file, '.json');
  return !named.success || named.data.id === name
    ? []
    : [`${file}: id: is "${named.data.id}", must equal the file name "${name}"`];
}
