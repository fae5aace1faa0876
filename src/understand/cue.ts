/**
 * Cues: the small pattern language of `intents/` and of `needs` in the catalog. Words stand apart by blanks, `a|b` is
 * either word, `*` is up to four words, `^` and `$` are the ends. Words are compared by stem.
 */
import { stemOf, tokenize } from './tokens.js';

type Step = { stems: ReadonlySet<string>; gapBefore: boolean };

export type Cue = { steps: Step[]; isAtStart: boolean; isAtEnd: boolean };

const LONGEST_GAP = 4;

/** Placeholders such as {service} are words of their own. */
const stemOfWord = (word: string): string => {
  if (word.startsWith('{')) return word;
  return /^[a-z0-9]+$/.test(word) ? stemOf(word) : (tokenize(word)[0]?.stem ?? word);
};

export function parseCue(text: string): Cue {
  const cue: Cue = { steps: [], isAtStart: false, isAtEnd: false };
  let gapBefore = false;
  for (const part of text.trim().split(/\s+/)) {
    if (part === '^') cue.isAtStart = true;
    else if (part === '$') cue.isAtEnd = true;
    else if (part === '*') gapBefore = true;
    else {
      for (const step of splitHyphens(part)) {
        cue.steps.push({ stems: new Set(step.map(stemOfWord)), gapBefore });
        gapBefore = false;
      }
    }
  }
  return cue;
}

/** "real-time" is two words in a text, so it is two steps here; alternatives with hyphens keep their first word. */
function splitHyphens(part: string): string[][] {
  if (part.includes('|')) return [part.split('|').map((word) => word.split('-')[0] ?? word)];
  return part
    .split('-')
    .filter(Boolean)
    .map((word) => [word]);
}

/** Where the cue begins in the words, which are given as stems; -1 where it does not stand in them. */
export function findCue({ steps, isAtStart, isAtEnd }: Cue, words: readonly string[]): number {
  const [first] = steps;
  if (first === undefined) return -1;
  const lastStart = isAtStart ? 0 : words.length - steps.length;
  for (let start = 0; start <= lastStart; start++)
    if (first.stems.has(words[start] ?? '') && matchFrom(steps, 1, words, start + 1, isAtEnd)) return start;
  return -1;
}

export const matchesCue = (cue: Cue, words: readonly string[]): boolean => findCue(cue, words) >= 0;

function matchFrom(steps: Step[], index: number, words: readonly string[], at: number, isAtEnd: boolean): boolean {
  const step = steps[index];
  if (step === undefined) return !isAtEnd || at === words.length;
  const furthest = at + (step.gapBefore ? LONGEST_GAP : 0);
  for (let i = at; i <= furthest && i < words.length; i++)
    if (step.stems.has(words[i] ?? '') && matchFrom(steps, index + 1, words, i + 1, isAtEnd)) return true;
  return false;
}

/** Cues by a stem that they cannot match without, so that a text is held only against those that can match. */
export type CueIndex<T> = { find(words: readonly string[]): Set<T> };

type Entry<T> = { cue: Cue; of: T };

export function indexCues<T>(entries: Entry<T>[]): CueIndex<T> {
  const uses = new Map<string, number>();
  for (const { cue } of entries)
    for (const { stems } of cue.steps) for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const byStem = new Map<string, Entry<T>[]>();
  for (const entry of entries)
    for (const stem of rarestStep(entry.cue, uses)) {
      const present = byStem.get(stem);
      if (present) present.push(entry);
      else byStem.set(stem, [entry]);
    }
  return {
    find(words) {
      const found = new Set<T>();
      const places = placesOf(words);
      for (const word of places.keys())
        for (const { cue, of } of byStem.get(word) ?? [])
          if (!found.has(of) && matchesAt(cue, words, places)) found.add(of);
      return found;
    },
  };
}

/** Word → where it stands. */
function placesOf(words: readonly string[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach((word, place) => {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  });
  return places;
}

/** As `findCue`, in a text whose places are known. */
function matchesAt(cue: Cue, words: readonly string[], places: ReadonlyMap<string, number[]>): boolean {
  const { steps, isAtStart, isAtEnd } = cue;
  const [first] = steps;
  // few words are looked through sooner than many alternatives
  if (first === undefined || first.stems.size > words.length) return matchesCue(cue, words);
  for (const stem of first.stems)
    for (const place of places.get(stem) ?? [])
      if ((!isAtStart || place === 0) && matchFrom(steps, 1, words, place + 1, isAtEnd)) return true;
  return false;
}

/** The alternatives of the step whose words stand in the fewest cues: a text that has none of them cannot match. */
function rarestStep({ steps }: Cue, uses: Map<string, number>): Iterable<string> {
  let best: { stems: Iterable<string>; count: number } = { stems: [], count: Number.POSITIVE_INFINITY };
  for (const { stems } of steps) {
    let count = 0;
    for (const stem of stems) count += uses.get(stem) ?? 0;
    if (count < best.count) best = { stems, count };
  }
  return best.stems;
}
