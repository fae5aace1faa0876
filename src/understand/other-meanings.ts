/** Names of services that are also words of other fields: lambda expressions, Athena the goddess, a Kinesis keyboard. */
import type { Catalog } from '../catalog/load.js';
import { isLanguage } from './foreign.js';
import type { Mention } from './names.js';
import { AWS_WORDS } from './of-others.js';
import type { Token } from './tokens.js';

export type DropOtherMeanings = (mentions: Mention[], tokens: Token[]) => Mention[];

/** Leaves out a bare name where words beside it show another meaning and nothing else speaks of AWS. */
export function createDropOtherMeanings(catalog: Catalog): DropOtherMeanings {
  const words = new Map(
    catalog.services.flatMap(({ id, otherMeanings }) => (otherMeanings ? [[id, new Set(otherMeanings)] as const] : [])),
  );
  return (mentions, tokens) => {
    if (tokens.some(({ word }) => AWS_WORDS.has(word))) return mentions;
    const ids = new Set(
      mentions.flatMap(({ named }) => named.filter(({ kind }) => kind !== 'hint').map(({ id }) => id)),
    );
    if (ids.size !== 1) return mentions;
    const [id = ''] = ids;
    const meanings = words.get(id);
    if (meanings === undefined) return mentions;
    if (mentions.some((mention) => isOfLanguage(tokens, mention))) return [];
    const isName = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
    // by words, not stems: a Lambda that receives is no receiver
    const isOther = tokens.some(
      ({ word }, at) =>
        !isName(at) && [word, word.replace(/s$/, ''), word.replace(/\..*/, '')].some((form) => meanings.has(form)),
    );
    return isOther ? [] : mentions;
  };
}

const ARTICLES = new Set(['a', 'an', 'the']);
const DEFINES = /^(?:whats?|explain|define|what (?:is|are))$/;

/** What follows the name where it takes a parameter. */
const PARAMETER = /^[b-hj-z]$/;

/** "What is a lambda in Python", "lambdas in Java", "lambda x: 2 * x": a part of the language, where no function is deployed. */
function isOfLanguage(tokens: Token[], { from, to }: Mention): boolean {
  if (to - from === 1 && PARAMETER.test(tokens[to]?.word ?? '')) return true;
  if (to - from > 1 || tokens[to]?.word !== 'in' || !isLanguage(tokens[to + 1]?.word ?? '')) return false;
  if (tokens[from]?.word.endsWith('s')) return true;
  const before = tokens.slice(0, from).filter(({ word }) => !ARTICLES.has(word));
  return DEFINES.test(before.map(({ word }) => word).join(' '));
}
