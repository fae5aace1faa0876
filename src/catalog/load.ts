/** Reads `catalog/`. The only reader of the disk in the core; everything after it is a pure function. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazy } from '../lazy.js';
import { ROOT } from '../root.js';
import type { Basics, EdgeEntry, ErrorEntry, LimitEntry, NeighbourFile, PathsFile, ServiceFile } from './schema.js';

/** A limit as the core uses it: what the file says, plus what can be computed. */
export type Limit = LimitEntry & {
  /** `service/key`, or `service/key/variant` where the limit belongs to a variant. Unique over the catalog. */
  id: string;
  /** The id of its service. */
  service: string;
};

export type Service = Omit<ServiceFile, '$schema' | 'limits'> & { limits: Limit[] };

/** An AWS service outside the catalog. */
export type Neighbour = Omit<NeighbourFile, '$schema'>;

export type Variant = Service['variants'][number];

/** One way in which a service calls, triggers or feeds another. */
export type Edge = EdgeEntry & { from: string };

export type Catalog = {
  services: Service[];
  basics: Omit<Basics, '$schema'>;
  neighbours: Neighbour[];
  edges: Edge[];
  errors: ErrorEntry[];
};

/** The month of the newest fact: "today" for answers that must not look at a clock. */
export const newestMonth = ({ services }: Pick<Catalog, 'services'>): string =>
  services
    .flatMap(({ limits }) => limits.map(({ checked }) => checked))
    .filter((month) => month.length === 7)
    .sort()
    .at(-1) ?? '';

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
  const filesIn = (folder: string) =>
    existsSync(join(dir, folder))
      ? readdirSync(join(dir, folder))
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((name) => `${folder}/${name}`)
      : [];
  const folders = ['services', 'neighbours', 'paths'].flatMap(filesIn);
  const files = [...folders, 'basics.json', 'errors.json'];
  return new Map(
    files.filter((file) => existsSync(join(dir, file))).map((file) => [file, readFileSync(join(dir, file), 'utf8')]),
  );
}

/** The catalog of texts that were checked, services in alphabetical order of their ids. */
export function parseCatalog(texts: ReadonlyMap<string, string>): Catalog {
  const parse = (file: string) => JSON.parse(texts.get(file) ?? '');
  const parseAll = (folder: string) => [...texts.keys()].filter((file) => file.startsWith(`${folder}/`)).map(parse);
  const services: ServiceFile[] = parseAll('services');
  const neighbours: NeighbourFile[] = parseAll('neighbours');
  const basics: Basics = parse('basics.json');
  // half of the data, which most questions do without
  const errors = lazy((): ErrorEntry[] => parse('errors.json').errors);
  const edges = lazy(() => {
    const paths: PathsFile[] = parseAll('paths');
    return paths.flatMap((file) => file.edges.map((edge) => ({ from: file.from, ...edge })));
  });
  return {
    services: services.map(toService),
    basics,
    neighbours: neighbours.map(({ $schema: _, ...neighbour }) => neighbour),
    get edges() {
      return edges();
    },
    get errors() {
      return errors();
    },
  };
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
