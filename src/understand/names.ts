/**
 * Finds the names of services, their variants and neighbours in a tokenized text: exact names first, the longest
 * wins; then words that no text of ours knows, by likeness.
 */
import type { Catalog } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import { createFindLike } from './find-like.js';
import { type Token, wordsOf } from './tokens.js';

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

/** Words are joined by a blank; a plural and a possessive count as the singular. */
const keyOf = (tokens: Token[]): string => tokens.map(({ word }) => word).join(' ');
const singularOf = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, word.endsWith('xes') ? -2 : -1) : word;
const singularKeyOf = (words: string[]): string => words.map(singularOf).join(' ');

/** Of one of the words. */
const ENDS_IN_S = /s(?: |$)/;

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
  const byKey = new Map<string, Named[]>();
  /** Of names that are no singular themselves. */
  const bySingular = new Map<string, Named[]>();

  /** The first word of a name → how many words the longest such name has. */
  const longest = new Map<string, number>();

  /** @param one shared by all names of the same meaning, and never changed */
  const addTo = (map: Map<string, Named[]>, key: string, one: Named[]) => {
    const present = map.get(key);
    if (present === undefined) map.set(key, one);
    else if (!one.every(({ kind, id }) => present.some((other) => other.kind === kind && other.id === id)))
      map.set(key, [...present, ...one]);
  };
  const noteLength = (first: string, length: number) => {
    if (length > (longest.get(first) ?? 0)) longest.set(first, length);
  };
  const add = (words: string[], one: Named[]) => {
    const [first = ''] = words;
    const key = words.join(' ');
    noteLength(first, words.length);
    addTo(byKey, key, one);
    if (!ENDS_IN_S.test(key)) return;
    noteLength(singularOf(first), words.length);
    const singular = singularKeyOf(words);
    if (singular !== key) addTo(bySingular, singular, one);
  };
  const addAll = (names: string[], named: Named) => {
    const one = [named];
    for (const name of names) add(wordsOf(name), one);
  };
  const owners = new Map(catalog.services.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)));
  /** "S3 Select" names S3 as well, and a "Lambda authorizer" of API Gateway's Lambda. */
  const addParts = (names: string[], named: Named) => {
    const one = [named];
    for (const name of names) {
      const words = wordsOf(name);
      add(words, one);
      for (const word of words) {
        const owner = owners.get(word);
        if (owner !== undefined) add(words, [{ kind: owner === named.id ? 'service' : 'also', id: owner }]);
      }
    }
  };
  for (const { id, aliases, alsoNamed, hints, terms, variants } of catalog.services) {
    addAll(aliases, { kind: 'service', id });
    addAll(alsoNamed ?? [], { kind: 'also', id });
    addParts(hints, { kind: 'hint', id });
    addParts(terms, { kind: 'term', id });
    for (const variant of variants)
      for (const alias of variant.aliases) {
        const words = wordsOf(alias);
        add(words, [{ kind: 'variant', id, variant: variant.name }]);
        // "sqs trigger" is Lambda's, and names SQS as well
        for (const word of words) {
          const owner = owners.get(word);
          const isOldName = aliases.includes(alias);
          if (owner !== undefined && owner !== id && !isOldName) add(words, [{ kind: 'also', id: owner }]);
        }
      }
  }
  for (const { id, aliases, software = [], terms = [] } of catalog.neighbours) {
    addAll(aliases, { kind: 'neighbour', id });
    addAll(software, { kind: 'neighbour', id, isSoftware: true });
    addAll(terms, { kind: 'neighbour-term', id });
  }

  const findSpelling = lazy(() => {
    // Lambda@Edge is a name of Lambda, though it is a variant of CloudFront's
    const isSpelling = ([key, named]: [string, Named[]]) =>
      key.length >= ENOUGH_LETTERS && (named.some(isService) || (named.some(isAlso) && named.some(isVariant)));
    const spellings = [...byKey].filter(isSpelling).map(([key]) => key);
    return createFindLike(spellings, ENOUGH_LETTERS);
  });
  const findLike = (tokens: Token[]): Named[] | undefined => {
    const spelling = findSpelling()(keyOf(tokens));
    return spelling === undefined
      ? undefined
      : byKey.get(spelling)?.filter((one) => isService(one) || isAlso(one) || isVariant(one));
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

  function findSingular(tokens: Token[]): Named[] | undefined {
    const key = singularKeyOf(tokens.map(({ word }) => word));
    const [same, others] = [byKey.get(key), bySingular.get(key)];
    return same !== undefined && others !== undefined ? [...same, ...others] : (same ?? others);
  }

  function longestAt(tokens: Token[], from: number): Mention | undefined {
    const first = tokens[from];
    if (first === undefined) return undefined;
    const most = Math.max(longest.get(first.word) ?? 0, longest.get(singularOf(first.word)) ?? 0);
    for (let to = Math.min(from + most, tokens.length); to > from; to--) {
      const slice = tokens.slice(from, to);
      const named = byKey.get(keyOf(slice)) ?? findSingular(slice);
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
