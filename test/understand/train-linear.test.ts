import { expect, test } from 'vitest';
import { createLinearScorer } from '../../src/understand/linear-model.js';
import { type Example, type Training, trainLinear } from '../../src/understand/train-linear.js';

const example = (label: string, words: string): Example => ({
  label,
  weight: 1,
  features: new Map(words.split(' ').map((word) => [word, 1])),
});

/** Two labels that share a word; the second has few examples. */
const EXAMPLES = [
  ...Array.from({ length: 40 }, (_, i) => example('common', `store file${i % 8}`)),
  example('rare', 'store ledger'),
  example('rare', 'store proof'),
];
const TRAINING: Training = { rounds: 2, decay: 1e-3, rate: 0.1, runs: 1 };

const shareOf = (label: string, words: string, training: Training): number => {
  const { labels, score } = createLinearScorer(trainLinear(EXAMPLES, training));
  return Math.exp(score(example('', words).features)[labels.indexOf(label)] ?? Number.NEGATIVE_INFINITY);
};

test('likeness to the few examples of a label outweighs that it is rare', () => {
  expect(shareOf('rare', 'store ledger', TRAINING)).toBeLessThan(0.5);
  expect(shareOf('rare', 'store ledger', { ...TRAINING, likeness: 10 })).toBeGreaterThan(0.5);
});

test('what is like the examples of the other label stays with it', () => {
  expect(shareOf('common', 'store file3', { ...TRAINING, likeness: 10 })).toBeGreaterThan(0.5);
});

test('the same examples give the same model', () => {
  const training = { ...TRAINING, likeness: 4, runs: 2 };
  expect(trainLinear(EXAMPLES, training)).toEqual(trainLinear(EXAMPLES, training));
});
