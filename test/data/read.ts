import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOG_DIR } from '../../src/catalog/load.js';
import type { Basics, NeighbourFile, ServiceFile } from '../../src/catalog/schema.js';

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(CATALOG_DIR, file), 'utf8'));

const readFolder = <T>(folder: string): { file: string; json: T }[] =>
  readdirSync(join(CATALOG_DIR, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, json: readJson(`${folder}/${name}`) as T }));

/** Service files as they stand on disk, so that a rule can name the file and the field; the schema has its own test. */
export const serviceFiles: { file: string; service: ServiceFile }[] = readFolder<ServiceFile>('services').map(
  ({ file, json }) => ({ file, service: json }),
);

const readOptional = <T>(file: string, fallback: T): T =>
  existsSync(join(CATALOG_DIR, file)) ? (readJson(file) as T) : fallback;

export const neighbourFiles: { file: string; neighbour: NeighbourFile }[] = readFolder<NeighbourFile>('neighbours').map(
  ({ file, json }) => ({ file, neighbour: json }),
);
export const neighbours: NeighbourFile[] = neighbourFiles.map(({ neighbour }) => neighbour);
export const basics = readOptional<Basics | undefined>('basics.json', undefined);
