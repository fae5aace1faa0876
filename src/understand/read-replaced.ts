/** "An alternative to SNS", "what else than Lambda": services that are no answer, since the question wants another. */
import { parseCue } from './cue.js';
import { indexCues } from './cue-index.js';
import type { Mention } from './names.js';
import { isOurs, markNames, namesOf, tagThis } from './this-name.js';
import type { Token } from './tokens.js';

const WORDS = 'alternative|alternatives|replacement|replacements|substitute|substitutes|equivalent|equivalents';

const WITHOUT = [
  `${WORDS} to|for|of {this}`,
  `{this} ${WORDS}`,
  `{this} hosting|queue|table|bucket|function|streams ${WORDS}`,
  'besides|beside {this}',
  'other|apart|away than|from {this}',
  'something|anything|like|similar like|to {this}',
  'place|rid of {this}',
  'off|leave|leaving|replace|replacing {this}',
  'swap * for {this}',
];

/** "SQS instead of SNS" and "Airflow instead of SNS" weigh two, "what instead of SNS" wants another. */
const INSTEAD = ['instead|rather of|than {this}', 'instead|rather of|than using {this}'];
const WEIGHS_TWO = ['{name} instead|rather of|than'];

const CUES = indexCues(
  Object.entries({ without: WITHOUT, instead: INSTEAD, weighsTwo: WEIGHS_TWO }).flatMap(([of, cues]) =>
    cues.map((cue) => ({ cue: parseCue(cue), of })),
  ),
);

/** Ids of the services that the question wants to be without. */
export function readReplaced(tokens: Token[], mentions: Mention[]): string[] {
  const names = namesOf(mentions);
  const marked = markNames(tokens, names);
  return names.flatMap((mention) => {
    const found = CUES.find(tagThis(marked, mention));
    const isMeant = found.has('without') || (found.has('instead') && !found.has('weighsTwo'));
    return isMeant ? mention.named.filter(isOurs).map(({ id }) => id) : [];
  });
}
