/** Learns a linear model from examples. The same examples in the same order always give the same weights. */
import { addCentroids } from './centroids.js';
import { type Features, type LinearModel, packFeatures, toBase64, toProbabilities } from './linear-model.js';
import { addMargins, type Margins } from './margins.js';
import { createRandom, shuffle } from './shuffle.js';

/** `weight`: how much the example counts; 1 is usual. */
export type Example = { features: Features; label: string; weight: number };

export type Training = {
  rounds: number;
  /** How much large weights are held back. */
  decay: number;
  rate: number;
  /** How often it is learnt from the start, each time in another order; the mean of all depends less on the order. */
  runs: number;
  /** What it is worth, as a logarithm, to be just like the mean of a label's examples. */
  likeness?: number;
  margins?: Margins;
};

const BYTE = 127;
/** A label that is so sure not to be meant learns nothing from an example; most are, after the first rounds. */
const NEGLIGIBLE = 1e-4;

export function trainLinear(examples: Example[], training: Training): LinearModel {
  const features = byFrequency(examples);
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const rows = indexExamples(examples, features, labels);
  const random = createRandom();
  const mean = createWeights(features.length, labels.length);
  for (let run = 0; run < training.runs; run++) {
    const { weights, bias } = learn(rows, createWeights(features.length, labels.length), training, random);
    for (let i = 0; i < weights.length; i++)
      mean.weights[i] = (mean.weights[i] ?? 0) + (weights[i] ?? 0) / training.runs;
    for (let k = 0; k < bias.length; k++) mean.bias[k] = (mean.bias[k] ?? 0) + (bias[k] ?? 0) / training.runs;
  }
  if (training.likeness !== undefined) addCentroids(mean.weights, rows, labels.length, training.likeness);
  if (training.margins !== undefined) addMargins(mean.weights, mean.bias, rows, training.margins, random);
  return {
    labels,
    ...packFeatures(features),
    bias: [...mean.bias].map(round4),
    ...pack(mean.weights, features.length, labels.length),
  };
}

/** Feature → how many examples have it. */
export function countFeatures(examples: Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** What many examples have stands together, which is faster to learn. */
function byFrequency(examples: Example[]): string[] {
  return [...countFeatures(examples)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}

/** Weights feature by feature, in each a label after the other. */
type Weights = { weights: Float64Array; bias: Float64Array };

const createWeights = (features: number, labels: number): Weights => ({
  weights: new Float64Array(features * labels),
  bias: new Float64Array(labels),
});

/** An example by the places of its label and of its features. */
export type Row = { label: number; weight: number; at: Int32Array; values: Float64Array };

function indexExamples(examples: Example[], features: string[], labels: string[]): Row[] {
  const places = new Map(features.map((name, i) => [name, i]));
  return examples.map((example) => ({
    label: labels.indexOf(example.label),
    weight: example.weight,
    at: Int32Array.from([...example.features.keys()], (name) => places.get(name) ?? 0),
    values: Float64Array.from(example.features.values()),
  }));
}

/** AdaGrad, with a rate for each feature, over the shuffled examples. Changes and returns `learnt`. */
function learn(rows: Row[], learnt: Weights, { rounds, decay, rate }: Training, random: () => number): Weights {
  const { weights, bias } = learnt;
  const size = bias.length;
  /** How far the weights of a feature, and the bias of a label, have moved so far. */
  const moves = new Float64Array(weights.length / size).fill(1e-6);
  const biasMoves = new Float64Array(size).fill(1e-6);
  const errors = new Float64Array(size);
  const active = new Int32Array(size);
  const order = [...rows];

  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const { label, weight, at, values } of order) {
      errors.set(bias);
      addRows(errors, weights, at, values);
      toProbabilities(errors);
      let count = 0;
      let moved = 0;
      for (let k = 0; k < size; k++) {
        const error = weight * ((errors[k] ?? 0) - (k === label ? 1 : 0));
        if (Math.abs(error) < NEGLIGIBLE) continue;
        errors[k] = error;
        active[count++] = k;
        moved += error * error;
        biasMoves[k] = (biasMoves[k] ?? 0) + error * error;
        bias[k] = (bias[k] ?? 0) - (0.1 * rate * error) / Math.sqrt(biasMoves[k] ?? 1);
      }
      for (let f = 0; f < at.length; f++) {
        const place = at[f] ?? 0;
        const from = place * size;
        const value = values[f] ?? 0;
        const move = (moves[place] ?? 0) + moved * value * value;
        moves[place] = move;
        const step = rate / Math.sqrt(move);
        for (let a = 0; a < count; a++) {
          const k = active[a] ?? 0;
          const before = weights[from + k] ?? 0;
          weights[from + k] = before - step * ((errors[k] ?? 0) * value + decay * before);
        }
      }
    }
  }
  return learnt;
}

const round4 = (value: number): number => Math.round(value * 1e4) / 1e4;

function addRows(sums: Float64Array, weights: Float64Array, at: Int32Array, values: Float64Array): void {
  const size = sums.length;
  for (let f = 0; f < at.length; f++) {
    const from = (at[f] ?? 0) * size;
    const value = values[f] ?? 0;
    for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + value * (weights[from + k] ?? 0);
  }
}

/** Weights this small, as a share of the feature's largest, are left out. */
const SLIGHT = 0.1;

function pack(
  all: Float64Array,
  count: number,
  size: number,
): Pick<LinearModel, 'counts' | 'scales' | 'places' | 'weights'> {
  const counts: number[] = [];
  const scales: number[] = [];
  const places: number[] = [];
  const bytes: number[] = [];
  for (let f = 0; f < count; f++) {
    const row = all.subarray(f * size, (f + 1) * size);
    const most = row.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
    const scale = round4(most / BYTE) || 1e-4;
    const before = places.length;
    row.forEach((weight, k) => {
      if (Math.abs(weight) < SLIGHT * most) return;
      places.push(k);
      bytes.push(Math.max(-BYTE, Math.min(BYTE, Math.round(weight / scale))));
    });
    scales.push(scale);
    counts.push(places.length - before);
  }
  return {
    counts,
    scales,
    places: toBase64(Uint16Array.from(places)),
    weights: toBase64(Int8Array.from(bytes)),
  };
}
