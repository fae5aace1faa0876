/** What the build learnt is what the sources learn from the data as it is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MODELS_FILE, PREPARED_FILE } from '../src/prepared.js';
import { isLearnt } from '../src/understand/intents.js';
import { createLinearScorer } from '../src/understand/linear-model.js';
import { trainLinear } from '../src/understand/train-linear.js';
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

const TRAINING = { rounds: 20, decay: 1e-3, rate: 0.3, runs: 2 };
const example = (label: string, ...words: string[]) => ({
  label,
  weight: 1,
  features: new Map(words.map((word) => [word, 1] as const)),
});
const examples = [
  example('queue', 'buffer', 'work'),
  example('queue', 'decouple', 'work'),
  example('table', 'key', 'value'),
  example('table', 'item', 'value'),
];

test('a model tells apart what it was taught, and its shares are a whole', () => {
  const { labels, score } = createLinearScorer(trainLinear(examples, TRAINING));
  const shares = [...score(new Map([['work', 1]]))].map(Math.exp);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(labels[shares.indexOf(Math.max(...shares))]).toBe('queue');
});

test('the same examples give the same model', () => {
  expect(trainLinear(examples, TRAINING)).toEqual(trainLinear(examples, TRAINING));
});

test('an unknown word changes nothing', () => {
  const { score } = createLinearScorer(trainLinear(examples, TRAINING));
  expect(score(new Map([['unheard', 1]]))).toEqual(score(new Map()));
});
