/** Ranks services and neighbours by how well what they are for fits a need written in words. */
import type { Catalog } from '../catalog/load.js';
import { stemsOf } from '../understand/tokens.js';

/** `sentences` are looked for only when asked: those of the catalog that share the rarest words with the need. */
export type Ranked = { id: string; isNeighbour: boolean; score: number; sentences: () => string[] };
export type ServiceRanker = (text: string) => Ranked[];

type Sentence = { text: string | null; stems: Set<string>; weight: number };
type Document = { id: string; isNeighbour: boolean; sentences: Sentence[]; weights: Map<string, number> };

const FILLER = new Set(
  stemsOf(
    'a an the and or of for to in on at by with without from into over under is are be been being was were it its this that these those as if then than so such not no we i you they he she our my your their us me them can could should would will shall may might must do does did has have had which what who when where why how use used using uses service services aws amazon company application app apps team developer developers solution solutions want wants need needs needed require requires required requirement requirements meet meets best most more less least very new existing currently their there here all any each every some other one two three also only just up out about between through via per run running make get',
  ),
);

const WEIGHT = { choose: 1.6, useWhen: 1.3, useCases: 1.5, summary: 1.1, features: 0.9, hints: 2, name: 0.6 };

export function createServiceRanker(catalog: Catalog): ServiceRanker {
  const sentence = (text: string, weight: number, shown: boolean): Sentence => ({
    text: shown ? text : null,
    stems: new Set(stemsOf(text).filter((stem) => !FILLER.has(stem))),
    weight,
  });
  const documents: Document[] = [
    ...catalog.services.map((service) =>
      makeDocument(service.id, false, [
        sentence(service.choose, WEIGHT.choose, false),
        ...service.useWhen.map(({ text }) => sentence(text, WEIGHT.useWhen, true)),
        ...service.useCases.map((text) => sentence(text, WEIGHT.useCases, false)),
        sentence(service.summary, WEIGHT.summary, true),
        ...service.features.map((text) => sentence(text, WEIGHT.features, false)),
        sentence(service.hints.join(' '), WEIGHT.hints, false),
        sentence([service.type, ...service.variants.map(({ name }) => name)].join(' '), WEIGHT.name, false),
      ]),
    ),
    ...catalog.neighbours.map(({ id, name, purpose }) =>
      makeDocument(id, true, [sentence(purpose, WEIGHT.useCases, false), sentence(name, WEIGHT.name, false)]),
    ),
  ];
  const rarity = new Map<string, number>();
  for (const { weights } of documents) for (const stem of weights.keys()) rarity.set(stem, (rarity.get(stem) ?? 0) + 1);
  for (const [stem, count] of rarity) rarity.set(stem, Math.log(1 + documents.length / count));

  return (text) => {
    const wanted = [...new Set(stemsOf(text))].filter((stem) => !FILLER.has(stem));
    return documents
      .map(({ id, isNeighbour, sentences, weights }) => ({
        id,
        isNeighbour,
        score: wanted.reduce((sum, stem) => sum + (weights.get(stem) ?? 0) * (rarity.get(stem) ?? 0), 0),
        sentences: () => pickSentences(sentences, wanted, rarity),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  };
}

/** A word counts with its heaviest sentence, and a little more for each further one. */
function makeDocument(id: string, isNeighbour: boolean, sentences: Sentence[]): Document {
  const weights = new Map<string, number>();
  for (const { stems, weight } of sentences)
    for (const stem of stems) {
      const before = weights.get(stem) ?? 0;
      weights.set(stem, Math.max(before, weight) + (before > 0 ? 0.15 * weight : 0));
    }
  return { id, isNeighbour, sentences, weights };
}

/** The sentences worth quoting as a reason: those that share the rarest words with the need. */
function pickSentences(sentences: Sentence[], wanted: string[], rarity: Map<string, number>): string[] {
  return sentences
    .flatMap(({ text, stems }) => (text === null ? [] : [{ text, hit: wanted.filter((stem) => stems.has(stem)) }]))
    .map(({ text, hit }) => ({ text, score: hit.reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ text }) => text);
}
