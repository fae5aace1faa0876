/** A decision record for Slack: its Markdown as it stands, to be copied. */
import type { KnownBlock } from '@slack/types';
import { BLOCK_KIT, countCharacters } from './block-kit.js';
import type { Card } from './card.js';
import { escapeText } from './mrkdwn.js';

const LEAD = 'The decision record as Markdown, ready to be copied:';

/** In mrkdwn; no text can end it, as a record escapes every backtick. */
const fence = (text: string): string => `\`\`\`\n${text.trimEnd()}\n\`\`\``;
const MOST_IN_FENCE = BLOCK_KIT.section.text - fence('').length;

export function renderRecord(markdown: string): Card {
  const text = markdown.trim();
  return {
    text: `${LEAD}\n${fence(text)}`,
    blocks: [toBox(text)],
    classic: [LEAD, ...splitText(escapeText(text), MOST_IN_FENCE).map(fence)].map(toSection),
  };
}

/** One box, so that all of it is copied at once. */
const toBox = (text: string): KnownBlock => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_section', elements: [{ type: 'text', text: LEAD }] },
    {
      type: 'rich_text_preformatted',
      elements: splitText(text, BLOCK_KIT.text).map((part) => ({ type: 'text', text: part })),
    },
  ],
});

const toSection = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
  expand: true,
});

/** Cut after whole lines, where no line is too long; all parts together are the text again. */
function splitText(text: string, max: number): string[] {
  if (countCharacters(text) <= max) return [text];
  const head = [...text].slice(0, max).join('');
  // not through the middle of an `&amp;`
  const end = head.lastIndexOf('\n') + 1 || head.replace(/&\w*$/, '').length;
  return [text.slice(0, end), ...splitText(text.slice(end), max)];
}
