import type { Answer } from './types.js';

/** Whether it says something that was asked for; not where it only tells how to ask, or asks back. */
export function isAnswered(answer: Answer): boolean {
  if (answer.kind === 'help' || answer.kind === 'unknown') return false;
  if (answer.kind !== 'recommend') return true;
  return answer.recommendations.length > 0 || answer.elsewhere !== null || answer.ruledOut.length > 0;
}
