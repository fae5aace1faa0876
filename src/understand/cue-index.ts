/** Cues by their words, so that a text is held only against the few that can match it. */
import { type Cue, countNumbers, matchesCue, type Numbered, type Step, UNKNOWN } from './cue.js';

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
  const uses = new Uint32Array(countNumbers());
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
