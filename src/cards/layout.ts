/** The switch: an answer in, the parts of its card out. */
import type { Answer } from '../answer/types.js';
import { layoutBasics, layoutList } from './basics-card.js';
import { layoutCompare } from './compare-card.js';
import { layoutDescribe, layoutPricing } from './describe-card.js';
import { layoutHelp, layoutUnknown } from './help-card.js';
import { layoutLimit } from './limit-card.js';
import type { Part } from './parts.js';
import { layoutRecommend } from './recommend-card.js';

/** Below it the card says what it took the question for. */
const UNSURE = 0.65;

const TAKEN_FOR: Partial<Record<Answer['kind'], string>> = {
  limit: 'a limit',
  compare: 'a comparison',
  recommend: 'what to use',
  describe: 'what it is',
  pricing: 'how it is billed',
};

export function layoutCard(answer: Answer): Part[] {
  const parts = layoutKind(answer);
  const takenFor = TAKEN_FOR[answer.kind];
  if (takenFor === undefined || answer.confidence >= UNSURE) return parts;
  const note: Part = {
    type: 'note',
    spans: [`I am not sure: I took this as a question about ${takenFor}. If it is not, try a button or other words.`],
  };
  const last = parts.findLastIndex(({ type }) => type === 'buttons');
  return last < 0 ? [...parts, note] : [...parts.slice(0, last), note, ...parts.slice(last)];
}

function layoutKind(answer: Answer): Part[] {
  switch (answer.kind) {
    case 'limit':
      return layoutLimit(answer);
    case 'compare':
      return layoutCompare(answer);
    case 'recommend':
      return layoutRecommend(answer);
    case 'describe':
      return layoutDescribe(answer);
    case 'pricing':
      return layoutPricing(answer);
    case 'basics':
      return layoutBasics(answer);
    case 'list':
      return layoutList(answer);
    case 'help':
      return layoutHelp(answer);
    case 'unknown':
      return layoutUnknown(answer);
  }
}
