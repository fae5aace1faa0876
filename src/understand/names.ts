/**
 * Finds the names of services, their variants and neighbours in a tokenized text: exact names first, the longest
 * wins; then words that no text of ours knows, by likeness.
 */
import type { Catalog } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import { createFindLike } from './find-like.js';
import { createNameIndex } from './name-index.js';
import type { Token } from './tokens.js';

/**
 * What a name stands for. A hint only suggests its service, a term is a part of it or of a neighbour alone; a variant belongs to one;
 * software is what a neighbour runs, and others as well;
 * `also`: a name of another service means this one too.
 */
export type Named =
  | { kind: 'service'; id: string }
  | { kind: 'neighbour'; id: string; isSoftware?: true }
  | { kind: 'variant'; id: string; variant: string }
  | { kind: 'also'; id: string }
  | { kind: 'hint'; id: string }
  | { kind: 'term'; id: string }
  | { kind: 'neighbour-term'; id: string };

/** A name found in the text: token positions `from` (inclusive) to `to` (exclusive), and whether it was spelt otherwise. */
export type Mention = { from: number; to: number; named: Named[]; fuzzy: boolean };

/** By its name, not by a variant or a word that only suggests it. */
export const namesService = ({ named }: Mention): boolean => named.some(({ kind }) => kind === 'service');
/** The same of any service, ours or not. */
export const namesAny = (mention: Mention): boolean =>
  namesService(mention) || mention.named.some(({ kind }) => kind === 'neighbour');

export type NameFinder = (tokens: Token[]) => Mention[];

const wordsOf = (tokens: Token[]): string[] => tokens.map(({ word }) => word);

/** Shorter names are not looked for among misspelt words. */
const ENOUGH_LETTERS = 5;

/** Names in parts of a text, whose ends end a name. The positions are those in all parts together. */
export function findInParts(parts: Token[][], find: NameFinder): Mention[] {
  let before = 0;
  return parts.flatMap((tokens) => {
    const offset = before;
    before += tokens.length;
    return find(tokens).map((mention) => ({ ...mention, from: mention.from + offset, to: mention.to + offset }));
  });
}

/** A part of a service or of a neighbour, not a name of it. */
export const isTerm = ({ kind }: Named): boolean => kind === 'term' || kind === 'neighbour-term';

/** Without the parts that name their service. */
export const dropTerms = (mentions: Mention[]): Mention[] =>
  mentions.flatMap((mention) => {
    const named = mention.named.filter((one) => !isTerm(one));
    return named.length === 0 ? [] : [{ ...mention, named }];
  });

const isService = ({ kind }: Named): boolean => kind === 'service';
const isAlso = ({ kind }: Named): boolean => kind === 'also';
const isVariant = ({ kind }: Named): boolean => kind === 'variant';

/** @param vocabulary words that are right as they stand, so that they are not taken for a misspelt name */
export function createNameFinder(catalog: Catalog, vocabulary: ReadonlySet<string>): NameFinder {
  const index = createNameIndex(catalog);

  const likeNames = lazy(() => {
    // Lambda@Edge is a name of Lambda, though it is a variant of CloudFront's
    const isSpelling = ([key, named]: [string, Named[]]) =>
      key.length >= ENOUGH_LETTERS && (named.some(isService) || (named.some(isAlso) && named.some(isVariant)));
    const spellings = new Map([...index.all()].filter(isSpelling));
    return { spellings, find: createFindLike([...spellings.keys()], ENOUGH_LETTERS) };
  });
  const findLike = (tokens: Token[]): Named[] | undefined => {
    const { spellings, find } = likeNames();
    const spelling = find(wordsOf(tokens).join(' '));
    return spelling === undefined
      ? undefined
      : spellings.get(spelling)?.filter((one) => isService(one) || isAlso(one) || isVariant(one));
  };

  return (tokens) => {
    const mentions: Mention[] = [];
    for (let from = 0; from < tokens.length; ) {
      const found = longestAt(tokens, from);
      if (found) mentions.push(found);
      from = found ? found.to : from + 1;
    }
    return mentions;
  };

  function longestAt(tokens: Token[], from: number): Mention | undefined {
    const first = tokens[from];
    if (first === undefined) return undefined;
    const most = index.longestFrom(first.word);
    for (let to = Math.min(from + most, tokens.length); to > from; to--) {
      const named = index.find(wordsOf(tokens.slice(from, to)));
      if (named) return { from, to, named, fuzzy: false };
    }
    const isKnown = (token: Token | undefined) => token === undefined || vocabulary.has(token.word);
    const next = tokens[from + 1];
    const pair = next && !(isKnown(first) && isKnown(next)) ? findLike([first, next]) : undefined;
    if (pair) return { from, to: from + 2, named: pair, fuzzy: true };
    const one = isKnown(first) ? undefined : findLike([first]);
    return one && { from, to: from + 1, named: one, fuzzy: true };
  }
}
