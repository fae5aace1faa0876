/** The words that the catalog and the intents know, and the correction of words that they do not. */
import type { Catalog } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import { createFindLike } from './find-like.js';
import { FOREIGN } from './foreign.js';
import type { Intent } from './intents.js';
import type { Mention } from './names.js';
import { stemOf, type Token, tokenize } from './tokens.js';

export type Words = {
  /** Words that are right as they stand: of the catalog, of cues, and those that several phrases have. */
  all: ReadonlySet<string>;
  /** Without those of phrases, where people misspell: what is surely no misspelt name of a service. */
  sure: ReadonlySet<string>;
  /** Words in the names of limits: what a misspelt word may have meant. */
  terms: ReadonlySet<string>;
};

/** A word of so many phrases is no slip. */
const OFTEN = 2;

export function collectWords(catalog: Catalog, intents: Intent[]): Words {
  const sure = new Set<string>();
  const terms = new Set<string>();
  const note = (text: string | null, isTerm = false) => {
    for (const { word } of tokenize(text ?? '')) {
      sure.add(word);
      if (isTerm && word.length >= 5 && !/\d/.test(word)) terms.add(word);
    }
  };
  for (const service of catalog.services) {
    for (const text of [
      service.summary,
      service.choose,
      ...service.features,
      ...service.useCases,
      ...service.constraints,
    ])
      note(text);
    for (const { text } of [...service.useWhen, ...service.avoidWhen]) note(text);
    for (const name of [
      ...service.aliases,
      ...service.hints,
      ...service.terms,
      ...service.variants.flatMap(({ aliases }) => aliases),
    ])
      note(name);
    for (const limit of service.limits) {
      for (const name of [limit.name, ...limit.aliases]) note(name, true);
      note(limit.conditions);
      note(limit.per);
    }
  }
  for (const { needs } of catalog.services) for (const text of needs.flatMap(({ asks = [] }) => asks)) note(text);
  for (const { aliases, software = [], terms = [], purpose, asks = [] } of catalog.neighbours)
    for (const text of [...aliases, ...software, ...terms, purpose, ...asks]) note(text);
  for (const { cues } of intents) for (const cue of cues.flat()) note(cue.replace(/[|{}^$*]/g, ' '));
  for (const { otherMeanings = [] } of catalog.services) for (const word of otherMeanings) note(word);
  for (const word of FOREIGN) sure.add(word);
  const counts = new Map<string, number>();
  for (const { word } of intents.flatMap(({ phrases }) => phrases.flatMap(tokenize)))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].flatMap(([word, count]) => (count >= OFTEN ? [word] : []));
  return { all: new Set([...sure, ...often]), sure, terms };
}

/** As the build writes them: each word once, with blanks between. */
export type SavedWords = { terms: string; otherSure: string; others: string };

export function restoreWords(saved: SavedWords): Words {
  const terms = saved.terms.split(' ');
  const sure = [...terms, ...saved.otherSure.split(' ')];
  return { terms: new Set(terms), sure: new Set(sure), all: new Set([...sure, ...saved.others.split(' ')]) };
}

export const saveWords = ({ all, sure, terms }: Words): SavedWords => ({
  terms: [...terms].join(' '),
  otherSure: [...sure].filter((word) => !terms.has(word)).join(' '),
  others: [...all].filter((word) => !sure.has(word)).join(' '),
});

/** Shorter words have too many that are like them: "stick" is no misspelt "stuck". */
const ENOUGH_LETTERS = 6;

/** More unknown words than this, and the text is not a misspelt question but one about something else. */
const MOST_CORRECTIONS = 4;

/** Replaces unknown words by the limit term they resemble: "timout" → "timeout". Names are left alone. */
export function createSpelling({ all, terms }: Words): (tokens: Token[], mentions: Mention[]) => Token[] {
  const findLike = lazy(() => createFindLike([...terms], ENOUGH_LETTERS));
  const stems = lazy(() => new Set([...all].map(stemOf)));

  const correct = (token: Token): Token => {
    const word = findLike()(token.word);
    return word === undefined ? token : { word, stem: stemOf(word) };
  };

  return (tokens, mentions) => {
    const isUnknown = ({ word, stem }: Token, i: number) =>
      word.length >= ENOUGH_LETTERS &&
      !/\d/.test(word) &&
      !all.has(word) &&
      !stems().has(stem) &&
      !mentions.some(({ from, to }) => from <= i && i < to);
    if (tokens.filter(isUnknown).length > MOST_CORRECTIONS) return tokens;
    return tokens.map((token, i) => (isUnknown(token, i) ? correct(token) : token));
  };
}
