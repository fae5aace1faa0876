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

/** The words of a step in all its cues: what is the same is kept once. */
const alternatives = new Map<string, ReadonlySet<string>[]>();

/** @returns the stems of each step that a part between blanks has */
function stemsOfPart(part: string): ReadonlySet<string>[] {
  const known = alternatives.get(part);
  if (known !== undefined) return known;
  const steps = splitHyphens(part).map((words) => new Set(words.map(stemOfWord)));
  alternatives.set(part, steps);
  return steps;
}

export function parseCue(text: string): Cue {
  const cue: Cue = { steps: [], isAtStart: false, isAtEnd: false };
  let gapBefore = false;
  for (const part of text.trim().split(/\s+/)) {
    if (part === '^') cue.isAtStart = true;
    else if (part === '$') cue.isAtEnd = true;
    else if (part === '*') gapBefore = true;
    else {
      for (const stems of stemsOfPart(part)) {
        cue.steps.push({ stems, gapBefore });
        gapBefore = false;
      }
    }
  }
  return cue;
}

/** "real-time" is two words in a text, so it is two steps here; alternatives with hyphens keep their first word. */
function splitHyphens(part: string): string[][] {
  if (/^[a-z0-9]+$/.test(part)) return [[part]];
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

/**
 * The cues of whose rarest step a stem is a word. Most texts lack their second rarest step, which is seen at one look:
 * `seconds` has the numbers of its words for all cues in turn; those of a cue end where `ends` says.
 */
type Posting<T> = { entries: Entry<T>[]; seconds: Int32Array; ends: Int32Array };

export function indexCues<T>(entries: Entry<T>[]): CueIndex<T> {
  const numbered = numberStems(entries.map(({ cue }) => cue));
  const byStem = listByRarest(entries, numbered);
  const isPresent = new Uint8Array(numbered.size);

  return {
    find(words) {
      const found = new Set<T>();
      const present: number[] = [];
      for (const word of words) {
        const known = numbered.get(word);
        if (known === undefined) continue;
        isPresent[known.number] = 1;
        present.push(known.number);
      }
      for (const word of new Set(words)) {
        const posting = byStem.get(word);
        if (posting === undefined) continue;
        for (let i = 0, from = 0; i < posting.ends.length; i++) {
          const end = posting.ends[i] ?? 0;
          const entry = hasSecond(posting.seconds, from, end) ? posting.entries[i] : undefined;
          if (entry && !found.has(entry.of) && matchesCue(entry.cue, words)) found.add(entry.of);
          from = end;
        }
      }
      for (const number of present) isPresent[number] = 0;
      return found;
    },
  };

  function hasSecond(seconds: Int32Array, from: number, end: number): boolean {
    for (let at = from; at < end; at++) if (isPresent[seconds[at] ?? 0] === 1) return true;
    return from === end;
  }
}

/** Stem → its number, and in how many steps it stands. */
type Numbered = Map<string, { number: number; uses: number }>;

function numberStems(cues: Cue[]): Numbered {
  const numbered: Numbered = new Map();
  for (const { steps } of cues)
    for (const { stems } of steps)
      for (const stem of stems) {
        const known = numbered.get(stem);
        if (known) known.uses += 1;
        else numbered.set(stem, { number: numbered.size, uses: 1 });
      }
  return numbered;
}

function listByRarest<T>(entries: Entry<T>[], numbered: Numbered): Map<string, Posting<T>> {
  const lists = new Map<string, { entries: Entry<T>[]; seconds: number[]; ends: number[] }>();
  for (const entry of entries) {
    const [rarest, second] = rarestSteps(entry.cue, numbered);
    for (const stem of rarest?.stems ?? []) {
      const list = lists.get(stem) ?? { entries: [], seconds: [], ends: [] };
      if (list.entries.length === 0) lists.set(stem, list);
      list.entries.push(entry);
      for (const word of second?.stems ?? []) list.seconds.push(numbered.get(word)?.number ?? 0);
      list.ends.push(list.seconds.length);
    }
  }
  return new Map(
    [...lists].map(([stem, list]) => [
      stem,
      { entries: list.entries, seconds: Int32Array.from(list.seconds), ends: Int32Array.from(list.ends) },
    ]),
  );
}

/** The two steps whose words stand in the fewest cues, the rarest first: a text that has none of them cannot match. */
function rarestSteps({ steps }: Cue, numbered: Numbered): Step[] {
  if (steps.length < 2) return steps;
  const uses = (step: Step): number => {
    let count = 0;
    for (const stem of step.stems) count += numbered.get(stem)?.uses ?? 0;
    return count;
  };
  const [first, second] = steps;
  if (first && second && steps.length === 2) return uses(second) < uses(first) ? [second, first] : steps;
  return steps
    .map((step) => ({ step, count: uses(step) }))
    .sort((a, b) => a.count - b.count)
    .map(({ step }) => step);
}
