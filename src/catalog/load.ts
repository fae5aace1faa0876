/** Reads `catalog/`. The only reader of the disk in the core; everything after it is a pure function. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.js';
import type { Basics, LimitEntry, Neighbour, ServiceFile } from './schema.js';

/** A limit as the core uses it: what the file says, plus what can be computed. */
export type Limit = LimitEntry & {
  /** `service/key`, or `service/key/variant` where the limit belongs to a variant. Unique over the catalog. */
  id: string;
  /** The id of its service. */
  service: string;
};

export type Service = Omit<ServiceFile, '$schema' | 'limits'> & { limits: Limit[] };

export type Variant = Service['variants'][number];

export type Catalog = {
  services: Service[];
  basics: Omit<Basics, '$schema'>;
  neighbours: Neighbour[];
};

export const CATALOG_DIR: string = join(ROOT, 'catalog');

/** "HTTP API" → "http-api"; "Event bus (default and Classic)" → "event-bus-default-and-classic". */
export const slugify = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const limitId = (service: string, key: string, variant: string | null): string =>
  variant === null ? `${service}/${key}` : `${service}/${key}/${slugify(variant)}`;

/** The texts of all data files, by their name within the catalog's folder. */
export function readCatalogTexts(dir: string = CATALOG_DIR): Map<string, string> {
  const services = readdirSync(join(dir, 'services')).filter((name) => name.endsWith('.json'));
  const files = [...services.sort().map((name) => `services/${name}`), 'basics.json', 'neighbours.json'];
  return new Map(
    files.filter((file) => existsSync(join(dir, file))).map((file) => [file, readFileSync(join(dir, file), 'utf8')]),
  );
}

/** The catalog of texts that were checked, services in alphabetical order of their ids. */
export function parseCatalog(texts: ReadonlyMap<string, string>): Catalog {
  const parse = (file: string) => JSON.parse(texts.get(file) ?? '');
  const services: ServiceFile[] = [...texts.keys()].filter((file) => file.startsWith('services/')).map(parse);
  const basics: Basics = parse('basics.json');
  const { neighbours }: { neighbours: Neighbour[] } = parse('neighbours.json');
  return { services: services.map(toService), basics, neighbours };
}

/**
 * Reads, checks and loads the whole catalog.
 * @throws CatalogError with all faults of all files at once.
 */
export async function loadCatalog(dir: string = CATALOG_DIR): Promise<Catalog> {
  const texts = readCatalogTexts(dir);
  const { checkCatalog } = await import('./check.js');
  checkCatalog(texts);
  return parseCatalog(texts);
}

function toService({ $schema: _, limits, ...service }: ServiceFile): Service {
  return {
    ...service,
    limits: limits.map((limit) => ({
      id: limitId(service.id, limit.key, limit.variant),
      service: service.id,
      ...limit,
    })),
  };
}
