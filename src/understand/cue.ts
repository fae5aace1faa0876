/**
 * Cues: the small pattern language of `intents/` and of `needs` in the catalog. Words stand apart by blanks, `a|b` is
 * either word, `*` is up to four words, `^` and `$` are the ends. Words are compared by stem.
 */
import { stemOf, tokenize } from './tokens.js';

type Step = { stems: readonly number[]; gapBefore: boolean };

export type Cue = { steps: Step[]; isAtStart: boolean; isAtEnd: boolean };

/** Words as the numbers of their stems; UNKNOWN for what stands in no cue. */
export type Numbered = readonly number[];

const UNKNOWN = 0;

const LONGEST_GAP = 4;

/** The stems of all cues that were read: stem → the number by which it is compared, from 1 on. */
const numbers = new Map<string, number>();

/** Numbers words, which are given as stems; the cues that they are held against are read before. */
export const numberWords = (words: readonly string[]): Numbered => words.map((word) => numbers.get(word) ?? UNKNOWN);

/** @param word of a cue */
export function numberOf(word: string): number {
  const stem = stemOfWord(word);
  const known = numbers.get(stem);
  if (known !== undefined) return known;
  numbers.set(stem, numbers.size + 1);
  return numbers.size;
}

/** Placeholders such as {service} are words of their own. */
const stemOfWord = (word: string): string => {
  if (word.startsWith('{')) return word;
  return PLAIN.test(word) ? stemOf(word) : (tokenize(word)[0]?.stem ?? word);
};

const PLAIN = /^[a-z0-9]+$/;

/** The words of a step in all its cues: what is the same is kept once. */
const alternatives = new Map<string, readonly number[][]>();

/** @returns the stems of each step that a part between blanks has */
function stemsOfPart(part: string): readonly number[][] {
  const known = alternatives.get(part);
  if (known !== undefined) return known;
  const steps = PLAIN.test(part)
    ? [[numberOf(part)]]
    : splitHyphens(part).map((words) => [...new Set(words.map(numberOf))]);
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
  if (part.includes('|')) return [part.split('|').map((word) => word.split('-')[0] ?? word)];
  return part
    .split('-')
    .filter(Boolean)
    .map((word) => [word]);
}

/** Where the cue begins in the words; -1 where it does not stand in them. */
export function findCue({ steps, isAtStart, isAtEnd }: Cue, words: Numbered): number {
  const [first] = steps;
  if (first === undefined) return -1;
  const lastStart = isAtStart ? 0 : words.length - steps.length;
  for (let start = 0; start <= lastStart; start++)
    if (isOneOf(first, words, start) && matchFrom(steps, 1, words, start + 1, isAtEnd)) return start;
  return -1;
}

export const matchesCue = (cue: Cue, words: Numbered): boolean => findCue(cue, words) >= 0;

function matchFrom(steps: Step[], index: number, words: Numbered, at: number, isAtEnd: boolean): boolean {
  const step = steps[index];
  if (step === undefined) return !isAtEnd || at === words.length;
  const furthest = Math.min(at + (step.gapBefore ? LONGEST_GAP : 0), words.length - 1);
  for (let i = at; i <= furthest; i++)
    if (isOneOf(step, words, i) && matchFrom(steps, index + 1, words, i + 1, isAtEnd)) return true;
  return false;
}

function isOneOf({ stems }: Step, words: Numbered, at: number): boolean {
  const word = words[at];
  for (let i = 0; i < stems.length; i++) if (stems[i] === word) return true;
  return false;
}

/** Cues by a stem that they cannot match without, so that a text is held only against those that can match. */
export type CueIndex<T> = { find(words: Numbered): Set<T> };

type Entry<T> = { cue: Cue; of: T };

/** The cues of whose rarest step a stem is a word; `seconds` are worked out when they are first looked at. */
type Posting<T> = { entries: Entry<T>[]; seconds: Seconds | null };

/**
 * Most texts lack the second rarest step of a cue, which is seen at one look: its stems for all cues in turn; those of a
 * cue end where `ends` says.
 */
type Seconds = { stems: Int32Array; ends: Int32Array };

const PRESENT = 1;
const LOOKED_AT = 2;

export function indexCues<T>(entries: Entry<T>[]): CueIndex<T> {
  const uses = countUses(entries);
  const byStem = new Map<number, Posting<T>>();
  for (const entry of entries)
    for (const stem of rarestOf(entry.cue.steps, uses)?.stems ?? []) {
      const posting = byStem.get(stem);
      if (posting === undefined) byStem.set(stem, { entries: [entry], seconds: null });
      else posting.entries.push(entry);
    }
  const isPresent = new Uint8Array(uses.length);

  return {
    find(words) {
      const found = new Set<T>();
      for (const word of words) isPresent[word] = PRESENT;
      for (const word of words) {
        if (isPresent[word] !== PRESENT) continue;
        isPresent[word] = LOOKED_AT;
        const posting = byStem.get(word);
        if (posting === undefined) continue;
        posting.seconds ??= listSeconds(posting.entries, uses);
        const { stems, ends } = posting.seconds;
        for (let i = 0, from = 0; i < ends.length; i++) {
          const end = ends[i] ?? 0;
          const entry = hasSecond(stems, from, end) ? posting.entries[i] : undefined;
          if (entry && !found.has(entry.of) && matchesCue(entry.cue, words)) found.add(entry.of);
          from = end;
        }
      }
      for (const word of words) isPresent[word] = 0;
      return found;
    },
  };

  function hasSecond(stems: Int32Array, from: number, end: number): boolean {
    for (let at = from; at < end; at++) if (isPresent[stems[at] ?? UNKNOWN] !== 0) return true;
    return from === end;
  }
}

/** By stem: in how many steps it stands. */
function countUses(entries: Entry<unknown>[]): Uint32Array {
  const uses = new Uint32Array(numbers.size + 1);
  for (const { cue } of entries)
    for (const { stems } of cue.steps) for (const stem of stems) uses[stem] = (uses[stem] ?? 0) + 1;
  return uses;
}

/** The step whose words stand in the fewest cues: a text that has none of them cannot match. */
function rarestOf(steps: Step[], uses: Uint32Array, but?: Step): Step | undefined {
  let rarest: Step | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    if (step === but) continue;
    let count = 0;
    for (const stem of step.stems) count += uses[stem] ?? 0;
    if (count < least) [rarest, least] = [step, count];
  }
  return rarest;
}

function listSeconds(entries: Entry<unknown>[], uses: Uint32Array): Seconds {
  const stems: number[] = [];
  const ends: number[] = [];
  for (const { cue } of entries) {
    stems.push(...(rarestOf(cue.steps, uses, rarestOf(cue.steps, uses))?.stems ?? []));
    ends.push(stems.length);
  }
  return { stems: Int32Array.from(stems), ends: Int32Array.from(ends) };
}
