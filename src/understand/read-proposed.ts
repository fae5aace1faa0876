/** "Should we use Lambda here?", "is DynamoDB a good fit for chat?", "replace the poller with SQS?": a service put up for judgement. */
import { parseCue } from './cue.js';
import { indexCues } from './cue-index.js';
import { isForeignWord } from './foreign.js';
import type { Mention } from './names.js';
import { isOurs, markNames, namesOf, tagThis } from './this-name.js';
import type { Token } from './tokens.js';

const GOOD =
  'good|right|best|suitable|overkill|fit|enough|appropriate|sensible|correct|proper|ideal|better|wise|bad|wrong|reasonable';

const CUES = indexCues(
  [
    'should * {this}',
    'does|would it make sense * {this}',
    'sense|worth|wise * use|put|move|have|run|host|deploy|store|build|keep|serve|do * {this}',
    'any|some benefit|point|advantage|reason|value|use * {this}',
    'sense|worth {this}',
    '{this} make|makes * sense',
    `is|are|would|could {this} * ${GOOD}`,
    `is|was it ${GOOD} * {this}`,
    `would it be ${GOOD} * {this}`,
    'worth it * {this}',
    'do|does i|we|you|it|they|one * need {this}',
    'is {this} * need|necessary|required|worth',
    'replace|replacing|swap|substitute|exchange * with|by {this}',
    'swap|exchange * for {this}',
    'move|migrate|switch|port|convert|turn * to|into|onto {this}',
    'consider|considering|evaluate|thinking|propose|proposal * {this}',
    'why not {this}',
    'case|fit|job|match for {this}',
    'going|go with {this}',
  ].map((cue) => ({ cue: parseCue(cue), of: 'judged' })),
);

/** The one service of ours that is judged; null where there is none, or where it stands beside another. */
export function readProposed(tokens: Token[], mentions: Mention[]): string | null {
  const names = namesOf(mentions);
  const ids = new Set(names.map(({ named }) => (named.find(isOurs) ?? named[0])?.id));
  if (ids.size !== 1) return null;
  if (tokens.some(({ word }) => isForeignWord(word))) return null;
  const marked = markNames(tokens, names);
  return names.some((mention) => CUES.find(tagThis(marked, mention)).size > 0)
    ? (names[0]?.named.find(isOurs)?.id ?? null)
    : null;
}
