/** natural's Bayes classifier over the intents' phrases. */
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import type { Intent } from './intents.js';
import { stemsOf } from './tokens.js';

/** Placeholders that stand for names in cues and phrases. */
const PLACEHOLDER = /^\{\w+\}$/;

/** What stands in fewer phrases teaches little, and would make every question slower. */
const FEWEST_PHRASES = 3;

const SMOOTHING = 0.35;

/** The stems of a phrase, its placeholders as they are. */
const stemsOfPhrase = (phrase: string): string[] =>
  phrase.split(/\s+/).flatMap((word) => (PLACEHOLDER.test(word) ? [word] : stemsOf(word)));

/** Stems and pairs of neighbouring stems; a pair tells "what is" from "is what". */
export function featuresOf(stems: string[]): string[] {
  const [first] = stems;
  return [
    ...new Set([
      ...(first === undefined ? [] : [`^ ${first}`]),
      ...stems,
      ...stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`),
    ]),
  ];
}

export function trainClassifier(intents: Intent[]): BayesClassifier {
  const documents = intents.flatMap(({ kind, phrases }) =>
    phrases.map((phrase) => ({ kind, features: featuresOf(stemsOfPhrase(phrase)) })),
  );
  const counts = new Map<string, number>();
  for (const { features } of documents)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const classifier = new BayesClassifier(null, SMOOTHING);
  for (const { kind, features } of documents)
    classifier.addDocument(
      features.filter((feature) => (counts.get(feature) ?? 0) >= FEWEST_PHRASES),
      kind,
    );
  classifier.train();
  return classifier;
}

/** @param saved a classifier that went through JSON */
export const restoreClassifier = (saved: unknown): BayesClassifier => BayesClassifier.restore(saved);

/**
 * Makes a trained classifier look each feature up. By itself it goes through all it was taught for every question;
 * in place of a 1 or 0 for each, it also takes the places of those that are there, as an object.
 */
export function lookUpFeatures(classifier: BayesClassifier): void {
  const places = new Map(Object.keys(classifier.features).map((feature, i) => [feature, i]));
  classifier.textToFeatures = (features) => {
    const found = new Set(features.flatMap((feature) => places.get(feature) ?? []));
    return { ...[...found] };
  };
}
