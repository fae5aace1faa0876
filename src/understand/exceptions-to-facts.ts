/** What is taken for another kind, and asks for a fact: a limit, a description, a price, a comparison. */
import type { IntentKind } from './intents.js';
import { BY_FORM, type Exception, HARDLY_LIKELY } from './kind-exception.js';
import {
  ASKS_CONCEPT,
  asksWhichPreferred,
  COST_NOUN,
  EXTRA_CHARGE,
  isAboutLimits,
  isEndOfLimit,
  isKeywordsOfLimit,
  isOneOverOther,
  isPlainlyLimit,
  isToCompare,
  LIMIT_NOUN,
  NEARLY_CLEAR,
  NEARLY_LIKELIEST,
  PASSES,
  PRICE_NOUN,
  pointsAtLimit,
  SIDES,
  VERSUS,
} from './kind-signs.js';
import { namesService } from './names.js';
import { weighs } from './weighs.js';

const KEYWORDS = 0.85;
const LIMIT_LIKE: readonly IntentKind[] = ['describe', 'unknown'];

/** In this order; the first that holds decides, before those to advice. */
export const TO_FACTS: readonly Exception[] = [
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
  // "list the quotas of kinesis": with a service named, what is listed are its limits
  { of: ['list'], to: 'limit', when: ({ reading }) => reading.names.services.length > 0 },
];
