/** Spans as GitHub Markdown, readable as raw text too. The only place that escapes text for Markdown. */
import { cutText } from './block-kit.js';
import type { Span, Spans } from './parts.js';

/** No text that went through here becomes markup, a link, HTML or an entity; at the start of a line see `quoteText`. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

const escapeUrl = (url: string): string =>
  url.replace(/[\s()<>\\|]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);

function toMarkdown(span: Span): string {
  if (typeof span === 'string') return escapeMarkdown(span);
  const text = span.bold ? `**${escapeMarkdown(span.text)}**` : escapeMarkdown(span.text);
  return span.url === undefined ? text : `[${text}](${escapeUrl(span.url)})`;
}

/** On one line, whatever the text holds. */
export const spansToMarkdown = (spans: Spans): string => spans.map(toMarkdown).join('').replace(/\s+/g, ' ').trim();

/** What makes a heading, a list or a rule of a line: "# ", "- ", "1. ", "===". */
const LINE_MARK = /^([#+=-]|\d{1,9}(?=[.)](?:\s|$)))/;
const escapeLine = (line: string): string =>
  escapeMarkdown(line).replace(LINE_MARK, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));

/** Foreign text as a quotation, line by line; what is longer than `max` characters ends with "…". */
export const quoteText = (text: string, max: number): string =>
  cutText(text.trim(), max)
    .split(/\s*[\r\n\u2028\u2029]\s*/)
    .map((line) => `> ${escapeLine(line.replace(/\s+/g, ' ').trim())}`.trimEnd())
    .join('\n');

/** A table whose first column is padded, so that it reads well raw. */
export function drawTable(head: [string, string], rows: [string, Spans][]): string {
  const cells = rows.map(([name, spans]) => [escapeMarkdown(name), spansToMarkdown(spans)] as const);
  const width = Math.max(head[0].length, ...cells.map(([name]) => name.length));
  const line = (name: string, text: string) => `| ${name.padEnd(width)} | ${text} |`;
  return [line(...head), line('-'.repeat(width), '---'), ...cells.map(([name, text]) => line(name, text))].join('\n');
}
