/** Where the likeliest kind is not what is meant: kinds that are mistaken for each other, and how that is seen. */
import type { IntentKind } from './intents.js';
import { CLEAR_LIMIT } from './link-limits.js';
import { namesAny, namesService } from './names.js';
import type { IntentScore } from './read-intent.js';
import { isCarried, type Reading } from './reading.js';
import { weighs } from './weighs.js';

/** What is asked about the one service that is named. */
export type Judgement = {
  /** Whether something else is wanted in its place. */
  isReplaced: () => boolean;
  /** Whether it is put up for judgement. */
  isProposed: () => boolean;
};

/** `kind`: the likeliest, with its `share`; `shareOf`: of any. */
type Seen = Judgement & { reading: Reading; kind: IntentKind; share: number; shareOf: (kind: IntentKind) => number };

/** A question whose likeliest kind is one of `of` is of the kind `to`. `confidence`: the share of the likeliest where left out. */
type Exception = {
  of: readonly IntentKind[];
  to: IntentKind;
  confidence?: number;
  when: (seen: Seen) => boolean;
};

const KEYWORDS = 0.85;
const LIMIT_LIKE: readonly IntentKind[] = ['describe', 'unknown'];
/** How sure a kind is that only the form of the question tells. */
const BY_FORM = 0.7;
/** A kind that is so likely is hardly ever mistaken. */
const SURE = 0.7;
/** A kind that is less likely may be mistaken for any other. */
const HARDLY_LIKELY = 0.5;

/** In this order; the first that holds decides. */
const EXCEPTIONS: Exception[] = [
  {
    of: [...LIMIT_LIKE, 'compare', 'recommend', 'pricing', 'basics', 'list', 'help'],
    to: 'limit',
    confidence: KEYWORDS,
    when: ({ kind, reading, share }) =>
      (LIMIT_LIKE.includes(kind) || share < HARDLY_LIKELY) && (isKeywordsOfLimit(reading) || isAboutLimits(reading)),
  },
  // "What is the minimum ACU of Aurora?"
  { of: ['describe'], to: 'limit', confidence: KEYWORDS, when: ({ reading }) => isEndOfLimit(reading) },
  // "What happens when a standard queue has more than 120,000 messages in flight?"
  {
    of: LIMIT_LIKE,
    to: 'limit',
    confidence: BY_FORM,
    when: ({ reading, shareOf }) =>
      isClearlyOfOne(reading) && (PASSES.test(reading.text) || shareOf('limit') >= NEARLY_LIKELIEST),
  },
  // "Maximum throughput of FIFO queues compared to standard ones"
  {
    of: ['compare'],
    to: 'limit',
    confidence: BY_FORM,
    when: ({ reading: { names, edge, text }, shareOf }) =>
      shareOf('limit') >= 0.1 && names.services.length === 1 && (edge === 'maximum' || LIMIT_NOUN.test(text)),
  },
  // services are named, and what is asked about them is money
  {
    of: ['compare'],
    to: 'pricing',
    when: ({ reading: { text }, shareOf }) =>
      shareOf('pricing') >= 0.2 && (!weighs(text) || (COST_NOUN.test(text) && !SIDES.test(text))),
  },
  // "How does pricing work in on-demand mode?"
  {
    of: ['describe'],
    to: 'pricing',
    when: ({ reading, shareOf }) => shareOf('pricing') >= 0.2 && PRICE_NOUN.test(reading.text),
  },
  // their differences tell what to use as well
  {
    of: ['recommend'],
    to: 'compare',
    confidence: BY_FORM,
    when: ({ reading, shareOf }) => isToCompare(reading, shareOf('compare')),
  },
  {
    of: ['describe', 'unknown'],
    to: 'compare',
    confidence: BY_FORM,
    when: ({ reading, shareOf }) =>
      shareOf('compare') >= 0.1 &&
      (VERSUS.test(reading.text) || DIFFERS.test(reading.text)) &&
      reading.mentions.some(namesService),
  },
  // "Lambda or something else?"
  {
    of: ['compare'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ reading: { names, text }, shareOf }) =>
      OPEN_END.test(text) &&
      (shareOf('recommend') >= 0.2 || (names.services.length === 1 && names.neighbours.length === 0)),
  },
  // "Does Amplify make sense for us?"
  {
    of: ['describe'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ shareOf, isProposed }) => shareOf('recommend') >= 0.25 && isProposed(),
  },
  // "Heard good things about Amplify, not sure it would work here"
  {
    of: ['describe', 'compare', 'unknown'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ reading: { names, text }, kind, shareOf }) =>
      names.services.length > 0 &&
      (shareOf('recommend') >= 0.05 || VIABLE.test(text)) &&
      JUDGES.test(text) &&
      !ASKS_WHEN.test(text) &&
      !(kind === 'compare' && SIDES.test(text)),
  },
  // "Why can't I delete an object?"
  {
    of: ['describe', 'compare', 'recommend'],
    to: 'unknown',
    when: ({ reading, share, shareOf }) =>
      (shareOf('unknown') >= 0.05 && TROUBLE.test(reading.text)) ||
      (share < HARDLY_LIKELY && NOT_WORKING.test(reading.text)),
  },
  // "The limitations of WAF for an app", "for EC2, am I charged when it is stopped"
  {
    of: ['recommend'],
    to: 'unknown',
    when: ({ reading }) =>
      isOfOthersOnly(reading) &&
      ((reading.tokens.length <= FEW_WORDS && LIMIT_NOUN.test(reading.text)) || AM_I_CHARGED.test(reading.text)),
  },
  // "Is there something within AWS for A/B tests?"
  {
    of: ['unknown'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ reading: { text } }) => IS_THERE.test(text) && !TROUBLE.test(text),
  },
  // no service to name the price of, so which one it is is asked
  {
    of: ['pricing'],
    to: 'recommend',
    when: ({ reading }) => CHEAPEST.test(reading.text) && !reading.mentions.some(namesAny) && !isCarried(reading),
  },
  // "Any cheaper replacement for Kinesis?" has the words of these, and asks what to use
  {
    of: ['compare', 'describe', 'pricing'],
    to: 'recommend',
    when: ({ reading: { names }, share, isReplaced }) =>
      share < SURE && names.services.length === 1 && names.neighbours.length === 0 && isReplaced(),
  },
  // "list the quotas of kinesis": with a service named, what is listed are its limits
  { of: ['list'], to: 'limit', when: ({ reading }) => reading.names.services.length > 0 },
  // of which we know nothing
  { of: ['limit', 'describe', 'pricing', 'compare'], to: 'unknown', when: ({ reading }) => isOfOthersOnly(reading) },
];

/** undefined where the likeliest kind is meant. @param kinds best first */
export function findException(reading: Reading, kinds: IntentScore[], judgement: Judgement): Exception | undefined {
  const [best] = kinds;
  if (best === undefined) return undefined;
  const shareOf = (kind: IntentKind) => kinds.find((one) => one.kind === kind)?.share ?? 0;
  const seen: Seen = { ...judgement, reading, kind: best.kind, share: best.share, shareOf };
  return EXCEPTIONS.find(({ of, when }) => of.includes(best.kind) && when(seen));
}

/** A limit's name that explains so much of a question is all it says. */
const NAMED_LIMIT = 0.9;
const ASKING_WORDS = new Set(
  'what whats how why when which who where is are was can could do does did will would should explain describe define tell vs versus or compare error fails failed not cannot support supports create creating delete deleting remove removing enable enabling configure setup'.split(
    ' ',
  ),
);

/** "lambda environment variables": a service and a limit's name, and no word that asks for anything else. */
const isKeywordsOfLimit = ({ names, tokens, limits: [best] }: Reading): boolean =>
  names.services.length === 1 &&
  best !== undefined &&
  best.words > 0 &&
  best.strength >= NAMED_LIMIT &&
  !tokens.some(({ word }) => ASKING_WORDS.has(word));

/** "Step Functions execution limits": the thing, not what somebody does: "limit a bucket to an IP". */
const LIMIT_NOUN =
  /(?<!\b(?:to|and|can|i|we) )\b(?:limits?|limitations?|quotas?)\b(?! (?:an?|the|my|our|access|each|who|to|it)\b)/i;
/** In more words, a limit may be just a part of the story. */
const FEW_WORDS = 10;

const isAboutLimits = ({ names, tokens, text, isForeign }: Reading): boolean =>
  names.services.length > 0 && !isForeign && tokens.length <= FEW_WORDS && LIMIT_NOUN.test(text);

const isEndOfLimit = ({ names, edge, tokens, limits: [best] }: Reading): boolean =>
  names.services.length === 1 &&
  (edge !== null || tokens.at(-1)?.word === 'range') &&
  best !== undefined &&
  best.words > 0 &&
  best.strength >= CLEAR_LIMIT;

/** Half of what is likely, or nearly. */
const NEARLY_LIKELIEST = 0.4;
const PASSES = /\b(?:exceed(?:s|ed)?|more than|beyond|reach(?:es|ed)?|over|hits?|run out)\b/i;

const isClearlyOfOne = ({ names, limits: [best] }: Reading): boolean =>
  names.services.length === 1 && best !== undefined && best.words > 1 && best.strength >= CLEAR_LIMIT;

const COST_NOUN = /\b(?:costs?|pricing|expensive)\b(?! (?:mistake|error))/i;
const SIDES = /\b(?:vs|versus|or)\b/i;
const PRICE_NOUN = /\b(?:pricing|prices?|billing|billed)\b/i;

/** So likely, two names that are weighed are to be compared, and one against another way. */
const LIKELY_COMPARED = 0.2;
const PERHAPS_COMPARED = 0.1;
const VERSUS = /\b(?:vs|versus)\b/i;
const DIFFERS = /\bdifferences? between\b|\bdiffer(?:s|ent)? (?:from|than)\b|\bhow do(?:es)?\b.* differ\b/i;
/** "Should I use Amplify or build it without?"; what stands on either side of "for images or videos" is no way to do it. */
const TWO_WAYS =
  /\b(?:should|shall|would|better to|use|go with|stick with|choose)\b.* or (?:just |rather |simply |do (?:i|we) |(?:should|would) (?:i|we) (?:just )?)?(?:use|go|call|build|keep|stick|write|roll|make|let|stay|chain|without|(?!anything|something|nothing|everything|string)[a-z]+ing)\b/i;
/** What else there is, is asked as well. */
const OPEN_END =
  /\bor (?:(?:is|are) there )?(?:rather |maybe |perhaps )?(?:(?:any|some|no)thing(?! different)|another|others?|(?:should|would) (?:we|i) (?:be )?(?:think|look)\w*)\b/i;

const isToCompare = ({ names, text }: Reading, share: number): boolean =>
  names.services.length > 0 &&
  ((share >= LIKELY_COMPARED && names.services.length + names.neighbours.length === 2 && weighs(text)) ||
    (share >= PERHAPS_COMPARED && TWO_WAYS.test(text) && !OPEN_END.test(text)));

const AM_I_CHARGED = /\b(?:am|are|do|will|would) (?:i|we|you) (?:be )?(?:charged|billed|pay|paying)\b/i;
const IS_THERE =
  /\b(?:(?:is|are) there|if there (?:is|are)) (?:an?|any|some|other)\b.* (?:in|on|within|from|by) (?:aws|amazon)\b|\b(?:is|are) there (?:an?|any|some|other) (?:aws|amazon) (?:\w+ ){0,2}(?:service|tool|product|solution)s?\b/i;
/** Whether the one that is named is right for a purpose. */
const VIABLE = /\bviable\b|\bright use[- ]case\b/i;
const JUDGES =
  /\bviable\b|\bsuit(?:s|ed|able)?\b|\bright (?:use[- ]?case|fit|tool|choice|approach|service|thing)\b|\b(?:good|best|great|bad) (?:fit|idea|option|choice|use[- ]?case|approach|solution)\b|\bbetter (?:solution|option|approach|way)\b|\bmakes? sense\b|\bwork (?:here|for (?:this|that|me|us|my|our))\b|\ba place in\b|\bappropriate\b|\boverkill\b|\bfeasible\b|\bworth (?:it|using|moving|switching)\b/i;
/** What it is good for, whoever asks. */
const ASKS_WHEN = /\b(?:when|which situations?|what (?:situations?|use[- ]?cases?))\b/i;
const TROUBLE =
  /\bwhy (?:can'?t|cannot|can not|won'?t|isn'?t|aren'?t|doesn'?t|don'?t) (?:i|my|we|our|the)\b|\b(?:unable|difficulty|trouble|failing|stuck|denied|broken)\b|\bnot (?:running|working|firing|triggering|showing|loading|updating|being|getting)\b|\b(?:very|so|too|extremely) slow\b/i;
const NOT_WORKING = /\b(?:not|isn'?t|doesn'?t|stopped|never) work(?:s|ing)?\b/i;

/** "The cheapest place to keep logs" */
const CHEAPEST =
  /\b(?:cheapest|(?:lowest|least)[- ](?:cost|expensive)|most economical|(?:most )?cost[- ]effective(?:ly)?)\b/i;

const isOfOthersOnly = (reading: Reading): boolean =>
  reading.names.services.length === 0 &&
  !isCarried(reading) &&
  (reading.names.neighbours.length > 0 || reading.isForeign);
