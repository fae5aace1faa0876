/** The switch: an answer in, the parts of its card out. */
import type { Answer } from '../answer/types.js';
import { layoutBasics, layoutList } from './basics-card.js';
import { layoutCompare } from './compare-card.js';
import { layoutDescribe, layoutPricing } from './describe-card.js';
import { doubtParts } from './doubt.js';
import { layoutFit } from './fit-card.js';
import { layoutHelp, layoutUnknown } from './help-card.js';
import { layoutHistory } from './history-card.js';
import { layoutLimit } from './limit-card.js';
import { layoutLookup } from './lookup-card.js';
import { asButton, type Button, type Part } from './parts.js';
import { layoutPath } from './path-card.js';
import { layoutRecommend } from './recommend-card.js';

export function layoutCard(answer: Answer): Part[] {
  const parts = insertBeforeButtons(layoutKind(answer), [...doubtParts(answer), ...restParts(answer)]);
  return parts.filter((part) => part.type !== 'buttons' || part.buttons.length > 0);
}

function insertBeforeButtons(parts: Part[], added: Part[]): Part[] {
  const last = parts.findLastIndex(({ type }) => type === 'buttons');
  if (added.length === 0 || last < 0) return [...parts, ...added];
  const offered = new Set(added.flatMap((part) => (part.type === 'buttons' ? part.buttons.flatMap(askOf) : [])));
  const rest = parts
    .slice(last)
    .map((part) =>
      part.type === 'buttons'
        ? { ...part, buttons: part.buttons.filter((button) => !askOf(button).some((ask) => offered.has(ask))) }
        : part,
    );
  return [...parts.slice(0, last), ...added, ...rest];
}

const askOf = (button: Button): string[] => ('ask' in button ? [button.ask] : []);

/** A message with several questions gets the first answered, and the others one click away. */
const restParts = ({ rest }: Answer): Part[] => [
  { type: 'buttons', heading: 'You also asked', buttons: rest.map(asButton) },
];

function layoutKind(answer: Answer): Part[] {
  switch (answer.kind) {
    case 'limit':
      return layoutLimit(answer);
    case 'fit':
      return layoutFit(answer);
    case 'path':
      return layoutPath(answer);
    case 'history':
      return layoutHistory(answer);
    case 'lookup':
      return layoutLookup(answer);
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
