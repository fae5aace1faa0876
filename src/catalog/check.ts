/** Checks the catalog's files against their schemas. Loaded only for data that the build has not checked. */
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { checkJson } from '../check-json.js';
import { basicsSchema, errorsSchema, neighbourSchema, pathsSchema, serviceSchema } from './schema.js';

/** The data does not hold; `message` lists every fault with file, field, value and what was allowed. */
export class CatalogError extends Error {
  override name = 'CatalogError';
}

const SINGLE_FILES: Record<string, z.ZodType> = {
  'basics.json': basicsSchema,
  'errors.json': errorsSchema,
};

/** The files of a folder, one entity each. */
const FOLDERS: Record<string, z.ZodType> = {
  services: serviceSchema,
  neighbours: neighbourSchema,
  paths: pathsSchema,
};

const schemaOf = (file: string): z.ZodType => SINGLE_FILES[file] ?? FOLDERS[dirname(file)] ?? z.never();

/**
 * @param texts by file name as in `catalog/`
 * @throws CatalogError with all faults of all files at once
 */
export function checkCatalog(texts: ReadonlyMap<string, string>): void {
  const faults = [...texts].flatMap(([file, text]) => checkFile(file, text));
  for (const needed of Object.keys(SINGLE_FILES)) if (!texts.has(needed)) faults.push(`${needed}: is missing`);
  for (const folder of Object.keys(FOLDERS))
    if (![...texts.keys()].some((file) => dirname(file) === folder)) faults.push(`${folder}/: no file is in it`);
  if (faults.length > 0)
    throw new CatalogError(`The catalog does not hold, ${faults.length} fault(s):\n${faults.join('\n')}`);
}

function checkFile(file: string, text: string): string[] {
  const { json, faults } = checkJson(file, text, schemaOf(file));
  if (file.startsWith('paths/')) return [...faults, ...checkSource(file, json)];
  const service = namedSchema.safeParse(json).data;
  return service === undefined ? faults : [...faults, ...checkService(file, service)];
}

function checkSource(file: string, json: unknown): string[] {
  const from = z.object({ from: z.string() }).safeParse(json).data?.from;
  const name = basename(file, '.json');
  return from === undefined || from === name ? [] : [`${file}: from: must equal the file name "${name}"; is "${from}"`];
}

/** As much of a service as the rules below need, so that they also speak where the schema has faults. */
const namedSchema = z.object({
  id: z.string(),
  limits: z
    .array(
      z.object({
        key: z.string(),
        variant: z.string().nullable(),
        minimum: z.number().optional(),
        default: z.number().optional(),
        maximum: z.number().optional(),
      }),
    )
    .catch([]),
});

/** What would make answers wrong without breaking a shape; the rest of the rules are tests in `test/data/`. */
function checkService(file: string, { id, limits }: z.infer<typeof namedSchema>): string[] {
  const name = basename(file, '.json');
  const names = limits.map(({ key, variant }) => `${key} (${variant ?? 'no variant'})`);
  const isOutside = (value: number | undefined, { minimum, maximum }: (typeof limits)[number]) =>
    value !== undefined && ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum));
  return [
    ...(id === name ? [] : [`${file}: id: must equal the file name "${name}"; is "${id}"`]),
    ...names.filter((limit, i) => names.indexOf(limit) !== i).map((limit) => `${file}: limits: ${limit} stands twice`),
    ...limits
      .filter((limit) => isOutside(limit.default, limit))
      .map(
        (limit) =>
          `${file}: limits: ${limit.key}: default ${limit.default} must lie within ${limit.minimum} and ${limit.maximum}`,
      ),
  ];
}
