/** The switch: an answer in, the parts of its card out. */
import type { Answer } from '../answer/types.js';
import { layoutBasics, layoutList } from './basics-card.js';
import { layoutCompare } from './compare-card.js';
import { layoutDescribe, layoutPricing } from './describe-card.js';
import { layoutHelp, layoutUnknown } from './help-card.js';
import { layoutLimit } from './limit-card.js';
import type { Part } from './parts.js';
import { layoutRecommend } from './recommend-card.js';

export function layoutCard(answer: Answer): Part[] {
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
