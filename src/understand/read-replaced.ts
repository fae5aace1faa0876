/** "An alternative to SNS", "what else than Lambda": services that are no answer, since the question wants another. */
import { findCue, parseCue } from './cue.js';
import type { Mention } from './names.js';
import { isOurs, namesOf, tagThis } from './this-name.js';
import type { Token } from './tokens.js';

const WORDS = 'alternative|alternatives|replacement|replacements|substitute|substitutes|equivalent|equivalents';

const CUES = [
  `${WORDS} to|for|of {this}`,
  `{this} ${WORDS}`,
  `{this} hosting|queue|table|bucket|function|streams ${WORDS}`,
  'besides|beside {this}',
  'other|apart|away than|from {this}',
  'something|anything|like|similar like|to {this}',
  'place|rid of {this}',
  'off|leave|leaving|replace|replacing {this}',
  'swap * for {this}',
].map(parseCue);

/** "SQS instead of SNS" and "Airflow instead of SNS" weigh two, "what instead of SNS" wants another. */
const INSTEAD = ['instead|rather of|than {this}', 'instead|rather of|than using {this}'].map(parseCue);
const WEIGHS_TWO = parseCue('{name} instead|rather of|than');

/** Ids of the services that the question wants to be without. */
export function readReplaced(tokens: Token[], mentions: Mention[]): string[] {
  const names = namesOf(mentions);
  return names.flatMap((mention) => {
    const words = tagThis(tokens, names, mention);
    const isMeant =
      CUES.some((cue) => findCue(cue, words) >= 0) ||
      (INSTEAD.some((cue) => findCue(cue, words) >= 0) && findCue(WEIGHS_TWO, words) < 0);
    return isMeant ? mention.named.filter(isOurs).map(({ id }) => id) : [];
  });
}
