/** Which kind of question it is: cues from `intents/`, natural's Bayes classifier, and what was found in the text. */
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import type { Intent, IntentKind } from './intents.js';
import type { Mention } from './names.js';
import { type Token, tokenize } from './tokens.js';

/** A kind with its score; scores compare within one question. `share` is 0 to 1 and sums to 1 over all kinds. */
export type IntentScore = { kind: IntentKind; score: number; share: number };

export type IntentReader = (
  tokens: Token[],
  mentions: Mention[],
  priors: Partial<Record<IntentKind, number>>,
) => IntentScore[];

const BAYES_WEIGHT = 1.1;
const BAYES_FLOOR = -4;

/** Placeholders that stand for names in cues and phrases. */
const PLACEHOLDER = /^\{(service|other|number)\}$/;

/** A cue → a pattern over the tagged text: words, `a|b`, `*` for up to four words, `^` and `$` for the ends. */
function compileCue(cue: string): RegExp {
  const parts = cue.split(/\s+/).map((part) => {
    if (part === '^' || part === '$') return part;
    if (part === '*') return '(?:[^ ]+ ){0,4}';
    return `(?:${part.replace(/[{}.+?()[\]\\]/g, '\\$&')}) `;
  });
  return new RegExp(parts[0] === '^' ? parts.join('') : `(?:^| )${parts.join('')}`);
}

/** The text with its names replaced: "is sqs cheaper than kafka" → "is {service} cheaper than {other} ". */
export function tagText(tokens: Token[], mentions: Mention[]): string {
  const tags: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const mention = mentions.find(({ from }) => from === i);
    const kinds = mention?.named.map(({ kind }) => kind) ?? [];
    if (mention && kinds.includes('service')) tags.push('{service}');
    else if (mention && kinds.includes('neighbour')) tags.push('{other}');
    else for (const { word } of tokens.slice(i, mention?.to ?? i + 1)) tags.push(/^\d/.test(word) ? '{number}' : word);
    i = mention?.to ?? i + 1;
  }
  return tags.length === 0 ? '' : `${tags.join(' ')} `;
}

/** Stems and pairs of neighbouring stems; a pair tells "what is" from "is what". */
function featuresOf(tagged: string): string[] {
  const stems = tagged.split(/\s+/).flatMap((word) => {
    if (word === '') return [];
    return PLACEHOLDER.test(word) ? [word] : tokenize(word).map(({ stem }) => stem);
  });
  const first = stems[0];
  return [
    ...new Set([
      ...(first === undefined ? [] : [`^ ${first}`]),
      ...stems,
      ...stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`),
    ]),
  ];
}

/** What stands in one phrase only teaches nothing, and would make every question slower. */
const FEWEST_PHRASES = 3;

function frequentFeatures(documents: string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const features of documents) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= FEWEST_PHRASES).map(([feature]) => feature));
}

export function createIntentReader(intents: Intent[]): IntentReader {
  const cues = intents.flatMap(({ kind, cues: groups }) =>
    groups.map(({ weight, any }) => ({ kind, weight, patterns: any.map(compileCue) })),
  );
  const documents = intents.flatMap(({ kind, phrases }) =>
    phrases.map((phrase) => ({ kind, features: featuresOf(phrase) })),
  );
  const known = frequentFeatures(documents.map(({ features }) => features));
  const knownOf = (features: string[]) => features.filter((feature) => known.has(feature));
  const classifier = new BayesClassifier(null, 0.35);
  for (const { kind, features } of documents) classifier.addDocument(knownOf(features), kind);
  classifier.train();

  return (tokens, mentions, priors) => {
    const tagged = tagText(tokens, mentions);
    const scores = new Map<IntentKind, number>(intents.map(({ kind }) => [kind, priors[kind] ?? 0]));
    const add = (kind: IntentKind, points: number) => scores.set(kind, (scores.get(kind) ?? 0) + points);

    for (const { kind, weight, patterns } of cues)
      if (patterns.some((pattern) => pattern.test(tagged))) add(kind, weight);

    const classes = classifier.getClassifications(knownOf(featuresOf(tagged)));
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
