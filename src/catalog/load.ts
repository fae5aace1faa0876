/** Reads and checks `catalog/`. The only reader of the disk in the core; everything after it is a pure function. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  type Basics,
  basicsSchema,
  type LimitEntry,
  type Neighbour,
  neighboursSchema,
  type ServiceFile,
  serviceSchema,
} from './schema.js';

/** A limit as the core uses it: what the file says, plus what can be computed. */
export type Limit = LimitEntry & {
  /** `service/key`, or `service/key/variant` where the limit belongs to a variant. Unique over the catalog. */
  id: string;
  /** The id of its service. */
  service: string;
};

export type Service = Omit<ServiceFile, '$schema' | 'limits'> & { limits: Limit[] };

export type Catalog = {
  services: Service[];
  basics: Omit<Basics, '$schema'>;
  neighbours: Neighbour[];
};

/** The data does not hold; `message` lists every fault with file, field, value and what was allowed. */
export class CatalogError extends Error {
  override name = 'CatalogError';
}

export const CATALOG_DIR = fileURLToPath(new URL('../../catalog/', import.meta.url));

/** "HTTP API" → "http-api"; "Event bus (default and Classic)" → "event-bus-default-and-classic". */
export const slugify = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const limitId = (service: string, key: string, variant: string | null): string =>
  variant === null ? `${service}/${key}` : `${service}/${key}/${slugify(variant)}`;

/**
 * Loads the whole catalog, services in alphabetical order of their ids.
 * @throws CatalogError with all faults of all files at once.
 */
export function loadCatalog(dir: string = CATALOG_DIR): Catalog {
  const faults: string[] = [];

  const read = <T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined => {
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(join(dir, file), 'utf8'));
    } catch (error) {
      faults.push(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
      return undefined;
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    faults.push(`${file}:\n${z.prettifyError(parsed.error)}`);
    return undefined;
  };

  const services: Service[] = [];
  for (const name of readdirSync(join(dir, 'services')).sort()) {
    if (!name.endsWith('.json')) continue;
    const file = read(`services/${name}`, serviceSchema);
    if (!file) continue;
    if (file.id !== basename(name, '.json')) {
      faults.push(`services/${name}: id: is "${file.id}", must equal the file name "${basename(name, '.json')}"`);
    }
    const { $schema: _, limits, ...service } = file;
    services.push({
      ...service,
      limits: limits.map((limit) => ({
        id: limitId(file.id, limit.key, limit.variant),
        service: file.id,
        ...limit,
      })),
    });
  }
  const basics = read('basics.json', basicsSchema);
  const neighbours = read('neighbours.json', neighboursSchema);

  if (faults.length > 0 || !basics || !neighbours) {
    throw new CatalogError(`the catalog does not hold, ${faults.length} file(s) at fault:\n${faults.join('\n')}`);
  }
  const { $schema: _, ...basicsData } = basics;
  return { services, basics: basicsData, neighbours: neighbours.neighbours };
}
