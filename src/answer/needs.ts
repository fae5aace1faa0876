/** What a question needs, and which services meet it or are ruled out by it. */
import type { Catalog } from '../catalog/load.js';
import { indexCues, parseCue } from '../understand/cue.js';
import { stemsOf } from '../understand/tokens.js';

/** A need of the catalog that the question has. `points`: its weight times how much its sentence asks. */
export type MetNeed = { need: string | null; points: number };

/** By service or neighbour id. */
export type NeedsReader = (text: string) => Map<string, MetNeed[]>;

type Need = { id: string; need: string | null; weight: number };

/** Neighbours have cues without weights; each counts as a strong one. */
const NEIGHBOUR_WEIGHT = 3;

/** The sentence that asks, one that states a requirement, and one that tells what is there already. */
const SENTENCE = { asks: 1.25, requires: 1.1, tells: 0.75 };

const ASKS = /\b(which|what|how|recommend|suggest|should|best|ideal)\b|\?/i;
const REQUIRES =
  /\b(needs?|needed|must|wants?|wanted|requires?|required|requirements?|looking for|would like|goal|without|minimi[sz]e|reduce|improve|ensure|has to|have to)\b/i;

export function createNeedsReader(catalog: Catalog): NeedsReader {
  const needs: { cues: string[]; of: Need }[] = [
    ...catalog.services.flatMap(({ id, needs: own }) =>
      own.map(({ need, weight, cues }) => ({ cues, of: { id, need, weight } })),
    ),
    ...catalog.neighbours.flatMap(({ id, cues }) =>
      cues.map((cue) => ({ cues: [cue], of: { id, need: null, weight: NEIGHBOUR_WEIGHT } })),
    ),
  ];
  const index = indexCues(needs.flatMap(({ cues, of }) => cues.map((cue) => ({ cue: parseCue(cue), of }))));

  return (text) => {
    const points = new Map<Need, number>();
    for (const { words, factor } of splitSentences(text))
      for (const need of index.find(words)) points.set(need, Math.max(points.get(need) ?? 0, factor));
    const met = new Map<string, MetNeed[]>();
    for (const [{ id, need, weight }, factor] of points) {
      const list = met.get(id) ?? [];
      list.push({ need, points: weight * factor });
      met.set(id, list);
    }
    return met;
  };
}

function splitSentences(text: string): { words: string[]; factor: number }[] {
  const sentences = text.split(/(?<=[.?!])\s+|\n+/).filter((sentence) => /\w/.test(sentence));
  if (sentences.length <= 1) return sentences.map((sentence) => ({ words: stemsOf(sentence), factor: 1 }));
  return sentences.map((sentence) => ({
    words: stemsOf(sentence),
    factor: ASKS.test(sentence) ? SENTENCE.asks : REQUIRES.test(sentence) ? SENTENCE.requires : SENTENCE.tells,
  }));
}
