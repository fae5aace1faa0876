/** What a question needs, and which services meet it or are ruled out by it. */
import type { Catalog } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import { type Cue, findCue, type Numbered, numberOf, numberWords, parseCue } from './cue.js';
import { type CueIndex, indexCues } from './cue-index.js';
import type { Mention } from './names.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';

/** A need of the catalog that the question has. `points`: its weight times how much its sentence asks. */
export type MetNeed = { need: string | null; points: number };

/** By service or neighbour id. */
export type NeedsReader = (sentences: Sentence[], mentions: Mention[]) => Map<string, MetNeed[]>;

type Need = { id: string; need: string | null; weight: number };

/** A need and one of the cues that tell it; `saysOwn`: by the service's own name. */
type Sign = { of: Need; cue: Cue; saysOwn: boolean };

/** Neighbours have cues without weights; each counts as a strong one. */
const NEIGHBOUR_WEIGHT = 3;

/** The sentence that asks, one that states a requirement, and one that tells what is there already. */
const SENTENCE = { asks: 1.25, requires: 1.1, tells: 0.75 };

const ASKS = /\b(which|what|how|recommend|suggest|should|best|ideal)\b|\?/i;
const REQUIRES =
  /\b(needs?|needed|must|wants?|wanted|requires?|required|requirements?|looking for|would like|goal|without|minimi[sz]e|reduce|improve|ensure|has to|have to)\b/i;

const NEGATIONS = new Set(
  'no not nobody none without dont doesnt isnt arent avoid avoids never wont neither nor cannot'.split(' '),
);
/** What may stand between a negation and what it denies: "does not want to manage Kubernetes". */
const BETWEEN = new Set(
  'want wants need needs wish have has here know knows like to any the a an be manage managing maintain run running use using learn adopt operate experience skills knowledge familiar with of about'.split(
    ' ',
  ),
);
const NEGATION_REACH = 5;
const DENIAL_REACH = 8;

export function createNeedsReader(catalog: Catalog): NeedsReader {
  const known = lazy(() => {
    const signs = listSigns(catalog);
    return { index: indexSigns(signs), ofNamed: groupByOwn(signs) };
  });

  return (sentences, mentions) => {
    // all cues are read before words are numbered
    const { index, ofNamed } = known();
    const points = new Map<Need, number>();
    let end = 0;
    for (const { tokens, factor } of weighSentences(sentences)) {
      const start = end;
      end += tokens.length;
      const words = numberWords(tokens.map(({ stem }) => stem));
      const found = index.find(words);
      const masked = maskNames(tokens, words, start, mentions);
      for (const id of masked.keys()) for (const sign of ofNamed.get(id) ?? []) found.add(sign);
      for (const sign of found) {
        const counted = points.get(sign.of) ?? 0;
        if (counted < factor && isMeant(sign, tokens, masked.get(sign.of.id) ?? words)) points.set(sign.of, factor);
      }
    }
    const met = new Map<string, MetNeed[]>();
    for (const [{ id, need, weight }, factor] of points) {
      const list = met.get(id) ?? [];
      list.push({ need, points: weight * factor });
      met.set(id, list);
    }
    return met;
  };
}

const listSigns = (catalog: Catalog): Sign[] => [
  ...catalog.services.flatMap(({ id, needs }) =>
    needs.flatMap(({ need, weight, cues }) => toSigns({ id, need, weight }, cues)),
  ),
  ...catalog.neighbours.flatMap(({ id, cues }) =>
    cues.flatMap((cue) => toSigns({ id, need: null, weight: NEIGHBOUR_WEIGHT }, [cue])),
  ),
];

const toSigns = (of: Need, cues: string[]): Sign[] =>
  cues.map((text) => ({ of, cue: parseCue(text), saysOwn: text.includes(OWN_NAME) }));

const indexSigns = (signs: Sign[]): CueIndex<Sign> =>
  indexCues(signs.filter(({ saysOwn }) => !saysOwn).map((sign) => ({ cue: sign.cue, of: sign })));

/** What a cue says for the name of the service that the need is of. */
const OWN_NAME = '{service}';

/** The cues that say the service's own name, by service. */
function groupByOwn(signs: Sign[]): Map<string, Sign[]> {
  const groups = new Map<string, Sign[]>();
  for (const sign of signs) if (sign.saysOwn) groups.set(sign.of.id, [...(groups.get(sign.of.id) ?? []), sign]);
  return groups;
}

function weighSentences(sentences: Sentence[]): { tokens: Token[]; factor: number }[] {
  if (sentences.length <= 1) return sentences.map(({ tokens }) => ({ tokens, factor: 1 }));
  return sentences.map(({ text, asks, tokens }) => ({
    tokens,
    factor: asks || ASKS.test(text) ? SENTENCE.asks : REQUIRES.test(text) ? SENTENCE.requires : SENTENCE.tells,
  }));
}

/**
 * For each service that the sentence names: its words with a mark in place of that name. To be there already is no need
 * for it. A technology that a service runs (Kafka for MSK) is no such name.
 * @param start where the sentence begins in the question that the mentions are of
 */
function maskNames(tokens: Token[], words: Numbered, start: number, mentions: Mention[]): Map<string, Numbered> {
  const masked = new Map<string, number[]>();
  for (const mention of mentions) {
    const { named } = mention;
    const [from, to] = [mention.from - start, mention.to - start];
    if (from < 0 || to > tokens.length) continue;
    const text = tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join('-');
    for (const { id, kind } of named) {
      const isName = kind === 'service' || (kind === 'neighbour' && (text === id || /^(aws|amazon)-/.test(text)));
      if (!isName) continue;
      const own = masked.get(id) ?? [...words];
      own.fill(numberOf(OWN_NAME), from, to);
      masked.set(id, own);
    }
  }
  return masked;
}

/** @param words the tokens, with a mark for the service's own name */
function isMeant({ cue, of }: Sign, tokens: Token[], words: Numbered): boolean {
  const at = findCue(cue, words);
  // of a longer cue the negation may be the point: "without managing servers"
  if (at < 0) return false;
  return of.weight < 0 ? !isDenied(tokens, at) : cue.steps.length > 1 || !isNegated(tokens, at);
}

/** "nobody here knows kubernetes", "without managing kubernetes". */
function isNegated(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - NEGATION_REACH); i--) {
    const word = tokens[i]?.word ?? '';
    if (NEGATIONS.has(word)) return true;
    if (!BETWEEN.has(word)) return false;
  }
  return false;
}

/** "Nobody wants to manage hosts or Kubernetes": what would speak against a service is only talked of to be avoided. */
const isDenied = (tokens: Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - DENIAL_REACH), at).some(({ word }) => NEGATIONS.has(word));

/** The points of the service or neighbour that meets most. */
export const bestPoints = (met: Map<string, MetNeed[]>): number =>
  Math.max(0, ...[...met.values()].map((needs) => needs.reduce((sum, { points }) => sum + points, 0)));
