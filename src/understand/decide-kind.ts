/** Which kind of question it is: what the question before leaves no doubt about, else the likeliest, with exceptions. */
import type { IntentKind } from './intents.js';
import { namesAny } from './names.js';
import type { IntentScore } from './read-intent.js';
import type { Reading } from './reading.js';
import { weighs } from './weighs.js';

/** How sure we must be; below it the answer is `unknown` with the nearest questions. */
const SURE_ENOUGH = 0.3;

/** A limit's name that explains so much of a question is all it says. */
const NAMED_LIMIT = 0.9;
const KEYWORDS = 0.85;
const KEYWORDS_MAY_MEAN_A_LIMIT: ReadonlySet<IntentKind> = new Set(['describe', 'unknown']);
/** "Step Functions execution limits": the thing, not what somebody does: "limit a bucket to an IP". */
const LIMIT_NOUN =
  /(?<!\b(?:to|and|can|i|we) )\b(?:limits?|limitations?|quotas?)\b(?! (?:an?|the|my|our|access|each|who|to|it)\b)/i;
/** In more words, a limit may be just a part of the story. */
const FEW_WORDS = 10;
const ASKING_WORDS = new Set(
  'what whats how why when which who where is are was can could do does did will would should explain describe define tell vs versus or compare error fails failed not cannot support supports'.split(
    ' ',
  ),
);

/** "Any cheaper replacement for Kinesis?" has the words of these, and asks what to use. */
const MAY_WANT_ANOTHER: ReadonlySet<IntentKind> = new Set(['compare', 'describe', 'pricing']);

/** Kinds of which we know nothing where only others' services are named. */
const OF_OURS: ReadonlySet<IntentKind> = new Set(['limit', 'describe', 'pricing', 'compare']);

/** A kind taken over from the question before is likely, not sure. */
const CARRIED_CONFIDENCE = 0.92;

/** So likely, pricing is meant where nothing weighs one service against another. */
const LIKELY_PRICE = 0.2;

/** "The cheapest place to keep logs" */
const CHEAPEST =
  /\b(?:cheapest|(?:lowest|least)[- ](?:cost|expensive)|most economical|(?:most )?cost[- ]effective(?:ly)?)\b/i;

/**
 * What the question before leaves no doubt about; else the likeliest kind, unless it would be a guess, or about others'
 * services. @param wantsAnother whether a service is to be replaced; asked only where that decides
 */
export function decideKind(
  reading: Reading,
  kinds: IntentScore[],
  wantsAnother: () => boolean,
): { kind: IntentKind; confidence: number } {
  const { tokens, followUp, names, isForeign } = reading;
  const [best] = kinds;
  if (tokens.length === 0) return { kind: 'help', confidence: 1 };
  if (followUp.kind !== null) return { kind: followUp.kind, confidence: CARRIED_CONFIDENCE };
  if (best === undefined || best.share < SURE_ENOUGH) return { kind: 'unknown', confidence: best?.share ?? 0 };
  if (KEYWORDS_MAY_MEAN_A_LIMIT.has(best.kind) && (isKeywordsOfLimit(reading) || isAboutLimits(reading)))
    return { kind: 'limit', confidence: KEYWORDS };
  const price = kinds.find(({ kind }) => kind === 'pricing');
  // two services named, and what is asked about them is money
  if (best.kind === 'compare' && price !== undefined && price.share >= LIKELY_PRICE && !weighs(reading.text))
    return { kind: 'pricing', confidence: best.share + price.share };
  // no service to name the price of, so which one it is is asked
  if (best.kind === 'pricing' && CHEAPEST.test(reading.text) && isOfNone(reading))
    return { kind: 'recommend', confidence: best.share };
  // one service, and what is wanted is another
  const isOneNamed = names.services.length === 1 && names.neighbours.length === 0;
  if (isOneNamed && MAY_WANT_ANOTHER.has(best.kind) && wantsAnother())
    return { kind: 'recommend', confidence: best.share };
  // "list the quotas of kinesis": with a service named, what is listed are its limits
  if (best.kind === 'list' && names.services.length > 0) return { kind: 'limit', confidence: best.share };
  const isOfOthers = names.services.length === 0 && !isCarried(reading) && (names.neighbours.length > 0 || isForeign);
  return { kind: isOfOthers && OF_OURS.has(best.kind) ? 'unknown' : best.kind, confidence: best.share };
}

/** "lambda environment variables": a service and a limit's name, and no word that asks for anything else. */
const isKeywordsOfLimit = ({ names, tokens, limits: [best] }: Reading): boolean =>
  names.services.length === 1 &&
  best !== undefined &&
  best.words > 0 &&
  best.strength >= NAMED_LIMIT &&
  !tokens.some(({ word }) => ASKING_WORDS.has(word));

const isAboutLimits = ({ names, tokens, text, isForeign }: Reading): boolean =>
  names.services.length > 0 && !isForeign && tokens.length <= FEW_WORDS && LIMIT_NOUN.test(text);

const isOfNone = (reading: Reading): boolean => !reading.mentions.some(namesAny) && !isCarried(reading);

/** How much more likely a fragment is of the kind of the question before it. */
const LEANING = 5;

export function lean(kinds: IntentScore[], towards: IntentKind | null): IntentScore[] {
  if (towards === null) return kinds;
  const weights = kinds.map(({ kind, share }) => (kind === towards ? LEANING * share : share));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return kinds.map(({ kind }, i) => ({ kind, share: (weights[i] ?? 0) / total })).sort((a, b) => b.share - a.share);
}

/** It names no service, and is about that of the question before. */
export const isCarried = ({ followUp, names }: Reading): boolean =>
  followUp.services.length > 0 && names.services.length === 0;
