/** A need that is told, or asked about as if how to do it were known here: "postgres that scales to zero". */
import { isErrorName, isTool } from './foreign.js';
import { namesAny } from './names.js';
import type { LikelyService } from './read-service.js';
import type { Reading } from './reading.js';

const FEWEST_WORDS = 2;
const MOST_WORDS = 16;
/** A need is only worth asking back where its words say clearly which service they call for. */
const LIKELY = Math.log(0.3);
/** Fewer words of our field, and it is most likely small talk. */
const FAMILIAR = 0.25;

/** How a need is opened, and how it is asked for; what follows the opening takes the place of the dots. */
const OPENINGS: [RegExp, string][] = [
  [
    /^(?:how (?:to|(?:do|can|could|would|should) (?:i|we|you))|(?:can|could) (?:i|we|you)|is there (?:a|any) way to|where (?:to|(?:do|can|could|should) (?:i|we))|(?:(?:i|we|i'm|we're) )?(?:need|want|like|trying|looking) to)\s+(?:just )?/i,
    'What should I use to …?',
  ],
  [/^(?:(?:i|we|i'm|we're) )?(?:need|want|looking for)\s+/i, 'What should I use for …?'],
];

/** What somebody is at, sees or asks otherwise. */
const TOLD =
  /^(?:is|are|am|was|were|did|does|do|has|have|had|it|this|that|there|i|im|i'm|we|my|who|why|when|which|what|help)\b/i;
const TROUBLE =
  /\b(?:errors?|fail(?:s|ed|ing|ures?)?|wrong|issues?|problems?|trouble|difficult\w*|unable|can(?:no|')?t|(?:does|do|did|is|are|was|has|have|will|wo)n'?t|not|stuck|weird|broken|bug|corrupt\w*|questions?|reviews?|experiences?|vs|versus|max(?:imum)?|min(?:imum)?)\b/i;

/** The question for advice on the need; null where the text tells none, or names what it is about. */
export function askForNeed(reading: Reading, likely: () => LikelyService[]): string | null {
  const [only, ...more] = reading.sentences;
  if (only === undefined || more.length > 0) return null;
  const text = only.text.replace(/[\s.!?:;,…]+$/, '');
  const opened = OPENINGS.find(([opening]) => opening.test(text));
  if (opened === undefined && (only.asks || TOLD.test(text))) return null;
  if (only.tokens.length < FEWEST_WORDS || only.tokens.length > MOST_WORDS || TROUBLE.test(text)) return null;
  if (reading.mentions.some(namesAny) || reading.isForeign || reading.familiar < FAMILIAR) return null;
  if (only.tokens.some(({ word }) => isTool(word) || isErrorName(word))) return null;
  if (likely().every(({ log }) => log < LIKELY)) return null;
  if (opened === undefined) return `What should I use for: ${text}?`;
  const [opening, question] = opened;
  return question.replace('…', () => text.replace(opening, ''));
}
