/** The words of a question that say what is asked, without those that only name a service. */
import type { Catalog, Service } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import type { Mention } from './names.js';
import type { Sentence } from './sentences.js';
import { stemOf, type Token, tokenize } from './tokens.js';
import type { Words } from './vocabulary.js';

export type ContentWords = {
  content: Token[];
  /** Those of the sentences that ask. */
  asking: Token[];
  /** Whether the word at a place is one of them. */
  isContent: (index: number) => boolean;
};

export type ContentReader = (sentences: Sentence[], tokens: Token[], mentions: Mention[]) => ContentWords;

const SHORTEST_COMPOUND = 8;

export function createContentReader(catalog: Catalog, { all, sure, terms }: Words): ContentReader {
  const plainNames = new Map(catalog.services.map((service) => [service.id, lazy(() => collectPlainNames(service))]));

  /** By the first letters of the terms that are long enough to be compounds: most pairs of words begin like none. */
  const openings = lazy(() => {
    const isOpening = new Uint8Array(LETTERS ** OPENING);
    for (const term of terms) if (term.length >= SHORTEST_COMPOUND) isOpening[openingOf(term, '')] = 1;
    return isOpening;
  });

  return (sentences, tokens, mentions) => {
    // "eventbridge rules" names the service, but "rules" is what is asked about
    const isPlainName = (id: string, word: string) => plainNames.get(id)?.().has(word) === true;
    const names = new Set<number>();
    for (const { from, to, named } of mentions)
      for (let at = from; at < to; at++)
        if (named.some(({ kind, id }) => kind === 'service' && isPlainName(id, tokens[at]?.word ?? ''))) names.add(at);
    const isContent = (index: number): boolean => index < tokens.length && !names.has(index);
    const content = withCompounds(tokens.filter((_, i) => isContent(i)));
    const asksThroughout = sentences.every(({ asks }) => asks);
    return {
      content,
      asking: asksThroughout ? content : withCompounds(askingTokens(sentences, tokens, isContent)),
      isContent,
    };
  };

  /** "put_records" and "put records" are PutRecords too; "batchget" is batch and get. */
  function withCompounds(own: Token[]): Token[] {
    const isCompound = (joined: string) => joined.length >= SHORTEST_COMPOUND && terms.has(joined);
    const found = own.flatMap(({ word }, i) => {
      // "maximum message size" asks for the most; it does not name MaximumMessageSize
      if (word === 'maximum' || word === 'minimum') return [];
      const next = own[i + 1]?.word ?? '';
      if (openings()[openingOf(word, next)] === 0) return [];
      const pair = word + next;
      const triple = pair + (own[i + 2]?.word ?? '');
      return isCompound(triple) ? [triple] : isCompound(pair) ? [pair] : [];
    });
    const parts = own.flatMap(({ word }) => {
      // the name of a mode ("batchget") is made of words that its limits have
      if (terms.has(word)) return [];
      // people write it often, and it may still be the name of a call: "transactwrite", not "something"
      return cutCompound(word, all.has(word) ? terms : sure) ?? [];
    });
    const more = [...found, ...parts].map((word) => ({ word, stem: stemOf(word) }));
    return more.length === 0 ? own : [...own, ...more];
  }
}

const LETTERS = 32;
const OPENING = 3;

/** A number for the first letters of two joined words. */
function openingOf(word: string, next: string): number {
  let number = 0;
  for (let i = 0; i < OPENING; i++) {
    const code = i < word.length ? word.charCodeAt(i) : next.charCodeAt(i - word.length);
    number = number * LETTERS + (code % LETTERS);
  }
  return number;
}

/** Short words that names in code are made of. */
const SHORT_PARTS = new Set(['get', 'put', 'max', 'min', 'key', 'api', 'log', 'tag', 'ttl', 'dlq', 'url']);
const SHORTEST_PART = 4;

/** The known words that an unknown one is made of, longest first: "batchget" → batch, get; null where it is not. */
function cutCompound(word: string, known: ReadonlySet<string>): string[] | null {
  if (word.length < SHORTEST_COMPOUND) return null;
  const cut = (rest: string): string[] | null => {
    if (rest === '') return [];
    for (let length = rest.length; length > 2; length--) {
      const part = rest.slice(0, length);
      if (!(length < SHORTEST_PART ? SHORT_PARTS : known).has(part)) continue;
      const others = cut(rest.slice(length));
      if (others !== null) return [part, ...others];
    }
    return null;
  };
  return cut(word);
}

function askingTokens(sentences: Sentence[], tokens: Token[], isContent: (i: number) => boolean): Token[] {
  let from = 0;
  return sentences.flatMap(({ asks, tokens: own }) => {
    const start = from;
    from += own.length;
    return asks ? tokens.slice(start, from).filter((_, i) => isContent(start + i)) : [];
  });
}

/** Words that only name a service; those that also stand in names of its limits ("putevents") may be what is asked about. */
function collectPlainNames({ id, name, shortName, aliases, limits }: Service): Set<string> {
  const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);
  const asked = new Set(limits.flatMap((limit) => [limit.name, ...limit.aliases].flatMap(wordsOf)));
  return new Set([
    ...[id.replaceAll('-', ' '), name, shortName].flatMap(wordsOf),
    ...aliases.filter((alias) => !alias.includes(' ') && !asked.has(alias)),
  ]);
}
