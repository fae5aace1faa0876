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

export function namesUnknownProduct(text: string, tokens: Token[], mentions: Mention[]): boolean {
  for (const [, name = ''] of text.matchAll(PRODUCT)) {
    const word = name.toLowerCase();
    if (PLAIN.has(word)) continue;
    const at = tokens.findIndex((token) => token.word === word);
    if (at >= 0 && !mentions.some(({ from, to }) => from <= at && at < to)) return true;
  }
  return false;
}
