import { expect, test } from 'vitest';
import { neighbours, serviceFiles } from './read.js';

const twice = (names: string[]): string[] => [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];

test('an alias means one service only', () => {
  const names = [
    ...serviceFiles.flatMap(({ service }) => service.aliases),
    ...neighbours.flatMap((neighbour) => neighbour.aliases),
  ];
  expect(twice(names)).toEqual([]);
});

test('ids are unique over services and neighbours', () => {
  expect(twice([...serviceFiles.map(({ service }) => service.id), ...neighbours.map(({ id }) => id)])).toEqual([]);
});

test('a service carries its own names among its aliases', () => {
  const faults = serviceFiles.flatMap(({ file, service }) =>
    [service.shortName.toLowerCase(), service.name.toLowerCase()]
      .filter((name) => !service.aliases.includes(name))
      .map((name) => `${file}: aliases: lack "${name}"`),
  );
  expect(faults).toEqual([]);
});

test('a neighbour carries its own name among its aliases', () => {
  expect(neighbours.filter(({ name, aliases }) => !aliases.includes(name.toLowerCase())).map(({ id }) => id)).toEqual(
    [],
  );
});

test('variants of a service are told apart by their aliases', () => {
  const faults = serviceFiles.flatMap(({ file, service }) =>
    twice(service.variants.flatMap(({ aliases }) => aliases)).map((alias) => `${file}: variants: "${alias}" twice`),
  );
  expect(faults).toEqual([]);
});

test('a limit is unique by key and variant, and measures one thing once per variant', () => {
  const faults = serviceFiles.flatMap(({ file, service }) => [
    ...twice(service.limits.map(({ key, variant }) => `${key} (${variant})`)).map(
      (id) => `${file}: limits: ${id} twice`,
    ),
    ...twice(
      service.limits.flatMap(({ measure, variant }) => (measure === undefined ? [] : [`${measure} (${variant})`])),
    ).map((id) => `${file}: limits: measure ${id} twice`),
  ]);
  expect(faults).toEqual([]);
});
