/** What the examples of a label have in common: with few of them, that says more than what tells them from the rest. */
import type { Row } from './train-linear.js';

/**
 * For each label the direction its examples point in, of length 1, where a feature counts more the fewer examples have
 * it. A rare feature of a question tells more, too, so its rarity counts in both. Adds them to the weights, which stand
 * feature by feature, in each a label after the other.
 * @param factor what full likeness is worth, as a logarithm
 */
export function addCentroids(weights: Float64Array, rows: Row[], labels: number, factor: number): void {
  const rarity = rarityOf(rows, weights.length / labels);
  const centroids = new Float64Array(weights.length);
  for (const { label, weight, at, values } of rows)
    at.forEach((feature, i) => {
      const place = feature * labels + label;
      centroids[place] = (centroids[place] ?? 0) + weight * (values[i] ?? 0) * (rarity[feature] ?? 0);
    });
  const lengths = new Float64Array(labels);
  centroids.forEach((value, place) => {
    lengths[place % labels] = (lengths[place % labels] ?? 0) + value * value;
  });
  centroids.forEach((value, place) => {
    const length = Math.sqrt(lengths[place % labels] ?? 0) || 1;
    weights[place] = (weights[place] ?? 0) + (factor * value * (rarity[Math.floor(place / labels)] ?? 0)) / length;
  });
}

/** Logarithm of one example in so many (some 400): what only these have is rare. */
const RARE = 6;

/** By feature: 0 where all examples have it, 1 where it is rare, more where it is rarer still. */
function rarityOf(rows: Row[], features: number): Float64Array {
  const counts = new Float64Array(features);
  for (const { at } of rows) for (const feature of at) counts[feature] = (counts[feature] ?? 0) + 1;
  return counts.map((count) => Math.max(0, Math.log(rows.length / (1 + count))) / RARE);
}
