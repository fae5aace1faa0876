/** The questions that judge and the phrases that teach are different sentences, and the golds exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slugify } from '../../src/catalog/load.js';
import { parseRows } from '../../src/cli/eval/rows.js';
import { catalog, intents } from '../core.js';

const dir = join(import.meta.dirname, '../eval');
const rows = readdirSync(dir)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => parseRows(readFileSync(join(dir, name), 'utf8'), name));
/** A follow-up is a question only together with what stands before it. */
const alone = rows.filter(({ before }) => before.length === 0);

const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9{} ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('no sentence stands both in what teaches and in test/eval/', () => {
  const taught = new Set(
    [
      ...intents.flatMap(({ phrases, examples }) => [...phrases, ...examples]),
      ...catalog.services.flatMap(({ needs }) => needs.flatMap(({ need, asks = [] }) => [need, ...asks])),
      ...catalog.neighbours.flatMap(({ asks = [] }) => asks),
    ].map(normalise),
  );
  expect(alone.map(({ text }) => text).filter((text) => taught.has(normalise(text)))).toEqual([]);
});

test('no question is asked twice', () => {
  const texts = alone.map(({ text }) => normalise(text));
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
});

test('golds name limits, services and neighbours that exist', () => {
  const limits = new Set([
    ...catalog.services.flatMap((service) => service.limits.map(({ id }) => id)),
    // bounds of a path that are no limit of the catalog
    ...catalog.edges.flatMap(({ from, to, bounds }) =>
      bounds.flatMap(({ name }) => (name === undefined ? [] : [`${from}/${to}/${slugify(name)}`])),
    ),
  ]);
  const services = new Set(catalog.services.map(({ id }) => id));
  const neighbours = new Set(catalog.neighbours.map(({ id }) => id));
  const faults = rows.flatMap(({ text, limit, services: named = [], gold = [], inCatalog }) => [
    ...(limit === undefined || limit.endsWith('*') || limits.has(limit) ? [] : [`${text}: limit ${limit}`]),
    ...named.filter((id) => !services.has(id)).map((id) => `${text}: service ${id}`),
    ...gold.filter((id) => !(inCatalog === false ? neighbours : services).has(id)).map((id) => `${text}: gold ${id}`),
  ]);
  expect(faults).toEqual([]);
});
