/** Says what an unsure answer took the question for, and offers what else it may have meant. */
import type { Answer } from '../answer/types.js';
import { limitTitle } from './facts.js';
import { joinWords } from './join-words.js';
import { asButton, type Part } from './parts.js';

/** Below it the card says what it took the question for. */
export const UNSURE = 0.75;

const MOST_NAMES = 3;

export function doubtParts(answer: Answer): Part[] {
  const takenFor = answer.confidence < UNSURE ? tellTakenFor(answer) : null;
  if (takenFor === null) return [];
  const note = `Not sure I got that: I took it for a question about ${takenFor}.`;
  return [
    { type: 'note', spans: [answer.alternatives.length > 0 ? note : `${note} If it is not, ask in other words.`] },
    { type: 'buttons', heading: 'Or did you mean', buttons: answer.alternatives.map(asButton) },
  ];
}

/** "A limit of SQS: Message size", "what SQS is"; null for what is never in doubt. */
function tellTakenFor(answer: Answer): string | null {
  const services = answer.services.slice(0, MOST_NAMES).map(({ shortName }) => shortName);
  const names = joinWords(services, 'and');
  const of = names === '' ? '' : ` of ${names}`;
  const itIs = `${names || 'it'} ${services.length > 1 ? 'are' : 'is'}`;
  switch (answer.kind) {
    case 'limit': {
      const [first] = answer.scope === 'one' ? answer.limits : [];
      return `a limit${of}${first === undefined ? '' : `: ${limitTitle(first)}`}`;
    }
    case 'fit':
      return `whether it fits the limits${of}`;
    case 'path':
      return names === '' ? 'a path' : `a path along ${names}`;
    case 'history':
      return `what changed${names === '' ? '' : ` in ${names}`}`;
    case 'lookup':
      return `the limit behind a number or an error${of}`;
    case 'compare':
      return services.length === 1 ? `a comparison with ${names}` : `a comparison${of}`;
    case 'recommend':
      return 'what to use';
    case 'describe':
      return `what ${itIs}`;
    case 'pricing':
      return `how ${itIs} billed`;
    default:
      return null;
  }
}
