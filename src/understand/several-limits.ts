/** Questions for two limits at once: "timeout and memory", "sqs retention and lambda payload". */
import type { LimitMatch } from './link-limits.js';
import type { Sentence } from './sentences.js';
import { tokenize } from './tokens.js';

/** The best limit for the words from token `from` to `to` alone; undefined where none is clear. */
export type LinkPart = (from: number, to: number) => LimitMatch | undefined;

const AND = /,? (?:and|or|plus|as well as) |, | ?[&+/] /i;
/** One limit whose name explains so much of the whole was meant alone: "CPU and memory combinations". */
const EXPLAINS_WHOLE = 0.8;
const MOST = 3;

/** The limits that are asked for side by side, in the order of the question; empty where it is one, or none. */
export function findSeveralLimits(
  sentences: Sentence[],
  whole: LimitMatch | undefined,
  linkPart: LinkPart,
): LimitMatch[] {
  if (whole === undefined || whole.strength >= EXPLAINS_WHOLE) return [];
  let from = 0;
  const found: LimitMatch[] = [];
  for (const { text, tokens } of sentences) {
    const pieces = text.split(AND);
    if (pieces.length === 1) {
      from += tokens.length;
      continue;
    }
    let at = 0;
    for (const piece of pieces) {
      const to = from + tokenize(piece).length;
      const match = linkPart(from, to);
      if (match && !found.some(({ limit }) => limit.key === match.limit.key && limit.service === match.limit.service))
        found.push(match);
      // the word that joined them is a token too, unless it was a mark
      from = to;
      at = text.indexOf(piece, at) + piece.length;
      const joint = text.slice(at).match(/^,? (and|or|plus|as well as) /i)?.[1];
      if (joint !== undefined) from += tokenize(joint).length;
    }
  }
  return found.length >= 2 ? found.slice(0, MOST) : [];
}
