/**
 * A multinomial logistic regression over sparse features: learnt once from examples when the program is built, looked
 * up when it runs. The same examples in the same order always give the same weights.
 */

/** Feature → how strongly it stands in the text. */
export type Features = ReadonlyMap<string, number>;

/**
 * What was learnt, small enough for a file: for each feature the labels that it speaks for or against, and how much, as
 * a signed byte each.
 */
export type LinearModel = {
  labels: string[];
  features: string[];
  bias: number[];
  /** By feature: how many labels it has to do with. */
  counts: number[];
  /** By feature: what a byte of its weights is worth. */
  scales: number[];
  /** The places of those labels, feature after feature, two bytes each; base64. */
  places: string;
  /** Their weights, a byte each; base64. */
  weights: string;
};

/** What is learnt from the data: which kind of question it is, and which service a need calls for. */
export type Models = { intents: LinearModel; services: LinearModel };

/** How much a feature speaks for one label against another; below 0: for the other. */
export type Contribution = { feature: string; weight: number };

export type LinearScorer = {
  labels: string[];
  /** The natural logarithm of each label's probability, in the order of `labels`. */
  score(features: Features): Float64Array;
  /** What decided between two labels, the strongest first. */
  explain(features: Features, label: string, against: string): Contribution[];
};

/** Scores → shares of a whole, in place. */
export function toProbabilities(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] ?? 0) - most);
    sum += scores[k] ?? 0;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

/** Scores → logarithms of their shares of a whole, in place. */
function toLogShares(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < scores.length; k++) most = Math.max(most, scores[k] ?? most);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) sum += Math.exp((scores[k] ?? most) - most);
  const whole = most + Math.log(sum);
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) - whole;
}

const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, 'base64')).buffer;

export function createLinearScorer(model: LinearModel): LinearScorer {
  const { labels, scales } = model;
  const bias = Float64Array.from(model.bias);
  const places = new Uint16Array(bytesOf(model.places));
  const weights = new Int8Array(bytesOf(model.weights));
  /** Feature → its place, and where its weights begin and end. */
  const rows = new Map<string, { place: number; from: number; to: number }>();
  let from = 0;
  model.features.forEach((name, place) => {
    const to = from + (model.counts[place] ?? 0);
    rows.set(name, { place, from, to });
    from = to;
  });
  const weightOf = (feature: string, label: number): number => {
    const row = rows.get(feature);
    if (row === undefined) return 0;
    const at = places.subarray(row.from, row.to).indexOf(label);
    return at < 0 ? 0 : (scales[row.place] ?? 0) * (weights[row.from + at] ?? 0);
  };
  return {
    labels,
    score(present) {
      const sums = bias.slice();
      for (const [name, value] of present) {
        const row = rows.get(name);
        if (row === undefined) continue;
        const factor = value * (scales[row.place] ?? 0);
        for (let i = row.from; i < row.to; i++) {
          const k = places[i] ?? 0;
          sums[k] = (sums[k] ?? 0) + factor * (weights[i] ?? 0);
        }
      }
      toLogShares(sums);
      return sums;
    },
    explain(present, label, against) {
      const [one, other] = [labels.indexOf(label), labels.indexOf(against)];
      return [...present]
        .filter(([feature]) => rows.has(feature))
        .map(([feature, value]) => ({ feature, weight: value * (weightOf(feature, one) - weightOf(feature, other)) }))
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    },
  };
}
