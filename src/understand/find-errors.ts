/** Errors that AWS raises where a limit is met, found in a question by name, by part of their message, or by status. */
import type { Catalog } from '../catalog/load.js';
import type { ErrorEntry } from '../catalog/schema.js';
import { lazy } from '../lazy.js';
import { type Token, tokenize } from './tokens.js';

/** Those that the question names; of the named services where those raise it, the longest match first. */
export type ErrorFinder = (tokens: Token[], services: string[]) => ErrorEntry[];

/** Statuses that mostly mean a limit; 403, 500 and 502 mostly mean something else. */
const OF_LIMITS = new Set(['413', '414', '429', '431', '503', '504']);

type Alias = { words: string[]; error: ErrorEntry };

/** "413" alone, or beside one of these. */
const STATUS_WORDS = new Set(
  'error errors http status code codes response responses from returns return returning returned getting get gets got with why what 5xx 4xx after gives giving throws throwing sees seeing hit hits hitting'.split(
    ' ',
  ),
);

export function createErrorFinder(catalog: Catalog): ErrorFinder {
  const byFirst = lazy(() => {
    const index = new Map<string, Alias[]>();
    for (const error of catalog.errors)
      for (const name of [error.name, ...error.aliases]) {
        const words = tokenize(name).map(({ word }) => word);
        const [first] = words;
        // a bare number is no name
        if (first === undefined || (words.length === 1 && /^\d+$/.test(first))) continue;
        index.set(first, [...(index.get(first) ?? []), { words, error }]);
      }
    return index;
  });

  return (tokens, services) => {
    const names = byFirst();
    const found = new Map<ErrorEntry, number>();
    tokens.forEach(({ word }, at) => {
      for (const { words, error } of names.get(word) ?? [])
        if (words.every((one, i) => tokens[at + i]?.word === one))
          found.set(error, Math.max(found.get(error) ?? 0, words.join('').length));
    });
    const named = [...found].sort((a, b) => b[1] - a[1]).map(([error]) => error);
    const all = named.length > 0 ? named : byStatus(tokens, services);
    if (services.length === 0) return all;
    // that of the service that raises it before one that only stands behind
    const place = ({ services: owners }: ErrorEntry) => owners.findIndex((id) => services.includes(id));
    return all.filter((error) => place(error) >= 0).sort((a, b) => place(a) - place(b));
  };

  function byStatus(tokens: Token[], services: string[]): ErrorEntry[] {
    return tokens.flatMap(({ word }, i) => {
      if (!OF_LIMITS.has(word)) return [];
      const isStatus =
        tokens.length === 1 ||
        [tokens[i - 1], tokens[i + 1]].some((near) => near !== undefined && STATUS_WORDS.has(near.word)) ||
        (services.length > 0 && tokens.length <= 6);
      return isStatus ? catalog.errors.filter(({ status }) => status === Number(word)) : [];
    });
  }
}
