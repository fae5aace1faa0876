/** Learns a linear model from examples. The same examples in the same order always give the same weights. */
import { type Features, type LinearModel, toProbabilities } from './linear-model.js';

/** `weight`: how much the example counts; 1 is usual. */
export type Example = { features: Features; label: string; weight: number };

export type Training = {
  rounds: number;
  /** How much large weights are held back. */
  decay: number;
  rate: number;
  /** What stands in fewer examples teaches nothing that holds elsewhere. */
  fewestExamples: number;
};

const BYTE = 127;
/** A label that is so sure not to be meant learns nothing from an example; most are, after the first rounds. */
const NEGLIGIBLE = 1e-4;

/** AdaGrad, with a rate for each feature, over the shuffled examples; the shuffle is always the same. */
export function trainLinear(examples: Example[], { rounds, decay, rate, fewestExamples }: Training): LinearModel {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= fewestExamples ? [name] : [])).sort();
  const places = new Map(names.map((name, i) => [name, i]));
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const size = labels.length;

  const weights = new Float64Array(names.length * size);
  /** By feature: what its labels have moved so far. */
  const squares = new Float64Array(names.length).fill(1e-6);
  const bias = new Float64Array(size);
  const biasSquares = new Float64Array(size).fill(1e-6);
  const rows = examples.map(({ features, label, weight }) => ({
    label: labels.indexOf(label),
    weight,
    at: Int32Array.from([...features.keys()].flatMap((name) => places.get(name) ?? []).map((place) => place * size)),
    values: Float64Array.from([...features].flatMap(([name, value]) => (places.has(name) ? [value] : []))),
  }));
  const errors = new Float64Array(size);
  const active = new Int32Array(size);
  const order = rows.map((_, i) => i);
  const random = createRandom();

  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (row === undefined) continue;
      errors.set(bias);
      addRows(errors, weights, row.at, row.values);
      toProbabilities(errors);
      let count = 0;
      for (let k = 0; k < size; k++) {
        const error = row.weight * ((errors[k] ?? 0) - (k === row.label ? 1 : 0));
        if (Math.abs(error) < NEGLIGIBLE) continue;
        errors[k] = error;
        active[count++] = k;
        biasSquares[k] = (biasSquares[k] ?? 0) + error * error;
        bias[k] = (bias[k] ?? 0) - (0.1 * rate * error) / Math.sqrt(biasSquares[k] ?? 1);
      }
      let moved = 0;
      for (let a = 0; a < count; a++) moved += (errors[active[a] ?? 0] ?? 0) ** 2;
      for (let f = 0; f < row.at.length; f++) {
        const [from, value] = [row.at[f] ?? 0, row.values[f] ?? 0];
        const feature = from / size;
        const square = (squares[feature] ?? 0) + moved * value * value;
        squares[feature] = square;
        const step = rate / Math.sqrt(square);
        for (let a = 0; a < count; a++) {
          const at = from + (active[a] ?? 0);
          weights[at] =
            (weights[at] ?? 0) - step * ((errors[active[a] ?? 0] ?? 0) * value + decay * (weights[at] ?? 0));
        }
      }
    }
  }
  return { labels, features: names, bias: [...bias].map(round4), ...pack(weights, names.length, size) };
}

const round4 = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Linear congruential, so that a build is like the next. */
function createRandom(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a = 0, b = 0] = [order[i], order[j]];
    order[i] = b;
    order[j] = a;
  }
}

function addRows(sums: Float64Array, weights: Float64Array, at: Int32Array, values: Float64Array): void {
  const size = sums.length;
  for (let f = 0; f < at.length; f++) {
    const [from, value] = [at[f] ?? 0, values[f] ?? 0];
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
    places: Buffer.from(Uint16Array.from(places).buffer).toString('base64'),
    weights: Buffer.from(Int8Array.from(bytes).buffer).toString('base64'),
  };
}
