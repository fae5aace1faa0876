/** A table part as Slack's table blocks, and as lines for the classic form. */
import type {
  DataTableBlock,
  RawTextElement,
  RichTextBlock,
  RichTextLink,
  RichTextText,
  TableBlock,
} from '@slack/types';
import { BLOCK_KIT, cutText } from './block-kit.js';
import { spansToMrkdwn } from './mrkdwn.js';
import { bold, type Cell, type Part, type Span } from './parts.js';

type TablePart = Extract<Part, { type: 'table' }>;

/** An empty cell is refused by Slack. */
const NOTHING = '–';

const raw = (text: string): RawTextElement => ({ type: 'raw_text', text });

const toElement = (span: Span): RichTextLink | RichTextText => {
  if (typeof span === 'string') return { type: 'text', text: span };
  const style = span.bold ? { style: { bold: true } } : {};
  return span.url === undefined
    ? { type: 'text', text: span.text, ...style }
    : { type: 'link', url: span.url, text: span.text, ...style };
};

function toCell(cell: Cell): RawTextElement | RichTextBlock {
  if (cell === null || cell.length === 0) return raw(NOTHING);
  if (cell.every((span) => typeof span === 'string')) return raw(cell.join(''));
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: cell.map(toElement) }] };
}

/** With pages Slack's data_table, which sorts and filters; else its plain table. */
export function toRichTable({ caption, head, rows, pageSize }: TablePart): DataTableBlock | TableBlock {
  if (pageSize !== undefined) {
    return {
      type: 'data_table',
      caption,
      page_size: Math.min(pageSize, BLOCK_KIT.dataTable.pageSize),
      row_header_column_index: 0,
      rows: [head.map(raw), ...rows.slice(0, BLOCK_KIT.dataTable.rows - 1).map((row) => row.map(toCell))],
    };
  }
  return {
    type: 'table',
    rows: [
      head.map((text) => toCell([bold(text)])),
      ...rows.slice(0, BLOCK_KIT.table.rows - 1).map((row) => row.map(toCell)),
    ],
    column_settings: head.map(() => ({ is_wrapped: true })),
  };
}

/** One line a row: "*Timeout* 15 minutes · Sep 2026"; where columns are alternatives, each value names its column. */
export function toClassicTable({ head, namesColumns, rows, firstRows, more }: TablePart): string[] {
  const shown = rows.slice(0, firstRows ?? rows.length);
  const lines = shown.map(([first = null, ...rest]) => {
    const cells = rest.flatMap((cell, i) => {
      if (cell === null) return [];
      const text = spansToMrkdwn(cell);
      return [namesColumns ? `${cutText(head[i + 1] ?? '', 40)}: ${text}` : text];
    });
    return `${spansToMrkdwn([bold((first ?? [NOTHING]).map((span) => (typeof span === 'string' ? span : span.text)).join(''))])}  ${cells.join('  ·  ')}`;
  });
  return shown.length < rows.length && more ? [...lines, spansToMrkdwn(more)] : lines;
}
