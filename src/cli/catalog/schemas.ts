/** The JSON Schemas by which editors complete and check the data, made of the schemas that the loader checks it by. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CATALOG_DIR } from '../../catalog/load.js';
import { basicsSchema, errorsSchema, neighbourSchema, pathsSchema, serviceSchema } from '../../catalog/schema.js';
import { intentSchema } from '../../understand/check-intents.js';
import { INTENTS_DIR } from '../../understand/intents.js';

/** Every one with the file it stands in. */
export const editorSchemas = (): [string, unknown][] => [
  [join(CATALOG_DIR, 'service.schema.json'), z.toJSONSchema(serviceSchema)],
  [join(CATALOG_DIR, 'basics.schema.json'), z.toJSONSchema(basicsSchema)],
  [join(CATALOG_DIR, 'neighbour.schema.json'), z.toJSONSchema(neighbourSchema)],
  [join(CATALOG_DIR, 'paths.schema.json'), z.toJSONSchema(pathsSchema)],
  [join(CATALOG_DIR, 'errors.schema.json'), z.toJSONSchema(errorsSchema)],
  [join(INTENTS_DIR, 'intent.schema.json'), z.toJSONSchema(intentSchema)],
];

export function writeSchemas(): void {
  for (const [file, schema] of editorSchemas()) {
    writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    console.log(`written: ${file}`);
  }
}
