/** Which service a need calls for, as far as the model learnt from how people ask. */
import { createLinearScorer, type LinearModel } from './linear-model.js';
import { needFeatures } from './need-features.js';
import type { Reading } from './reading.js';

/** A service or neighbour; `log` is the natural logarithm of how likely it is, 0 for certain. */
export type LikelyService = { id: string; log: number };

/** All that were learnt, in no order. */
export function createServiceReader(model: LinearModel): (reading: Reading) => LikelyService[] {
  const { labels, newKeys, score } = createLinearScorer(model);
  return ({ sentences, mentions }) => {
    const logs = score(needFeatures(sentences, mentions, newKeys()));
    return labels.map((id, i) => ({ id, log: logs[i] ?? Number.NEGATIVE_INFINITY }));
  };
}
