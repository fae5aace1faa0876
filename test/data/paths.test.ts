/** What joins services, and the errors behind limits: what a schema cannot say. */
import { expect, test } from 'vitest';
import { CLIENT } from '../../src/understand/chain-node.js';
import { tokenize } from '../../src/understand/tokens.js';
import { catalog } from '../core.js';
import { neighbours, serviceFiles } from './read.js';

const limits = new Map(
  catalog.services.flatMap((service) => service.limits.map((limit) => [limit.id, limit] as const)),
);
const known = new Set([...serviceFiles.map(({ service }) => service.id), ...neighbours.map(({ id }) => id), CLIENT]);
const { edges, errors } = catalog;
const nameOf = ({ from, to, mode }: (typeof edges)[number]) => `${from} → ${to} (${mode})`;

test('an edge joins what the catalog knows', () => {
  expect(edges.filter(({ from, to }) => !known.has(from) || !known.has(to) || to === CLIENT).map(nameOf)).toEqual([]);
});

test('every limit that a path or an error points at exists', () => {
  const named = [
    ...edges.flatMap((edge) => [
      ...edge.bounds.flatMap(({ limit, derived }) => [limit, derived?.limit].flatMap((id) => id ?? [])),
      ...edge.rules.flatMap((rule) => rule.limits),
    ]),
    ...errors.flatMap((error) => error.limits),
  ];
  expect(named.filter((id) => !limits.has(id))).toEqual([]);
});

test('of the ways between two services just one is the usual one, and none stands twice', () => {
  const pairs = new Map<string, typeof edges>();
  for (const edge of edges) {
    const pair = `${edge.from} → ${edge.to}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
  }
  const faults = [...pairs].filter(
    ([, ways]) =>
      ways.filter(({ usual }) => usual).length !== 1 || new Set(ways.map(({ mode }) => mode)).size !== ways.length,
  );
  expect(faults.map(([pair]) => pair)).toEqual([]);
});

test('only a number can be derived from', () => {
  const faults = edges.flatMap((edge) =>
    edge.bounds.filter(({ derived }) => derived !== undefined && typeof limits.get(derived.limit)?.value !== 'number'),
  );
  expect(faults).toEqual([]);
});

test('an error names its services by id, and its spellings belong to it alone among those of its first service', () => {
  expect(errors.flatMap(({ services }) => services.filter((id) => !known.has(id)))).toEqual([]);
  const spellings = errors.flatMap(({ services, name, aliases }) =>
    [
      ...new Set(
        [name, ...aliases].map((one) =>
          tokenize(one)
            .map(({ word }) => word)
            .join(' '),
        ),
      ),
    ].map((one) => `${services[0]}: ${one}`),
  );
  expect(spellings.filter((one, i) => spellings.indexOf(one) !== i)).toEqual([]);
});

test('what to do beyond a limit leads to a known service', () => {
  const faults = [...limits.values()].flatMap(({ id, beyond = [] }) =>
    beyond.filter(({ service }) => service !== undefined && !known.has(service)).map(() => id),
  );
  expect(faults).toEqual([]);
});
