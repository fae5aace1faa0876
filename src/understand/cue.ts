/**
 * Cues: the small pattern language of `intents/` and of `needs` in the catalog. Words stand apart by blanks, `a|b` is
 * either word, `*` is up to four words, `^` and `$` are the ends. Words are compared by stem.
 */
import { stemOf, tokenize } from './tokens.js';

export type Step = { stems: readonly number[]; gapBefore: boolean };

export type Cue = { steps: Step[]; isAtStart: boolean; isAtEnd: boolean };

/** Words as the numbers of their stems; UNKNOWN for what stands in no cue. */
export type Numbered = readonly number[];

export const UNKNOWN = 0;

const LONGEST_GAP = 4;

/** The stems of all cues that were read: stem → the number by which it is compared, from 1 on. */
const numbers = new Map<string, number>();

/** How many numbers there are so far, with the one for what is unknown. */
export const countNumbers = (): number => numbers.size + 1;

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
