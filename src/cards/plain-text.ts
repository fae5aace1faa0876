/** Parts as plain text: all that the blocks say, for notifications, screen readers and `ask --json`. */
import { formatDate } from '../catalog/quantity.js';
import { type Cell, type Part, plainOf, type Spans } from './parts.js';

const withUrls = (spans: Spans): string =>
  spans.map((span) => (typeof span === 'string' ? span : span.url ? `${span.text} (${span.url})` : span.text)).join('');

const cellText = (cell: Cell): string => (cell === null ? '–' : plainOf(cell));

/** "Timeout: 15 minutes; fixed", or where columns are alternatives "Timeout: REST 29 seconds; HTTP 30 seconds". */
function tableLines({ head, namesColumns, rows }: Extract<Part, { type: 'table' }>): string[] {
  return rows.map(([first = null, ...rest]) => {
    const values = rest.flatMap((cell, i) => {
      if (cell === null) return [];
      return [namesColumns ? `${head[i + 1]} ${cellText(cell)}` : cellText(cell)];
    });
    return `• ${cellText(first)}: ${values.join('; ')}`;
  });
}

/** Links in a table are listed once below it, so that a row stays readable aloud. */
const tableSources = ({ rows }: Extract<Part, { type: 'table' }>): string[] => [
  ...new Set(
    rows.flat().flatMap((cell) => (cell ?? []).flatMap((span) => (typeof span === 'string' ? [] : (span.url ?? [])))),
  ),
];

function partLines(part: Part): string[] {
  switch (part.type) {
    case 'title':
      return [part.text];
    case 'paragraph':
    case 'note':
      return [withUrls(part.spans)];
    case 'bullets':
      return [...(part.heading ? [`${part.heading}:`] : []), ...part.items.map((item) => `• ${withUrls(item)}`)];
    case 'fields':
      return part.fields.map(({ label, spans }) => `${label}: ${withUrls(spans)}`);
    case 'table': {
      const sources = tableSources(part);
      return [part.caption, ...tableLines(part), ...(sources.length > 0 ? [`Sources: ${sources.join(' ')}`] : [])];
    }
    case 'correction':
      return [
        `Out of date: ${part.claim} Now: ${part.truth}${part.since ? ` (${formatDate(part.since)})` : ''} Source: ${part.url}`,
      ];
    case 'buttons':
      return [
        `${part.heading ?? 'Next'}: ${part.buttons.map((button) => ('ask' in button ? button.ask : `${button.label} (${button.url})`)).join(' · ')}`,
      ];
  }
}

export const toPlainText = (parts: Part[]): string => parts.map((part) => partLines(part).join('\n')).join('\n\n');
