import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { CATALOG_DIR } from '../../src/catalog/load.js';
import { basicsSchema, errorsSchema, neighbourSchema, pathsSchema, serviceSchema } from '../../src/catalog/schema.js';
import { editorSchemas } from '../../src/cli/catalog/schemas.js';

/** With the names of files alone, which stand in the names of the tests. */
const schemas = editorSchemas().map(([file, schema]) => [basename(file), file, schema] as const);

const files: [string, z.ZodType][] = [
  ...Object.entries({ services: serviceSchema, neighbours: neighbourSchema, paths: pathsSchema }).flatMap(
    ([folder, schema]) =>
      readdirSync(join(CATALOG_DIR, folder)).map((name): [string, z.ZodType] => [`${folder}/${name}`, schema]),
  ),
  ['basics.json', basicsSchema],
  ['errors.json', errorsSchema],
];

test.each(files)('%s fits its schema', (file, schema) => {
  const result = schema.safeParse(JSON.parse(readFileSync(join(CATALOG_DIR, file), 'utf8')));
  expect(result.success ? '' : z.prettifyError(result.error)).toBe('');
});

test.each(files)('%s has its keys in schema order, two spaces, one final newline', (file, schema) => {
  const text = readFileSync(join(CATALOG_DIR, file), 'utf8');
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success) return expect(result.success).toBe(true);
  // zod writes the keys of a strict object in the order of the schema, so a second writing shows any other order
  expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(result.data));
});

test.each(schemas)('%s is what `npm run catalog -- schema` writes', (_, file, schema) => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
