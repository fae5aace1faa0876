/** Which words of a question name the thing that is counted or measured. */
import type { Token } from './tokens.js';

const OPENERS = new Set(
  'many much max maximum number minimum min largest biggest longest smallest default limit'.split(' '),
);
const LINKS = new Set('of the a an on to for allowed'.split(' '));
const BREAKS = new Set(
  'per in can does do is are before when if that which with from using by at and it i we you will may has have'.split(
    ' ',
  ),
);
const HEAD_WORDS = 3;
const HEAD = 1.6;
/** What follows says where, or what belongs to it as well. */
const ASIDES = new Map([
  ['per', 0.6],
  ['including', 0.3],
  ['excluding', 0.3],
]);
/** "An item of a table"; but in "the size of a table" it is what is measured. */
const OF = 0.6;
const MEASURES = new Set(
  'size sizes number numbers amount count length limit limits maximum max minimum most total kind type types range depth age rate'.split(
    ' ',
  ),
);
/** "can run", "may hold": what it does says less than what it is. */
const VERB = 0.7;
const BEFORE_VERBS = new Set('can could may might will would to able'.split(' '));

/**
 * How much each word counts: what directly follows "how many", "number of", "maximum" is the thing itself;
 * what follows "per" or "including" only says where, or what belongs to it.
 */
export function weighPositions(tokens: Token[]): Map<string, number> {
  const weights = new Map<string, number>();
  const note = (stem: string, weight: number) => weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  let headLeft = 0;
  let aside = 1;
  let before = '';
  let isVerb = false;
  for (const { word, stem } of tokens) {
    const beside = word === 'of' && !MEASURES.has(before) ? OF : ASIDES.get(word);
    before = word;
    if (beside !== undefined) [aside, headLeft] = [beside, 0];
    const weight = isVerb ? VERB : aside;
    isVerb = BEFORE_VERBS.has(word);
    if (OPENERS.has(word)) {
      headLeft = HEAD_WORDS;
      aside = 1;
      note(stem, 1);
    } else if (BREAKS.has(word)) headLeft = 0;
    else if (!LINKS.has(word)) {
      note(stem, headLeft > 0 ? HEAD : weight);
      headLeft -= 1;
    }
  }
  return weights;
}
