import { expect, test } from 'vitest';
import { catalog } from '../core.js';
import { basics, neighbours, serviceFiles } from './read.js';

const services = new Set(serviceFiles.map(({ service }) => service.id));
const known = new Set([...services, ...neighbours.map(({ id }) => id)]);

test('file name = id', () => {
  expect(serviceFiles.filter(({ file, service }) => file !== `services/${service.id}.json`)).toEqual([]);
});

test('ids named by a service exist in the catalog or among the neighbours', () => {
  const faults = serviceFiles.flatMap(({ file, service }) => [
    ...service.avoidWhen.flatMap(({ instead }, i) =>
      instead.filter((id) => !known.has(id)).map((id) => `${file}: avoidWhen[${i}].instead: unknown id "${id}"`),
    ),
    ...service.confusedWith.flatMap(({ services: ids }, i) =>
      ids.filter((id) => !known.has(id)).map((id) => `${file}: confusedWith[${i}].services: unknown id "${id}"`),
    ),
  ]);
  expect(faults).toEqual([]);
});

test('a service that ended names one of the neighbours that did not as its successor', () => {
  const living = new Set(neighbours.flatMap(({ id, ended }) => (ended === undefined ? [id] : [])));
  const ended = neighbours.flatMap((neighbour) => neighbour.ended ?? []);
  expect(ended.length).toBeGreaterThan(0);
  expect(ended.filter(({ successor }) => !living.has(successor))).toEqual([]);
});

test('basics name only services of the catalog, and the comparison none twice', () => {
  const named = basics?.buildingBlocks.flatMap((block) => block.services) ?? [];
  expect(named.filter((id) => !services.has(id))).toEqual([]);
  const compared = basics?.comparison.flatMap((row) => row.services) ?? [];
  expect(compared.filter((id, i) => !services.has(id) || compared.indexOf(id) !== i)).toEqual([]);
});

test('a variant named by a limit is declared, and a declared one has limits or a summary', () => {
  const faults = serviceFiles.flatMap(({ file, service }) => {
    const declared = service.variants.map(({ name }) => name);
    const used = service.limits.flatMap(({ variant }) => variant ?? []);
    return [
      ...used.filter((name) => !declared.includes(name)).map((name) => `${file}: limits: undeclared variant "${name}"`),
      ...service.variants
        .filter(({ name, summary }) => summary === null && !used.includes(name))
        .map(({ name }) => `${file}: variants: "${name}" has neither limits nor a summary`),
    ];
  });
  expect(faults).toEqual([]);
});

test('a correction points at a limit of its service', () => {
  const faults = serviceFiles.flatMap(({ file, service }) =>
    service.corrections
      .filter(({ limit }) => limit !== null && !service.limits.some(({ key }) => key === limit))
      .map(({ limit }) => `${file}: corrections: no limit has the key "${limit}"`),
  );
  expect(faults).toEqual([]);
});

test('a limit on a part points at a limit on how many there can be', () => {
  const ids = new Set(catalog.services.flatMap(({ limits }) => limits.map(({ id }) => id)));
  const parts = catalog.services.flatMap(({ limits }) => limits.filter(({ part }) => part?.most !== undefined));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.filter(({ part }) => !ids.has(part?.most ?? '')).map(({ id }) => id)).toEqual([]);
});
