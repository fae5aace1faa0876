/** A card in brief: the answer, what changes it, and where it stands. The layouts mark what can be left out. */
import type { Part } from './parts.js';

/** The same parts where nothing is left out. */
export function shortenParts(parts: Part[]): Part[] {
  return parts.some(isLonger) ? parts.flatMap(shortenPart) : parts;
}

const isLonger = (part: Part): boolean => part.brief !== undefined && sizeOf(part) > part.brief;

function sizeOf(part: Part): number {
  switch (part.type) {
    case 'table':
      return part.rows.length;
    case 'bullets':
      return part.items.length;
    default:
      return 1;
  }
}

/** What is left out of a list is told, so that nobody takes the rest for the whole. */
function shortenPart(part: Part): Part[] {
  const { brief } = part;
  if (brief === undefined || !isLonger(part)) return [part];
  if (brief === 0) return [];
  const left: Part = { type: 'note', spans: [`${sizeOf(part) - brief} more in the full answer.`] };
  switch (part.type) {
    case 'table': {
      const { firstRows: _, more: __, ...table } = part;
      return [{ ...table, rows: part.rows.slice(0, brief) }, left];
    }
    case 'bullets':
      return [{ ...part, items: part.items.slice(0, brief) }, left];
    default:
      return [part];
  }
}
