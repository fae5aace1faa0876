/** Draws a card's parts with text, for a terminal. */
import Table from 'cli-table3';
import pc from 'picocolors';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Cell, Part, Spans } from '../cards/parts.js';
import { formatDate } from '../catalog/quantity.js';

type Colors = ReturnType<typeof pc.createColors>;

/** `columns`: the width to keep; `color`: false draws without any escape code. */
export type DrawOptions = { columns: number; color: boolean };

export function drawCard(parts: Part[], { columns, color }: DrawOptions): string {
  const colors = pc.createColors(color);
  return parts.map((part) => drawPart(part, columns, colors)).join('\n\n');
}

const wrap = (text: string, columns: number, indent = ''): string =>
  wrapAnsi(text, columns - indent.length, { trim: false })
    .split('\n')
    .map((line, i) => (i === 0 ? line.trimEnd() : `${indent}${line.trim()}`))
    .join('\n');

/** A link shows its address where there is room for it, which is not in a table. */
function drawSpans(spans: Spans, colors: Colors, showUrls: boolean): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return span;
      const text = span.bold ? colors.bold(span.text) : span.text;
      if (span.url === undefined) return text;
      return showUrls ? `${text} ${colors.dim(`<${span.url}>`)}` : colors.cyan(text);
    })
    .join('');
}

function drawPart(part: Part, columns: number, colors: Colors): string {
  switch (part.type) {
    case 'title':
      return colors.bold(colors.cyan(wrap(part.text, columns)));
    case 'paragraph':
      return wrap(drawSpans(part.spans, colors, true), columns);
    case 'bullets':
      return [
        ...(part.heading ? [colors.bold(part.heading)] : []),
        ...part.items.map((item) => `• ${wrap(drawSpans(item, colors, false), columns - 2, '  ')}`),
      ].join('\n');
    case 'fields':
      return part.fields
        .map(({ label, spans }) => wrap(`${colors.bold(label)}  ${drawSpans(spans, colors, false)}`, columns, '  '))
        .join('\n');
    case 'table':
      return drawTable(part, columns, colors);
    case 'correction':
      return wrap(
        `${colors.yellow(colors.bold('Out of date:'))} ${part.claim} ${colors.bold('Now:')} ${part.truth}${part.since ? ` (${formatDate(part.since)})` : ''} ${colors.dim(`<${part.url}>`)}`,
        columns,
      );
    case 'note':
      return colors.dim(wrap(drawSpans(part.spans, colors, true), columns));
    case 'buttons':
      return colors.dim(
        wrap(
          `${part.heading ?? 'Ask next'}: ${part.buttons.flatMap((button) => ('ask' in button ? [button.ask] : [])).join(' · ')}`,
          columns,
          '  ',
        ),
      );
  }
}

const NARROWEST = 9;
/** What the frame takes: a space on both sides of each cell. */
const PADDING = 2;

function drawTable(part: Extract<Part, { type: 'table' }>, columns: number, colors: Colors): string {
  const { caption, head, rows, firstRows = rows.length, more } = part;
  const texts = rows
    .slice(0, firstRows)
    .map((row) => row.map((cell: Cell) => (cell === null ? '–' : drawSpans(cell, colors, false))));
  const table = new Table({
    head: head.map((text) => colors.bold(text)),
    colWidths: fitColumns([head, ...texts], columns),
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': PADDING },
    chars: Object.fromEntries(
      [
        'top',
        'top-mid',
        'top-left',
        'top-right',
        'bottom',
        'bottom-mid',
        'bottom-left',
        'bottom-right',
        'left',
        'left-mid',
        'mid',
        'mid-mid',
        'right',
        'right-mid',
        'middle',
      ].map((name) => [name, '']),
    ),
  });
  table.push(...texts);
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const rest = firstRows < rows.length && more ? ['', wrap(drawSpans(more, colors, false), columns)] : [];
  return [colors.dim(wrap(caption, columns)), ...lines, ...rest].join('\n');
}

/** Natural widths where they fit; else the widest columns give way, down to a word. */
function fitColumns(rows: string[][], columns: number): number[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i] ?? ''))) + PADDING);
  while (widths.reduce((sum, width) => sum + width, 0) > columns) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
