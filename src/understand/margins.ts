/** What tells a label's examples from all others by the widest margin: it leans less on what only few of them have. */
import { shuffle } from './shuffle.js';
import type { Row } from './train-linear.js';

export type Margins = {
  /** What half a margin is worth, as a logarithm. */
  worth: number;
  /** How much an example within the margin counts against its width. */
  cost: number;
};

const ROUNDS = 20;

/**
 * A support vector machine for each label against all others. Adds them to the weights, which stand feature by feature,
 * in each a label after the other, and to the bias.
 */
export function addMargins(
  weights: Float64Array,
  bias: Float64Array,
  rows: Row[],
  { worth, cost }: Margins,
  random: () => number,
): void {
  const size = bias.length;
  const lengths = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1));
  for (let label = 0; label < size; label++) {
    const plane = separate(rows, lengths, label, { features: weights.length / size, cost }, random);
    plane.weights.forEach((weight, place) => {
      weights[place * size + label] = (weights[place * size + label] ?? 0) + worth * weight;
    });
    bias[label] = (bias[label] ?? 0) + worth * plane.bias;
  }
}

type Plane = { weights: Float64Array; bias: number };

/**
 * Dual coordinate descent for squared hinge losses: Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear
 * SVM" (2008), algorithm 1. @param lengths of the examples, squared, the bias counted
 */
function separate(
  rows: Row[],
  lengths: number[],
  label: number,
  { features, cost }: { features: number; cost: number },
  random: () => number,
): Plane {
  const plane: Plane = { weights: new Float64Array(features), bias: 0 };
  const order = Int32Array.from(rows.keys());
  /** How much each example holds up the margin. */
  const supports = new Float64Array(rows.length);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const nth of order) {
      const row = rows[nth];
      if (row === undefined) continue;
      const side = row.label === label ? 1 : -1;
      const slack = 1 / (2 * cost * row.weight);
      const before = supports[nth] ?? 0;
      const slope = side * measure(row, plane) - 1 + slack * before;
      const support = Math.max(0, before - slope / ((lengths[nth] ?? 1) + slack));
      if (support === before) continue;
      supports[nth] = support;
      move(plane, row, side * (support - before));
    }
  }
  return plane;
}

/** How far an example lies from the plane. */
function measure({ at, values }: Row, { weights, bias }: Plane): number {
  let sum = bias;
  for (let f = 0; f < at.length; f++) sum += (values[f] ?? 0) * (weights[at[f] ?? 0] ?? 0);
  return sum;
}

function move(plane: Plane, { at, values }: Row, step: number): void {
  plane.bias += step;
  for (let f = 0; f < at.length; f++) {
    const place = at[f] ?? 0;
    plane.weights[place] = (plane.weights[place] ?? 0) + step * (values[f] ?? 0);
  }
}
