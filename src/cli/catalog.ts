/** `npm run catalog`: the loaded, checked catalog, as a summary or with `--json` whole; `schema` writes the editors' schemas. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CATALOG_DIR, type Catalog, loadCatalog } from '../catalog/load.js';
import { basicsSchema, neighboursSchema, serviceSchema } from '../catalog/schema.js';
import { intentSchema } from '../understand/check-intents.js';
import { INTENTS_DIR } from '../understand/intents.js';
import { runCli } from './run-cli.js';

const USAGE = `Usage: npm run catalog                       counts what is in it
       npm run --silent catalog -- --json     prints it as one JSON object
       npm run catalog -- schema              writes the JSON Schemas that editors use, after a change of src/catalog/schema.ts`;

function summarise({ services, neighbours }: Catalog): string {
  const lines = services.map(
    ({ id, limits, corrections }) =>
      `${id.padEnd(18)} ${String(limits.length).padStart(4)} limits  ${String(corrections.length).padStart(3)} corrections`,
  );
  const total = services.reduce((sum, { limits }) => sum + limits.length, 0);
  return [...lines, `${services.length} services, ${total} limits, ${neighbours.length} neighbours`].join('\n');
}

/** Every editor schema with the file it stands in. */
export function editorSchemas(): [string, unknown][] {
  return [
    [join(CATALOG_DIR, 'service.schema.json'), z.toJSONSchema(serviceSchema)],
    [join(CATALOG_DIR, 'basics.schema.json'), z.toJSONSchema(basicsSchema)],
    [join(CATALOG_DIR, 'neighbours.schema.json'), z.toJSONSchema(neighboursSchema)],
    [join(INTENTS_DIR, 'intent.schema.json'), z.toJSONSchema(intentSchema)],
  ];
}

function writeSchemas(): void {
  for (const [file, schema] of editorSchemas()) {
    writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    console.log(`written: ${file}`);
  }
}

await runCli(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command] = positionals;
  if (values.help) console.log(USAGE);
  else if (command === 'schema') writeSchemas();
  else if (command !== undefined) throw new Error(`"${command}" is no command of the catalog.\n${USAGE}`);
  else if (values.json) process.stdout.write(`${JSON.stringify(await loadCatalog())}\n`);
  else console.log(summarise(await loadCatalog()));
});
