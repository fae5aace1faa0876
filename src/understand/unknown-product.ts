/** "Amazon CloudSearch", "AWS HealthLake": a product of AWS that the catalog does not know, by how its name is written. */
import type { Mention } from './names.js';
import type { Token } from './tokens.js';

const PRODUCT = /\b(?:Amazon|AWS) ([A-Z][A-Za-z]{3,})\b/g;
/** What is written so and is no product: "AWS Console", "AWS Limits". */
const PLAIN = new Set(
  'account accounts architecture best billing cloud compute console cost costs database databases docs documentation event events function functions limit limits messaging networking notification notifications pricing queue queues quota quotas region regions server serverless service services storage stream streams support'.split(
    ' ',
  ),
);

/** Where something of ours is named or hinted at, the question is about that. */
export function namesUnknownProduct(text: string, tokens: Token[], mentions: Mention[]): boolean {
  if (mentions.length > 0) return false;
  for (const [, name = ''] of text.matchAll(PRODUCT)) {
    const word = name.toLowerCase();
    if (PLAIN.has(word)) continue;
    if (tokens.some((token) => token.word === word)) return true;
  }
  return false;
}
