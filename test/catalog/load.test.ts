import { cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CatalogError } from '../../src/catalog/check.js';
import { CATALOG_DIR, loadCatalog } from '../../src/catalog/load.js';

/** A copy of the catalog with one file changed by `change`. */
function spoil(file: string, change: (text: string) => string): string {
  const dir = mkdtempSync(join(tmpdir(), 'catalog-'));
  cpSync(CATALOG_DIR, dir, { recursive: true });
  writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
  return dir;
}

test('the catalog loads, services in order of their ids, with ids for every limit', async () => {
  const { services } = await loadCatalog();
  const names = services.map(({ id }) => id);
  expect(names.length).toBeGreaterThanOrEqual(17);
  expect(names).toEqual([...names].sort());
  const ids = services.flatMap(({ limits }) => limits.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('lambda/function-timeout');
  expect(ids).toContain('api-gateway/integration-timeout/http-api');
});

test('all faults are reported at once, each with file and field', async () => {
  const dir = spoil('services/sqs.json', (text) => text.replace('"tier"', '"teir"'));
  writeFileSync(join(dir, 'basics.json'), '{ not json');
  await expect(loadCatalog(dir)).rejects.toThrow(CatalogError);
  await expect(loadCatalog(dir)).rejects.toThrow(/services\/sqs\.json[\s\S]*teir[\s\S]*basics\.json/);
});

test('a file that is not named after its id is a fault', async () => {
  const dir = spoil('services/sqs.json', (text) => text);
  renameSync(join(dir, 'services/sqs.json'), join(dir, 'services/queue.json'));
  await expect(loadCatalog(dir)).rejects.toThrow(
    /services\/queue\.json: id: must equal the file name "queue"; is "sqs"/,
  );
});
