import { expect, test } from 'vitest';
import { catalog } from '../core.js';
import { basics, neighbourFiles, serviceFiles } from './read.js';

/** Hosts that AWS itself runs, and AWS's own organisations on GitHub. */
const OWN = /^https:\/\/((docs\.)?aws\.amazon\.com|repost\.aws|github\.com\/(aws|awsdocs|aws-samples|awslabs)\/)/;

/** Every string of a tree with the path that leads to it. */
function* strings(node: unknown, path = ''): Generator<[string, string]> {
  if (typeof node === 'string') yield [path, node];
  else if (node !== null && typeof node === 'object')
    for (const [key, value] of Object.entries(node)) yield* strings(value, `${path}/${key}`);
}

const trees: [string, unknown][] = [
  ...serviceFiles.map(({ file, service }): [string, unknown] => [file, service]),
  ['basics.json', basics],
  ['paths/', catalog.edges],
  ['errors.json', catalog.errors],
  ...neighbourFiles.map(({ file, neighbour }): [string, unknown] => [file, neighbour]),
];

test('links lead to AWS’s own pages', () => {
  const faults = trees.flatMap(([file, tree]) =>
    [...strings(tree)]
      .filter(([path, text]) => /\/(source|docs|url)$/.test(path) && !OWN.test(text))
      .map(([path, text]) => `${file}${path}: ${text}`),
  );
  expect(faults).toEqual([]);
});

test('no placeholder, markup, price or stray white space is left in a text', () => {
  const faults = trees.flatMap(([file, tree]) =>
    [...strings(tree)]
      .filter(([path]) => !/\/(source|docs|url|\$schema)$/.test(path))
      .filter(([, text]) =>
        /TODO|REWRITE|NOSOURCE|FIXME|(?<!\w|@)[*_`]\w+[*_`](?!\w)|&(amp|lt|gt);|\$\d|\s{2}|^\s|\s$|from memory/.test(
          text,
        ),
      )
      .map(([path, text]) => `${file}${path}: ${text}`),
  );
  expect(faults).toEqual([]);
});
