import { expect, test } from 'vitest';
import { serviceFiles } from './read.js';

const limits = serviceFiles.flatMap(({ file, service }) =>
  service.limits.map((limit) => ({ at: `${file}: ${limit.key} (${limit.variant})`, limit })),
);

test('a numeric value has a unit', () => {
  expect(limits.filter(({ limit }) => typeof limit.value === 'number' && !limit.unit).map(({ at }) => at)).toEqual([]);
});

test('minimum ≤ default ≤ maximum, and the value lies between', () => {
  const faults = limits.filter(({ limit }) => {
    const middle = [limit.default, typeof limit.value === 'number' ? limit.value : undefined];
    return middle.some(
      (value) =>
        value !== undefined &&
        ((limit.minimum !== undefined && value < limit.minimum) ||
          (limit.maximum !== undefined && value > limit.maximum)),
    );
  });
  expect(faults.map(({ at }) => at)).toEqual([]);
});

test('every service says which limits people ask for', () => {
  const faults = serviceFiles
    .map(({ file, service }) => ({ file, asked: service.limits.filter(({ asked }) => asked >= 3).length }))
    .filter(({ asked }) => asked < 5 || asked > 16);
  expect(faults).toEqual([]);
});
