/** Finds the spelling that a misspelt word most likely meant. */
import Fuse from 'fuse.js';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';

/** The right spelling; undefined where none is near enough. */
export type FindLike = (text: string) => string | undefined;

const ENOUGH_LETTERS = 5;
/** Longer ones are no misspelt word. */
const MOST_LETTERS = 40;
const MOST_REMEMBERED = 10_000;

/** How many letters may be wrong: one in short words, two in long ones. */
const allowedEdits = (word: string): number => (word.length <= 6 ? 1 : 2);

/** People get the first letter right: only spellings with the same one are looked at, which also keeps it fast. */
export function createFindLike(spellings: string[]): FindLike {
  const byLetter = new Map<string, string[]>();
  for (const spelling of spellings) {
    const letter = spelling[0] ?? '';
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), spelling]);
  }
  const fuses = new Map<string, Fuse<string>>();
  const remembered = new Map<string, string | undefined>();

  const search = (text: string): string | undefined => {
    const letter = text[0] ?? '';
    let fuse = fuses.get(letter);
    if (fuse === undefined) {
      fuse = new Fuse(byLetter.get(letter) ?? [], { threshold: 0.34, ignoreLocation: true });
      fuses.set(letter, fuse);
    }
    return fuse
      .search(text, { limit: 6 })
      .map(({ item }) => ({ item, edits: DamerauLevenshteinDistance(text, item, { restricted: true }) }))
      .filter(({ item, edits }) => edits <= allowedEdits(item))
      .sort((a, b) => a.edits - b.edits)[0]?.item;
  };

  return (text) => {
    if (text.length < ENOUGH_LETTERS || text.length > MOST_LETTERS || /^\d/.test(text)) return undefined;
    if (remembered.has(text)) return remembered.get(text);
    const found = search(text);
    if (remembered.size < MOST_REMEMBERED) remembered.set(text, found);
    return found;
  };
}
