/**
 * A multinomial logistic regression over sparse features: learnt once from examples when the program is built, looked
 * up when it runs. The same examples in the same order always give the same weights.
 */

/** Feature → how strongly it stands in the text. */
export type Features = ReadonlyMap<string, number>;

/** `weight`: how much the example counts; 1 is usual. */
export type Example = { features: Features; label: string; weight: number };

/** What was learnt, small enough for a file: a row of signed bytes per feature, a byte per label, base64. */
export type LinearModel = {
  labels: string[];
  features: string[];
  bias: number[];
  /** By feature: what a byte of its row is worth. */
  scales: number[];
  weights: string;
};

/** How much a feature speaks for one label against another; below 0: for the other. */
export type Contribution = { feature: string; weight: number };

export type LinearScorer = {
  labels: string[];
  /** The natural logarithm of each label's probability, in the order of `labels`. */
  score(features: Features): Float64Array;
  /** What decided between two labels, the strongest first. */
  explain(features: Features, label: string, against: string): Contribution[];
};

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

/** AdaGrad over the shuffled examples; the shuffle is always the same. */
export function trainLinear(examples: Example[], { rounds, decay, rate, fewestExamples }: Training): LinearModel {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= fewestExamples ? [name] : [])).sort();
  const places = new Map(names.map((name, i) => [name, i]));
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const size = labels.length;

  const weights = new Float64Array(names.length * size);
  const squares = new Float64Array(names.length * size).fill(1e-6);
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
      for (let f = 0; f < row.at.length; f++) {
        const [from, value] = [row.at[f] ?? 0, row.values[f] ?? 0];
        for (let a = 0; a < count; a++) {
          const k = active[a] ?? 0;
          const slope = (errors[k] ?? 0) * value + decay * (weights[from + k] ?? 0);
          const square = (squares[from + k] ?? 0) + slope * slope;
          squares[from + k] = square;
          weights[from + k] = (weights[from + k] ?? 0) - (rate * slope) / Math.sqrt(square);
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

function toProbabilities(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] ?? 0) - most);
    sum += scores[k] ?? 0;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

function pack(weights: Float64Array, count: number, size: number): Pick<LinearModel, 'scales' | 'weights'> {
  const bytes = new Int8Array(count * size);
  const scales: number[] = [];
  for (let f = 0; f < count; f++) {
    const row = weights.subarray(f * size, (f + 1) * size);
    const most = row.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
    const scale = round4(most / BYTE) || 1e-4;
    scales.push(scale);
    for (let k = 0; k < size; k++)
      bytes[f * size + k] = Math.max(-BYTE, Math.min(BYTE, Math.round((row[k] ?? 0) / scale)));
  }
  return { scales, weights: Buffer.from(bytes.buffer).toString('base64') };
}

export function createLinearScorer({ labels, features, bias, scales, weights }: LinearModel): LinearScorer {
  const places = new Map(features.map((name, i) => [name, i]));
  const buffer = Buffer.from(weights, 'base64');
  const bytes = new Int8Array(buffer.buffer, buffer.byteOffset, buffer.length);
  const size = labels.length;
  return {
    labels,
    score(present) {
      const sums = Float64Array.from(bias);
      for (const [name, value] of present) {
        const place = places.get(name);
        if (place === undefined) continue;
        const factor = value * (scales[place] ?? 0);
        const from = place * size;
        for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + factor * (bytes[from + k] ?? 0);
      }
      toProbabilities(sums);
      return sums.map(Math.log);
    },
    explain(present, label, against) {
      const [one, other] = [labels.indexOf(label), labels.indexOf(against)];
      return [...present]
        .flatMap(([feature, value]) => {
          const place = places.get(feature);
          if (place === undefined) return [];
          const lead = (bytes[place * size + one] ?? 0) - (bytes[place * size + other] ?? 0);
          return [{ feature, weight: value * (scales[place] ?? 0) * lead }];
        })
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    },
  };
}
