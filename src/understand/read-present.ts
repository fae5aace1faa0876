/** "The images are in S3. Which service resizes them?": services that are told to be there already. */
import type { Mention } from './names.js';
import type { Sentence } from './sentences.js';
import { type Token, wordsOf } from './tokens.js';

/** "Our API runs on Lambda. Is it a good fit?" asks about what was told. */
const OF_IT = /\b(?:is|was|will|would|should|can|could|does|do) it\b/i;

/** @param nameOf the name that a service goes by; of "Aurora Serverless" and the like a part names more than it */
export function readPresent(
  sentences: Sentence[],
  mentions: Mention[],
  nameOf: (id: string) => string | undefined,
): string[] {
  if (sentences.length < 2 || sentences.some(({ asks, text }) => asks && OF_IT.test(text))) return [];
  const told = new Set<string>();
  const asked = new Set<string>();
  let from = 0;
  for (const { tokens, asks } of sentences) {
    const [start, to] = [from, from + tokens.length];
    from = to;
    for (const mention of mentions) {
      if (mention.from < start || mention.to > to) continue;
      const words = tokens.slice(mention.from - start, mention.to - start);
      for (const { kind, id } of mention.named)
        if ((kind === 'service' || kind === 'neighbour') && !isPartOf(words, nameOf(id))) (asks ? asked : told).add(id);
    }
  }
  return [...told].filter((id) => !asked.has(id));
}

/** "Aurora" of "Aurora Serverless": some of its words, not all. */
function isPartOf(tokens: Token[], name = ''): boolean {
  const said = new Set(tokens.map(({ word }) => word));
  const words = wordsOf(name);
  return words.some((word) => said.has(word)) && !words.every((word) => said.has(word));
}
