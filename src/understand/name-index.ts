/**
 * The names that the catalog knows, by their words. There are very many, and a question has few of them: a name is read
 * when its first word comes up.
 */
import type { Catalog } from '../catalog/load.js';
import type { Named } from './names.js';
import { isPlain, wordsOf } from './tokens.js';

export type NameIndex = {
  /** How many words the longest name has that begins with the word. */
  longestFrom(word: string): number;
  /** What a name of just these words stands for. A plural counts as the singular. */
  find(words: string[]): Named[] | undefined;
  /** Every name, words joined by a blank, in the order of the catalog. */
  all(): Map<string, Named[]>;
};

/** `one` is shared by all names of the same meaning, and never changed; `asPart`: what a service named in it means there. */
type Waiting = { name: string; one: Named[]; asPart: ((owner: string) => Named | null) | null };

const singularOf = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, word.endsWith('xes') ? -2 : -1) : word;
const singularKeyOf = (words: string[]): string => words.map(singularOf).join(' ');

/** Of one of the words. */
const ENDS_IN_S = /s(?: |$)/;

const firstOf = (name: string): string => {
  if (!isPlain(name)) return wordsOf(name)[0] ?? '';
  const end = name.indexOf(' ');
  return end < 0 ? name : name.slice(0, end);
};

export function createNameIndex(catalog: Catalog): NameIndex {
  const names = listNames(catalog);
  const owners = new Map(catalog.services.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)));
  const byKey = new Map<string, Named[]>();
  /** Of names that are no singular themselves. */
  const bySingular = new Map<string, Named[]>();
  /** The first word of a name → how many words the longest such name has. */
  const longest = new Map<string, number>();
  /** Names that were not read yet, by the singular of their first word: those of the same meaning stand together. */
  const waiting = new Map<string, Waiting[]>();
  for (const name of names) {
    const first = singularOf(firstOf(name.name));
    const group = waiting.get(first);
    if (group === undefined) waiting.set(first, [name]);
    else group.push(name);
  }

  return {
    longestFrom(word) {
      const singular = singularOf(word);
      if (waiting.size > 0) for (const first of [word, singular, singularOf(singular)]) readAll(first);
      return Math.max(longest.get(word) ?? 0, longest.get(singular) ?? 0);
    },
    find(words) {
      const exact = byKey.get(words.join(' '));
      if (exact !== undefined) return exact;
      const key = singularKeyOf(words);
      const [same, others] = [byKey.get(key), bySingular.get(key)];
      return same !== undefined && others !== undefined ? [...same, ...others] : (same ?? others);
    },
    all() {
      for (const first of [...waiting.keys()]) readAll(first);
      return new Map(
        names.map(({ name }) => {
          const key = wordsOf(name).join(' ');
          return [key, byKey.get(key) ?? []];
        }),
      );
    },
  };

  function readAll(first: string): void {
    const group = waiting.get(first);
    if (group === undefined) return;
    waiting.delete(first);
    for (const { name, one, asPart } of group) {
      const words = wordsOf(name);
      add(words, one);
      if (asPart === null) continue;
      for (const word of words) {
        const owner = owners.get(word);
        const named = owner === undefined ? null : asPart(owner);
        if (named !== null) add(words, [named]);
      }
    }
  }

  function add(words: string[], one: Named[]): void {
    const [first = ''] = words;
    const key = words.join(' ');
    noteLength(first, words.length);
    addTo(byKey, key, one);
    if (!ENDS_IN_S.test(key)) return;
    noteLength(singularOf(first), words.length);
    const singular = singularKeyOf(words);
    if (singular !== key) addTo(bySingular, singular, one);
  }

  function noteLength(first: string, length: number): void {
    if (length > (longest.get(first) ?? 0)) longest.set(first, length);
  }
}

function addTo(map: Map<string, Named[]>, key: string, one: Named[]): void {
  const present = map.get(key);
  if (present === undefined) map.set(key, one);
  else if (!one.every(({ kind, id }) => present.some((other) => other.kind === kind && other.id === id)))
    map.set(key, [...present, ...one]);
}

function listNames({ services, neighbours }: Catalog): Waiting[] {
  const names: Waiting[] = [];
  const put = (some: string[], named: Named, asPart: Waiting['asPart'] = null) => {
    const one = [named];
    for (const name of some) names.push({ name, one, asPart });
  };
  for (const { id, aliases, alsoNamed = [], hints, terms, variants } of services) {
    /** "S3 Select" names S3 as well, and a "Lambda authorizer" of API Gateway's Lambda. */
    const asPart = (owner: string): Named => ({ kind: owner === id ? 'service' : 'also', id: owner });
    /** "sqs trigger" is Lambda's, and names SQS as well. */
    const asAlso = (owner: string): Named | null => (owner === id ? null : { kind: 'also', id: owner });
    put(aliases, { kind: 'service', id });
    put(alsoNamed, { kind: 'also', id });
    put(hints, { kind: 'hint', id }, asPart);
    put(terms, { kind: 'term', id }, asPart);
    for (const { name, aliases: own } of variants)
      for (const alias of own)
        put([alias], { kind: 'variant', id, variant: name }, aliases.includes(alias) ? null : asAlso);
  }
  for (const { id, aliases, software = [], terms = [] } of neighbours) {
    put(aliases, { kind: 'neighbour', id });
    put(software, { kind: 'neighbour', id, isSoftware: true });
    put(terms, { kind: 'neighbour-term', id });
  }
  return names;
}
