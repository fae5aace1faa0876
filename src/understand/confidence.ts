/** How sure an answer is: that it is of the right kind, and that within its kind it is the right one. */
import type { LimitMatch } from './score-limit.js';

/** Nothing is certain. */
export const SUREST = 0.99;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

// fitted to the own questions by logistic regression; `npm run eval` prints how well they hold
const LIMIT = { base: -0.1, lead: 3.7, word: 0.6, mostWords: 3 };
const ADVICE = { base: -0.5, share: 2.85, lead: 0.34 };
/** The least score that a lead is measured against. */
const NO_RIVAL = 0.5;

/** How likely the first limit is the one that is meant: by its lead over the next other limit, and by its words. */
export function trustLimit([best, ...others]: LimitMatch[]): number {
  if (best === undefined) return 0;
  const { key, service } = best.limit;
  const rival = others.find(({ limit }) => limit.key !== key || limit.service !== service);
  const lead = Math.log(best.score / Math.max(NO_RIVAL, rival?.score ?? NO_RIVAL));
  return logistic(LIMIT.base + LIMIT.lead * lead + LIMIT.word * Math.min(LIMIT.mostWords, best.words));
}

/** How likely the first of ranked services is the right one. @param shares best first */
export function trustAdvice([first, second]: number[]): number {
  if (first === undefined || second === undefined) return 0;
  return logistic(ADVICE.base + ADVICE.share * first + ADVICE.lead * Math.log(first / Math.max(1e-6, second)));
}
