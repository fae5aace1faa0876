/** Learns from the data how people ask: which kind of question it is, and which service a need calls for. */
import type { Catalog } from '../catalog/load.js';
import { cleanText } from './clean-text.js';
import { NEW_CONVERSATION } from './conversation.js';
import { type Intent, isLearnt } from './intents.js';
import { type Models, NAMES } from './linear-model.js';
import { needFeatures } from './need-features.js';
import { createIntentFeatures } from './read-intent.js';
import type { QuestionReader } from './read-question.js';
import type { Reading } from './reading.js';
import { splitSentences } from './sentences.js';
import { countFeatures, type Example, type Training, trainLinear } from './train-linear.js';

const INTENT_TRAINING: Training = {
  rounds: 20,
  decay: 3e-3,
  rate: 0.3,
  runs: 4,
  margins: { worth: 1.2, cost: 0.2 },
};
const SERVICE_TRAINING: Training = { rounds: 15, decay: 1e-4, rate: 0.8, runs: 3, likeness: 10 };

/** So many of the ways to state a need also teach what asking for advice is like. */
const OF_A_NEED = 2;

/** A sentence about a service is no question, but has its words. */
const SENTENCE_WEIGHT = 0.5;

export function trainModels(catalog: Catalog, allIntents: Intent[], reader: QuestionReader): Models {
  const intents = allIntents.filter(isLearnt);
  const readText = (text: string) => reader.read(splitSentences(cleanText(text)), NEW_CONVERSATION);
  return {
    intents: trainLinear(collectIntents(catalog, intents, readText), INTENT_TRAINING),
    services: trainLinear(dropRarePairs(collectNeeds(catalog, reader)), SERVICE_TRAINING),
  };
}

type ReadText = (text: string) => Reading;

/** The phrases of the intents; each kind weighs as much as the square root of how many it has. */
function collectIntents(catalog: Catalog, intents: Intent[], readText: ReadText): Example[] {
  const featuresOf = createIntentFeatures(intents);
  const fill = createFiller(catalog);
  const needs = [
    ...catalog.services.flatMap((service) => service.needs.flatMap(({ asks = [] }) => asks.slice(0, OF_A_NEED))),
    ...catalog.neighbours.flatMap(({ asks = [] }) => asks.slice(0, 1)),
  ];
  const phrasesOf = ({ kind, phrases, examples }: Intent) => [
    ...phrases.map(fill),
    ...examples,
    ...(kind === 'recommend' ? needs : []),
  ];
  const counts = intents.map((intent) => phrasesOf(intent).length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return intents.flatMap((intent, i) =>
    phrasesOf(intent).map((phrase) => ({
      features: featuresOf(readText(phrase), NAMES),
      label: intent.kind,
      weight: Math.sqrt(mean / (counts[i] ?? 1)),
    })),
  );
}

/** Puts names into the placeholders of a phrase; which ones depends on the phrase alone, not on those before it. */
function createFiller(catalog: Catalog): (phrase: string) => string {
  const names = catalog.services.map(({ shortName }) => shortName);
  const others = catalog.neighbours.map(({ name, aliases }) => aliases[1] ?? name);
  const numbers = ['5', '10', '100', '256', '3', '20'];
  return (phrase) => {
    let next = hashOf(phrase);
    const take = (list: string[]) => list[next++ % list.length] ?? '';
    return phrase
      .replace(/\{service\}/g, () => take(names))
      .replace(/\{other\}/g, () => take(others))
      .replace(/\{number\}/g, () => take(numbers));
  };
}

const hashOf = (text: string): number => {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (31 * hash + text.charCodeAt(i)) % 2_147_483_647;
  return hash;
};

/** How people ask for each service, and what the catalog says it is for. */
function collectNeeds({ services, neighbours }: Catalog, reader: QuestionReader): Example[] {
  const example = (label: string, text: string, weight: number): Example => {
    const sentences = splitSentences(cleanText(text));
    return { features: needFeatures(sentences, reader.findNames(sentences), NAMES), label, weight };
  };
  return [
    ...services.flatMap((service) => {
      const needs = service.needs.filter(({ weight }) => weight > 0);
      const told = [
        service.summary,
        service.choose,
        ...service.useCases,
        ...service.useWhen.map(({ text }) => text),
        ...needs.map(({ need }) => need),
        // "a queue": a word that suggests the service says nearly all where it stands alone
        ...service.hints,
      ];
      return [
        ...needs.flatMap(({ asks = [] }) => asks.map((text) => example(service.id, text, 1))),
        ...told.map((text) => example(service.id, text, SENTENCE_WEIGHT)),
      ];
    }),
    ...neighbours.flatMap(({ id, purpose, asks = [] }) => [
      ...asks.map((text) => example(id, text, 1)),
      example(id, purpose, SENTENCE_WEIGHT),
    ]),
  ];
}

/** A pair of words that only one example has tells of that example, not of its service. */
function dropRarePairs(examples: Example[]): Example[] {
  const counts = countFeatures(examples);
  const isTelling = (name: string) => !name.includes(' ') || (counts.get(name) ?? 0) > 1;
  return examples.map((example) => ({
    ...example,
    features: new Map([...example.features].filter(([name]) => isTelling(name))),
  }));
}
