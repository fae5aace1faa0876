/** Which kind of question it is: what the model learnt about its words, the cues of `intents/`, and what was found. */
import { numberWords, parseCue } from './cue.js';
import { indexCues } from './cue-index.js';
import { type CueGroup, intentFeatures } from './intent-features.js';
import type { Intent, IntentKind } from './intents.js';
import { type Contribution, createLinearScorer, type Features, type Keys, type LinearModel } from './linear-model.js';
import type { Reading } from './reading.js';
import { stemsOfTags } from './tags.js';

/** A kind and how likely it is, 0 to 1; all kinds together are 1. */
export type IntentScore = { kind: IntentKind; share: number };

/** Best first. */
export type IntentReader = {
  read(reading: Reading): IntentScore[];
  /** What decided for the best kind against the second. */
  explain(reading: Reading): Contribution[];
};

export type IntentFeatures = <K>(reading: Reading, keys: Keys<K>) => Features<K>;

export function createIntentFeatures(intents: Intent[]): IntentFeatures {
  const cues = indexCues(
    intents.flatMap(({ kind, cues: groups }) =>
      groups.flatMap((group, index) => {
        const of: CueGroup = { kind, index };
        return group.map((cue) => ({ cue: parseCue(cue), of }));
      }),
    ),
  );
  return (reading, keys) => intentFeatures(reading, cues.find(numberWords(stemsOfTags(reading.tags()))), keys);
}

export function createIntentReader(intents: Intent[], model: LinearModel): IntentReader {
  const featuresOf = createIntentFeatures(intents);
  const { labels, newKeys, score, explain } = createLinearScorer(model);
  const kindOf = new Map<string, IntentKind>(intents.map(({ kind }) => [kind, kind]));
  const read = (reading: Reading): IntentScore[] => {
    const logs = score(featuresOf(reading, newKeys()));
    return labels
      .flatMap((label, i) => {
        const kind = kindOf.get(label);
        return kind === undefined ? [] : [{ kind, share: Math.exp(logs[i] ?? Number.NEGATIVE_INFINITY) }];
      })
      .sort((a, b) => b.share - a.share);
  };
  return {
    read,
    explain: (reading) => {
      const [first, second] = read(reading);
      return explain(featuresOf(reading, newKeys()), first?.kind ?? '', second?.kind ?? '');
    },
  };
}
