/** "Should I store Firebase data, or ask again?": a question of other technology, in which nothing speaks of AWS. */
import { isTool } from './foreign.js';
import { namesAny } from './names.js';
import type { Reading } from './reading.js';

/** What speaks of AWS, beside the names of its services. */
export const AWS_WORDS: ReadonlySet<string> = new Set(['aws', 'amazon', 'cloud', 'serverless']);

export const isOfOthers = ({ isForeign, tokens, mentions }: Reading): boolean =>
  (isForeign || tokens.some(({ word }) => isTool(word))) &&
  !mentions.some(namesAny) &&
  !tokens.some(({ word }) => AWS_WORDS.has(word));
