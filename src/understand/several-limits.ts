/** Questions for two limits at once: "timeout and memory", "sqs retention and lambda payload". */
import type { LinkPart } from './link-part.js';
import type { LimitMatch } from './score-limit.js';
import type { Sentence } from './sentences.js';
import { tokenize } from './tokens.js';

const AND = /,? (?:and|or|plus|as well as) |, | ?[&+/] |(?<=[a-z]{2})\/(?=[a-z]{2})/i;
/** One limit whose name explains so much of the whole was meant alone: "CPU and memory combinations". */
const EXPLAINS_WHOLE = 0.8;
const MOST = 3;
/** "With multipart upload, how large may an object get": under what condition, not what is asked. */
const CONDITION = /^(?:with|using|via)\b/i;

/** "The size, in KiB, of a task definition" goes on behind its aside. */
const CONTINUES = /^of\b/i;

/** "the number of topics or the number of subscribers" and "query length + timeout" are two, whatever explains both. */
const asksTwice = (text: string): boolean =>
  ADDS.test(text) || text.split(AND).filter((piece) => OPENER.test(piece)).length >= 2;
const ADDS = / \+ /;
const OPENER = /\b(?:number of|how (?:many|long|big|large|often|fast)|(?:max(?:imum)?|min(?:imum)?) \w+|size of)\b/i;

/** The limits that are asked for side by side, in the order of the question; empty where it is one, or none. */
export function findSeveralLimits(
  sentences: Sentence[],
  whole: LimitMatch | undefined,
  linkPart: LinkPart,
): LimitMatch[] {
  if (whole === undefined || (whole.strength >= EXPLAINS_WHOLE && !sentences.some(({ text }) => asksTwice(text))))
    return [];
  let from = 0;
  const found: LimitMatch[] = [];
  for (const { text, tokens } of sentences) {
    const pieces = text.split(AND);
    if (pieces.length === 1 || pieces.some((piece) => CONTINUES.test(piece))) {
      from += tokens.length;
      continue;
    }
    let at = 0;
    for (const piece of pieces) {
      const to = from + tokenize(piece).length;
      const match = CONDITION.test(piece) ? undefined : linkPart(from, to, ADDS.test(text));
      if (match && !found.some(({ limit }) => limit.key === match.limit.key && limit.service === match.limit.service))
        found.push(match);
      // the word that joined them is a token too, unless it was a mark
      from = to;
      at = text.indexOf(piece, at) + piece.length;
      const joint = text.slice(at).match(/^,? (and|or|plus|as well as) /i)?.[1];
      if (joint !== undefined) from += tokenize(joint).length;
    }
  }
  // what fits the whole best, and none of its parts, has something of both: "default CPU and memory"
  const isCut = found.some(({ limit }) => limit === whole.limit);
  return found.length >= 2 && isCut ? found.slice(0, MOST) : [];
}
