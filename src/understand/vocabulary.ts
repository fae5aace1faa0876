/** The words that the catalog and the intents know, and the correction of words that they do not. */
import type { Catalog } from '../catalog/load.js';
import { createFindLike } from './find-like.js';
import type { Intent } from './intents.js';
import type { Mention } from './names.js';
import { stemOf, type Token, tokenize } from './tokens.js';

export type Words = {
  /** Every word of the catalog and the intents: right as it stands. */
  all: ReadonlySet<string>;
  /** Words in the names of limits: what a misspelt word may have meant. */
  terms: ReadonlySet<string>;
};

export function collectWords(catalog: Catalog, intents: Intent[]): Words {
  const all = new Set<string>();
  const terms = new Set<string>();
  const note = (text: string | null, isTerm = false) => {
    for (const { word } of tokenize(text ?? '')) {
      all.add(word);
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
    for (const name of [...service.aliases, ...service.hints, ...service.variants.flatMap(({ aliases }) => aliases)])
      note(name);
    for (const limit of service.limits) {
      for (const name of [limit.name, ...limit.aliases]) note(name, true);
      note(limit.conditions);
      note(limit.per);
    }
  }
  for (const { aliases, purpose } of catalog.neighbours) for (const text of [...aliases, purpose]) note(text);
  for (const { phrases, cues } of intents) {
    for (const text of [...phrases, ...cues.flatMap(({ any }) => any)]) note(text.replace(/[|{}^$*]/g, ' '));
  }
  return { all, terms };
}

/** As the build writes them. */
export type SavedWords = { all: string[]; terms: string[] };

export const restoreWords = ({ all, terms }: SavedWords): Words => ({ all: new Set(all), terms: new Set(terms) });

/** More unknown words than this, and the text is not a misspelt question but one about something else. */
const MOST_CORRECTIONS = 4;

/** Replaces unknown words by the limit term they resemble: "timout" → "timeout". Names are left alone. */
export function createSpelling({ all, terms }: Words): (tokens: Token[], mentions: Mention[]) => Token[] {
  const findLike = createFindLike([...terms]);
  const stems = new Set([...all].map(stemOf));

  const correct = (token: Token): Token => {
    const word = findLike(token.word);
    return word === undefined ? token : { word, stem: stemOf(word) };
  };

  return (tokens, mentions) => {
    const isUnknown = ({ word, stem }: Token, i: number) =>
      word.length >= 5 &&
      !/\d/.test(word) &&
      !all.has(word) &&
      !stems.has(stem) &&
      !mentions.some(({ from, to }) => from <= i && i < to);
    if (tokens.filter(isUnknown).length > MOST_CORRECTIONS) return tokens;
    return tokens.map((token, i) => (isUnknown(token, i) ? correct(token) : token));
  };
}
