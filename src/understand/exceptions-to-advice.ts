/** What is taken for another kind, and asks for advice, or for nothing that is ours. */
import { BY_FORM, type Exception, HARDLY_LIKELY, type Seen } from './kind-exception.js';
import {
  AM_I_CHARGED,
  asksForService,
  CHEAPEST,
  COMPARES,
  EXPERIENCE,
  FEW_WORDS,
  FROM_WHERE_ON,
  GOOD_WHEN,
  HOW_TO_BUILD,
  HOW_TO_USE,
  IS_THERE,
  isOfOthersOnly,
  isStoryToSolve,
  JUDGES,
  LIMIT_NOUN,
  NOT_WORKING,
  OPEN_END,
  PREFERS,
  SIDES,
  TROUBLE,
  VIABLE,
  WHAT_IS,
} from './kind-signs.js';
import { namesAny } from './names.js';
import { isCarried } from './reading.js';

/** A kind that is so likely is hardly ever mistaken. */
const SURE = 0.7;
/** So likely, that it is not ours is a doubt. */
const IN_DOUBT = 0.25;

/** More likely than its form alone would make it. */
const isSurelyAdvice = ({ kind, share }: Seen): boolean => kind === 'recommend' && share >= BY_FORM;

/** In this order; the first that holds decides. */
export const TO_ADVICE: readonly Exception[] = [
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
    of: ['describe', 'limit', 'unknown', 'recommend'],
    to: 'recommend',
    confidence: BY_FORM,
    when: (seen) => seen.shareOf('recommend') >= 0.1 && !isSurelyAdvice(seen) && asksForService(seen.reading),
  },
  {
    of: ['describe', 'compare', 'pricing', 'limit', 'unknown', 'recommend'],
    to: 'recommend',
    confidence: BY_FORM,
    when: (seen) => seen.shareOf('recommend') >= 0.03 && !isSurelyAdvice(seen) && isStoryToSolve(seen.reading),
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
  // of which we know nothing
  { of: ['limit', 'describe', 'pricing', 'compare'], to: 'unknown', when: ({ reading }) => isOfOthersOnly(reading) },
];
