/** What the build learnt is what the sources learn from the data as it is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MODELS_FILE, PREPARED_FILE } from '../src/prepared.js';
import { isLearnt } from '../src/understand/intents.js';
import { catalog, intents, learnt } from './core.js';

const modelsBytes = Buffer.byteLength(JSON.stringify(learnt.models));

test.each([
  ['prepared.json', PREPARED_FILE, { ...learnt.prepared, modelsBytes }],
  ['models.json', MODELS_FILE, learnt.models],
])('dist/%s is not stale', (_, file, fresh) => {
  expect(JSON.parse(readFileSync(file, 'utf8')), 'run npm run build').toEqual(fresh);
});

test('every kind of question and every service has been learnt', () => {
  expect(learnt.models.intents.labels).toEqual(
    intents
      .filter(isLearnt)
      .map(({ kind }) => kind)
      .sort(),
  );
  expect(learnt.models.services.labels).toEqual(
    [...catalog.services, ...catalog.neighbours].map(({ id }) => id).sort(),
  );
});
