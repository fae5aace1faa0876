/** The main lines of an answer's card, for a modal: no tables are taken there, and nothing to click on. */
import type { KnownBlock } from '@slack/types';
import type { Part } from './parts.js';
import { renderCard } from './render-card.js';

const MOST_ROWS = 8;
/** Below what was filled in there is little room. */
const MOST_BLOCKS = 20;

export function previewParts(parts: Part[]): KnownBlock[] {
  const shown = parts.flatMap((part): Part[] => {
    if (part.type === 'buttons') return [];
    return [part.type === 'table' ? { ...part, rows: part.rows.slice(0, MOST_ROWS) } : part];
  });
  return renderCard(shown).classic.slice(0, MOST_BLOCKS);
}
