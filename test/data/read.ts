import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOG_DIR } from '../../src/catalog/load.js';
import type { Basics, Neighbour, ServiceFile } from '../../src/catalog/schema.js';

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(CATALOG_DIR, file), 'utf8'));

/** Service files as they stand on disk, so that a rule can name the file and the field; the schema has its own test. */
export const serviceFiles: { file: string; service: ServiceFile }[] = readdirSync(join(CATALOG_DIR, 'services'))
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ file: `services/${name}`, service: readJson(`services/${name}`) as ServiceFile }));

const readOptional = <T>(file: string, fallback: T): T =>
  existsSync(join(CATALOG_DIR, file)) ? (readJson(file) as T) : fallback;

export const neighbours: Neighbour[] = readOptional<{ neighbours: Neighbour[] }>('neighbours.json', {
  neighbours: [],
}).neighbours;
export const basics = readOptional<Basics | undefined>('basics.json', undefined);
