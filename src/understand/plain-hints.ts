/** "What is a queue" is about SQS; "what is a priority queue" is about another kind of queue. */
import { ASKING } from './limit-words.js';
import type { Mention } from './names.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';

/** What may stand before a typical word without making it another thing. */
const PLAIN = new Set(
  'eli5 managed serverless cloud simple called define definition meaning describe explain about between like and or of in on as with message data main'.split(
    ' ',
  ),
);
/** What may follow it. */
const GOES_ON = new Set(
  'cost costs costing billed charged priced price pricing expensive cheap free and or in on at of for with from by that which used useful called mean means good work works do does actually exactly again vs versus'.split(
    ' ',
  ),
);

/**
 * Ids of services whose typical words stand there with no word beside them that makes another thing of them.
 * @param isTermOf whether the word stands in the names of a service's limits
 */
export function findPlainHints(
  sentences: Sentence[],
  tokens: Token[],
  mentions: Mention[],
  isTermOf: (token: Token, service: string) => boolean,
): string[] {
  const starts = new Set<number>([0]);
  let end = 0;
  for (const sentence of sentences) {
    end += sentence.tokens.length;
    starts.add(end);
  }
  const isKnown = (at: number, plain: ReadonlySet<string>, service: string): boolean => {
    const token = tokens[at];
    if (token === undefined || ASKING.has(token.stem) || plain.has(token.word) || isTermOf(token, service)) return true;
    return mentions.some(({ from, to }) => from <= at && at < to);
  };
  return mentions.flatMap(({ from, to, named }) => {
    const isPlain = (id: string) =>
      (starts.has(from) || isKnown(from - 1, PLAIN, id)) && (starts.has(to) || isKnown(to, GOES_ON, id));
    return named.flatMap((one) => (one.kind === 'hint' && isPlain(one.id) ? [one.id] : []));
  });
}
