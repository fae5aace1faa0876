/** Spans as Slack's mrkdwn. The only place that escapes text for Slack, and back. */
import type { Span, Spans } from './parts.js';

/** `&`, `<` and `>` would be read as markup; no mention or link can be provoked by a text that went through here. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The characters again that `escapeText` hides. */
export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const escapeUrl = (url: string): string =>
  url.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('&', '&amp;');

/** Slack takes a star for the end of bold only right behind a word: spaces go outside. */
const embolden = (text: string): string => text.replaceAll('*', '').replace(/\S(.*\S)?/s, '*$&*');

function toMrkdwn(span: Span): string {
  if (typeof span === 'string') return escapeText(span);
  const text = span.bold ? embolden(escapeText(span.text)) : escapeText(span.text);
  return span.url === undefined ? text : `<${escapeUrl(span.url)}|${text.replaceAll('|', '¦')}>`;
}

export const spansToMrkdwn = (spans: Spans): string => spans.map(toMrkdwn).join('');
