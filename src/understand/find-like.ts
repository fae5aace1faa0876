/** Finds the spelling that a misspelt word most likely meant. */
import Fuse from 'fuse.js';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';

/** The right spelling; undefined where none is near enough. */
export type FindLike = (text: string) => string | undefined;

/** Longer ones are no misspelt word. */
const MOST_LETTERS = 40;
const MOST_REMEMBERED = 10_000;

const MOST_EDITS = 2;
/** How many letters may be wrong: one in short words, two in long ones. */
const allowedEdits = (word: string): number => (word.length <= 6 ? 1 : MOST_EDITS);

/**
 * People get the first letter right, and nearly the length: only such spellings are looked at, which keeps it fast.
 * @param fewestLetters shorter texts resemble too much to be sure
 */
export function createFindLike(spellings: string[], fewestLetters: number): FindLike {
  const groups = new Map<string, string[]>();
  for (const spelling of spellings) {
    const group = groupOf(spelling, spelling.length);
    const present = groups.get(group);
    if (present) present.push(spelling);
    else groups.set(group, [spelling]);
  }
  const fuses = new Map<string, Fuse<string> | null>();
  const remembered = new Map<string, string | undefined>();

  const fuseOf = (group: string): Fuse<string> | null => {
    const known = fuses.get(group);
    if (known !== undefined) return known;
    const members = groups.get(group);
    const fuse = members === undefined ? null : new Fuse(members, { threshold: 0.34, ignoreLocation: true });
    fuses.set(group, fuse);
    return fuse;
  };

  const search = (text: string): string | undefined => {
    let best: { item: string; edits: number } | undefined;
    for (let more = -MOST_EDITS; more <= MOST_EDITS; more++)
      for (const { item } of fuseOf(groupOf(text, text.length + more))?.search(text, { limit: 6 }) ?? []) {
        const edits = DamerauLevenshteinDistance(text, item, { restricted: true });
        if (edits <= allowedEdits(item) && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { item, edits };
      }
    return best?.item;
  };

  return (text) => {
    if (text.length < fewestLetters || text.length > MOST_LETTERS || /^\d/.test(text)) return undefined;
    if (remembered.has(text)) return remembered.get(text);
    const found = search(text);
    if (remembered.size < MOST_REMEMBERED) remembered.set(text, found);
    return found;
  };
}

const groupOf = (text: string, length: number): string => `${text[0] ?? ''}${length}`;
