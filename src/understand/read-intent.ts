/** Which kind of question it is: cues from `intents/`, natural's Bayes classifier, and what was found in the text. */
import { indexCues, parseCue } from './cue.js';
import { ERROR_TAG, FOREIGN_TAG, isErrorName, isForeignWord, isLimitError, LIMIT_ERROR_TAG } from './foreign.js';
import type { Intent, IntentKind } from './intents.js';
import type { Mention } from './names.js';
import type { Token } from './tokens.js';
import { featuresOf, lookUpFeatures, restoreClassifier, trainClassifier } from './train-classifier.js';

/** A kind with its score; scores compare within one question. `share` is 0 to 1 and sums to 1 over all kinds. */
export type IntentScore = { kind: IntentKind; score: number; share: number };

export type IntentReader = (
  tokens: Token[],
  mentions: Mention[],
  priors: Partial<Record<IntentKind, number>>,
) => IntentScore[];

const BAYES_WEIGHT = 1.1;
const BAYES_FLOOR = -4;

/** The stems of a text with its names replaced: "is sqs cheaper than kafka" → is {service} cheaper than {other}. */
export function tagStems(tokens: Token[], mentions: Mention[]): string[] {
  const tags: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const mention = mentions.find(({ from }) => from === i);
    const kinds = mention?.named.map(({ kind }) => kind) ?? [];
    if (mention && kinds.includes('service')) tags.push('{service}');
    else if (mention && kinds.includes('neighbour')) tags.push('{other}');
    else for (const token of tokens.slice(i, mention?.to ?? i + 1)) tags.push(...tagsOf(token));
    i = mention?.to ?? i + 1;
  }
  return tags;
}

function tagsOf({ word, stem }: Token): string[] {
  if (/^\d/.test(word)) return ['{number}'];
  if (isLimitError(word)) return [LIMIT_ERROR_TAG];
  if (isErrorName(word)) return [ERROR_TAG];
  return isForeignWord(word) ? [FOREIGN_TAG, stem] : [stem];
}

/** @param trained the classifier as the build wrote it; null: it is trained now */
export function createIntentReader(intents: Intent[], trained: unknown = null): IntentReader {
  const cues = indexCues(
    intents.flatMap(({ kind, cues: groups }) =>
      groups.flatMap(({ weight, any }) => {
        const of = { kind, weight };
        return any.map((cue) => ({ cue: parseCue(cue), of }));
      }),
    ),
  );
  const classifier = trained === null ? trainClassifier(intents) : restoreClassifier(trained);
  lookUpFeatures(classifier);

  return (tokens, mentions, priors) => {
    const stems = tagStems(tokens, mentions);
    const scores = new Map<IntentKind, number>(intents.map(({ kind }) => [kind, priors[kind] ?? 0]));
    const add = (kind: IntentKind, points: number) => scores.set(kind, (scores.get(kind) ?? 0) + points);

    for (const { kind, weight } of cues.find(stems)) add(kind, weight);

    const classes = classifier.getClassifications(featuresOf(stems));
    const best = Math.log(classes[0]?.value || 1);
    for (const { label, value } of classes) {
      const intent = intents.find(({ kind }) => kind === label);
      if (intent) add(intent.kind, BAYES_WEIGHT * Math.max(BAYES_FLOOR, Math.log(value || Number.MIN_VALUE) - best));
    }
    const total = [...scores.values()].reduce((sum, score) => sum + Math.exp(score), 0);
    return [...scores]
      .map(([kind, score]) => ({ kind, score, share: Math.exp(score) / total }))
      .sort((a, b) => b.score - a.score);
  };
}
