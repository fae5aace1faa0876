/** Where the likeliest kind is not what is meant: kinds that are mistaken for each other, and how that is seen. */
import type { IntentKind } from './intents.js';
import {
  AM_I_CHARGED,
  ASKS_CONCEPT,
  asksForService,
  asksWhichPreferred,
  CHEAPEST,
  COMPARES,
  COST_NOUN,
  EXPERIENCE,
  EXTRA_CHARGE,
  FEW_WORDS,
  FROM_WHERE_ON,
  GOOD_WHEN,
  HOW_TO_BUILD,
  HOW_TO_USE,
  IS_THERE,
  isAboutLimits,
  isEndOfLimit,
  isKeywordsOfLimit,
  isOfOthersOnly,
  isOneOverOther,
  isPlainlyLimit,
  isStoryToSolve,
  isToCompare,
  JUDGES,
  LIMIT_NOUN,
  NEARLY_CLEAR,
  NEARLY_LIKELIEST,
  NOT_WORKING,
  OPEN_END,
  PASSES,
  PREFERS,
  PRICE_NOUN,
  pointsAtLimit,
  SIDES,
  TROUBLE,
  VERSUS,
  VIABLE,
  WHAT_IS,
} from './kind-signs.js';
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
/** So likely, that it is not ours is a doubt. */
const IN_DOUBT = 0.25;
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
  { of: LIMIT_LIKE, to: 'limit', confidence: KEYWORDS, when: ({ reading }) => isPlainlyLimit(reading) },
  // "What is the minimum ACU of Aurora?"
  { of: ['describe'], to: 'limit', confidence: KEYWORDS, when: ({ reading }) => isEndOfLimit(reading) },
  // "What is concurrency in Lambda?": without "the", what it is and not how much of it
  {
    of: ['limit'],
    to: 'describe',
    confidence: BY_FORM,
    when: ({ reading: { text, edge }, shareOf }) =>
      shareOf('describe') >= 0.05 && edge === null && ASKS_CONCEPT.test(text) && !LIMIT_NOUN.test(text),
  },
  // "What happens when a standard queue has more than 120,000 messages in flight?"
  {
    of: LIMIT_LIKE,
    to: 'limit',
    confidence: BY_FORM,
    when: ({ reading, shareOf }) =>
      (pointsAtLimit(reading, 2) && PASSES.test(reading.text)) ||
      (pointsAtLimit(reading, 2, NEARLY_CLEAR) && shareOf('limit') >= NEARLY_LIKELIEST),
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
  // "Does its agent incur extra charges?"
  {
    of: ['describe', 'unknown'],
    to: 'pricing',
    confidence: BY_FORM,
    when: ({ reading: { names, text }, shareOf }) =>
      shareOf('pricing') >= 0.1 && names.services.length > 0 && EXTRA_CHARGE.test(text),
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
      (((VERSUS.test(reading.text) || asksWhichPreferred(reading.text)) && reading.mentions.some(namesService)) ||
        isOneOverOther(reading)),
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
  // "Which AWS service can start a runbook when an alarm goes off?"
  {
    of: ['describe', 'limit', 'unknown'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ reading, shareOf }) => shareOf('recommend') >= 0.1 && asksForService(reading),
  },
  {
    of: ['describe', 'compare', 'unknown'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ reading, shareOf }) => shareOf('recommend') >= 0.03 && isStoryToSolve(reading),
  },
  // "Heard good things about Amplify, not sure it would work here"
  {
    of: ['describe', 'compare', 'unknown'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ reading: { names, text }, kind, shareOf }) =>
      names.services.length > 0 &&
      (VIABLE.test(text) || (shareOf('recommend') >= 0.05 && JUDGES.test(text))) &&
      !GOOD_WHEN.test(text) &&
      !(kind === 'compare' && (SIDES.test(text) || COMPARES.test(text))),
  },
  {
    of: ['limit', 'describe', 'unknown'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ reading }) => FROM_WHERE_ON.test(reading.text),
  },
  // "Why can't I delete an object?"
  {
    of: ['describe', 'compare', 'recommend'],
    to: 'unknown',
    when: ({ reading, share, shareOf }) =>
      (shareOf('unknown') >= 0.05 && TROUBLE.test(reading.text)) ||
      (share < HARDLY_LIKELY && NOT_WORKING.test(reading.text)),
  },
  // to decline, and offer what is near, is better than a card that nobody asked for
  {
    of: ['describe', 'compare'],
    to: 'unknown',
    when: ({ reading, kind, shareOf }) =>
      shareOf('unknown') >= IN_DOUBT && !(kind === 'describe' ? WHAT_IS : PREFERS).test(reading.text),
  },
  {
    of: ['recommend'],
    to: 'unknown',
    when: ({ reading: { names, text } }) => names.services.length > 0 && HOW_TO_USE.test(text),
  },
  // "The limitations of WAF for an app", "for EC2, am I charged when it is stopped", "anyone using Outposts?"
  {
    of: ['recommend'],
    to: 'unknown',
    when: ({ reading }) =>
      isOfOthersOnly(reading) &&
      ((reading.tokens.length <= FEW_WORDS && LIMIT_NOUN.test(reading.text)) ||
        AM_I_CHARGED.test(reading.text) ||
        (reading.names.neighbours.length > 0 && EXPERIENCE.test(reading.text))),
  },
  // "Is there something within AWS for A/B tests?"
  {
    of: ['unknown'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ reading: { text } }) => IS_THERE.test(text) && !TROUBLE.test(text),
  },
  // "How can I make a live dashboard?"
  {
    of: ['unknown', 'limit'],
    to: 'recommend',
    confidence: BY_FORM,
    when: ({ reading: { text, isForeign, mentions, quantities }, kind, share, shareOf }) =>
      shareOf('recommend') >= 0.25 &&
      !(kind === 'limit' && (share >= HARDLY_LIKELY || quantities.length > 0)) &&
      !isForeign &&
      !mentions.some(namesAny) &&
      HOW_TO_BUILD.test(text),
  },
  // no service to name the price of, so which one it is is asked
  {
    of: ['pricing'],
    to: 'recommend',
    when: ({ reading }) => CHEAPEST.test(reading.text) && !reading.mentions.some(namesAny) && !isCarried(reading),
  },
  // "Any cheaper replacement for Kinesis?" has the words of these, and asks what to use
  {
    of: ['compare', 'describe', 'pricing', 'recommend'],
    to: 'recommend',
    confidence: BY_FORM,
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
