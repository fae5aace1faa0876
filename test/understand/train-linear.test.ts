import { expect, test } from 'vitest';
import { createLinearScorer, type LinearModel } from '../../src/understand/linear-model.js';
import { type Example, type Training, trainLinear } from '../../src/understand/train-linear.js';

const TRAINING: Training = { rounds: 20, decay: 1e-3, rate: 0.3, runs: 2 };
const example = (label: string, ...words: string[]): Example => ({
  label,
  weight: 1,
  features: new Map(words.map((word) => [word, 1])),
});

/** The shares of each label, by its name. */
function sharesOf(model: LinearModel, ...words: string[]): Record<string, number> {
  const { labels, newKeys, score } = createLinearScorer(model);
  const keys = newKeys();
  const logs = score(new Map(words.map((word) => [keys.word(word), 1])));
  return Object.fromEntries(labels.map((label, i) => [label, Math.exp(logs[i] ?? Number.NEGATIVE_INFINITY)]));
}

const likeliest = (shares: Record<string, number>): string | undefined =>
  Object.entries(shares).sort(([, a], [, b]) => b - a)[0]?.[0];

const examples = [
  example('queue', 'buffer', 'work'),
  example('queue', 'decouple', 'work'),
  example('table', 'key', 'value'),
  example('table', 'item', 'value'),
];

test('a model tells apart what it was taught, and its shares are a whole', () => {
  const shares = sharesOf(trainLinear(examples, TRAINING), 'work');
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(likeliest(shares)).toBe('queue');
});

test.each([TRAINING, { ...TRAINING, likeness: 4 }, { ...TRAINING, margins: { worth: 1, cost: 1 } }])(
  'the same examples give the same model, with %j',
  (training) => {
    expect(trainLinear(examples, training)).toEqual(trainLinear(examples, training));
  },
);

test('an unknown word changes nothing', () => {
  const model = trainLinear(examples, TRAINING);
  expect(sharesOf(model, 'unheard')).toEqual(sharesOf(model));
});

/** Two labels that share a word; the second has few examples. */
const UNEVEN = [
  ...Array.from({ length: 40 }, (_, i) => example('common', 'store', `file${i % 8}`)),
  example('rare', 'store', 'ledger'),
  example('rare', 'store', 'proof'),
];
const SHORT: Training = { rounds: 2, decay: 1e-3, rate: 0.1, runs: 1 };

const shareOf = (label: string, words: string[], training: Training): number | undefined =>
  sharesOf(trainLinear(UNEVEN, training), ...words)[label];

test('likeness to the few examples of a label outweighs that it is rare', () => {
  expect(shareOf('rare', ['store', 'ledger'], SHORT)).toBeLessThan(0.5);
  expect(shareOf('rare', ['store', 'ledger'], { ...SHORT, likeness: 10 })).toBeGreaterThan(0.5);
});

test('what is like the examples of the other label stays with it', () => {
  expect(shareOf('common', ['store', 'file3'], { ...SHORT, likeness: 10 })).toBeGreaterThan(0.5);
});

/** Nothing is learnt but where the margins lie. */
const MARGINS: Training = { rounds: 0, decay: 0, rate: 0, runs: 1, margins: { worth: 2, cost: 1 } };
const MIXED = [
  example('ask', 'which', 'orders'),
  example('ask', 'which', 'photos'),
  example('ask', 'which', 'logs'),
  example('trouble', 'broken', 'clicks'),
  example('trouble', 'broken', 'mails'),
  example('trouble', 'broken', 'films'),
];

test('margins tell the labels apart, by what all examples of a label have rather than by what one has', () => {
  const model = trainLinear(MIXED, MARGINS);
  const labelOf = ({ features }: Example) => likeliest(sharesOf(model, ...features.keys()));
  expect(MIXED.map(labelOf)).toEqual(MIXED.map(({ label }) => label));
  expect(labelOf(example('', 'which', 'clicks'))).toBe('ask');
  expect(labelOf(example('', 'broken', 'logs'))).toBe('trouble');
});

test('an example that counts more moves the margin further', () => {
  const weighted = (weight: number) => [
    { ...example('one', 'shared', 'left'), weight },
    example('other', 'shared', 'right'),
  ];
  const biasOf = (weight: number) => {
    const { labels, bias } = trainLinear(weighted(weight), MARGINS);
    return bias[labels.indexOf('one')] ?? Number.NaN;
  };
  expect(biasOf(8)).toBeGreaterThan(biasOf(1));
});
