/** `npm run catalog`: the loaded, checked catalog, as a summary or with `--json` whole; `schema` writes the editors' schemas. */
import { parseArgs } from 'node:util';
import { dayOf, FRESH_DAYS } from '../catalog/freshness.js';
import { type Catalog, loadCatalog } from '../catalog/load.js';
import { runCli } from './run-cli.js';

const USAGE = `Usage: npm run catalog                       counts what is in it
       npm run --silent catalog -- --json     prints it as one JSON object; also for changes, audit and verify
       npm run catalog -- changes [--since 2025-06]
                                              what changed, as Markdown for release notes
       npm run catalog -- audit [--older-than 180d]
                                              how old the facts are; disputed, derived, without a source;
                                              exit code 1 where one that people ask for most is too old
       npm run catalog -- verify              adjustable quotas against AWS's own defaults (AWS credentials; reads only);
                                              exit code 1 where they differ
       npm run catalog -- schema              writes the JSON Schemas that editors use, after a change of src/catalog/schema.ts`;

function summarise({ services, edges, errors, neighbours }: Catalog): string {
  const lines = services.map(
    ({ id, limits, corrections }) =>
      `${id.padEnd(18)} ${String(limits.length).padStart(4)} limits  ${String(corrections.length).padStart(3)} corrections`,
  );
  const total = services.reduce((sum, { limits }) => sum + limits.length, 0);
  const counts = `${services.length} services, ${total} limits, ${edges.length} paths, ${errors.length} errors, ${neighbours.length} neighbours`;
  return [...lines, counts].join('\n');
}

const printJson = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);

await runCli(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      since: { type: 'string' },
      'older-than': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command] = positionals;
  if (values.help) return console.log(USAGE);
  switch (command) {
    case undefined: {
      const catalog = await loadCatalog();
      return values.json ? void printJson(catalog) : console.log(summarise(catalog));
    }
    case 'schema':
      return (await import('./catalog/schemas.js')).writeSchemas();
    case 'changes': {
      const { findChanges, printChanges, changesJson } = await import('./catalog/changes.js');
      const changes = findChanges(await loadCatalog(), values.since);
      return values.json ? void printJson(changesJson(changes)) : console.log(printChanges(changes, values.since));
    }
    case 'audit': {
      const { audit, parseDays, printAudit } = await import('./catalog/audit.js');
      const days = values['older-than'] === undefined ? FRESH_DAYS : parseDays(values['older-than']);
      const found = audit(await loadCatalog(), dayOf(new Date()), days);
      if (values.json) printJson(found);
      else console.log(printAudit(found));
      if (found.oldTopAsked.length > 0) process.exitCode = 1;
      return;
    }
    case 'verify': {
      const { printVerification, verify } = await import('./catalog/verify.js');
      const found = await verify(await loadCatalog(), console.error);
      if (values.json) printJson(found);
      else console.log(printVerification(found));
      if (found.drifts.length > 0) process.exitCode = 1;
      return;
    }
    default:
      throw new Error(`"${command}" is no command of the catalog.\n${USAGE}`);
  }
});
