/** Names the state of the catalog, so that what was written from it can be told from what a later one would say. Pure. */
import { createHash } from 'node:crypto';
import { type Catalog, newestMonth } from './load.js';

const HASH_CHARACTERS = 8;

/** The month of the newest fact and a hash of all data: "2026-09+1a2b3c4d". Order and spacing of fields do not matter. */
export function nameVersion(catalog: Catalog): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(catalog, (_, value: unknown) => sortFields(value)))
    .digest('hex');
  return `${newestMonth(catalog)}+${hash.slice(0, HASH_CHARACTERS)}`;
}

function sortFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
