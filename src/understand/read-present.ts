/** "The images are in S3. Which service resizes them?": services that are told to be there already. */
import type { Mention, Named } from './names.js';
import type { Sentence } from './sentences.js';
import { type Token, wordsOf } from './tokens.js';

/** "Our API runs on Lambda. Is it a good fit?" asks about what was told. */
const OF_IT = /\b(?:is|was|will|would|should|can|could|does|do) it\b/i;
/** "Which service starts when a file arrives in S3?": what is asked for is another than those it names. */
const FOR_ANOTHER = /\b(?:which|what)\b(?:\W+\w+){0,6}?\W+(?:services?|tools?|offerings?)\b/i;
/** Unless these are what there is to choose from. */
const CHOICE = /\b(?:or|vs|versus|between|among|better)\b/i;

/** @param nameOf the name that a service goes by; of "Aurora Serverless" and the like a part names more than it */
export function readPresent(
  sentences: Sentence[],
  mentions: Mention[],
  nameOf: (id: string) => string | undefined,
): string[] {
  if (sentences.some(({ asks, text }) => asks && OF_IT.test(text))) return [];
  const told = new Set<string>();
  const asked = new Set<string>();
  let from = 0;
  for (const { tokens, text, asks } of sentences) {
    const [start, to] = [from, from + tokens.length];
    from = to;
    const isAsked = asks && !(FOR_ANOTHER.test(text) && !CHOICE.test(text));
    for (const mention of mentions) {
      if (mention.from < start || mention.to > to) continue;
      const words = tokens.slice(mention.from - start, mention.to - start);
      for (const named of mention.named)
        if (isOwnName(named) && !isPartOf(words, nameOf(named.id))) (isAsked ? asked : told).add(named.id);
    }
  }
  return [...told].filter((id) => !asked.has(id));
}

/** Software that a service runs may well be there without it. */
const isOwnName = (named: Named): boolean =>
  named.kind === 'service' || (named.kind === 'neighbour' && named.isSoftware !== true);

/** "Aurora" of "Aurora Serverless": some of its words, not all. */
function isPartOf(tokens: Token[], name = ''): boolean {
  const said = new Set(tokens.map(({ word }) => word));
  const words = wordsOf(name);
  return words.some((word) => said.has(word)) && !words.every((word) => said.has(word));
}
