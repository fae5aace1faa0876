/** Parts as a card: Block Kit in the rich and in the classic form, and plain text. */
import type { ActionsBlockElement, KnownBlock } from '@slack/types';
import { formatDate } from '../catalog/quantity.js';
import { ACTIONS } from './action-names.js';
import { BLOCK_KIT, cutText } from './block-kit.js';
import type { Card } from './card.js';
import { spansToMrkdwn } from './mrkdwn.js';
import { type Button, bold, link, type Part, type Spans } from './parts.js';
import { toPlainText } from './plain-text.js';
import { toClassicTable, toRichTable } from './tables.js';
import { plain } from './text-object.js';

export function renderCard(parts: Part[]): Card {
  const rich = parts.map(toBlocks);
  const classic = parts.map((part, i) => (part.type === 'table' ? sectionsOf(toClassicTable(part)) : (rich[i] ?? [])));
  return {
    text: cutText(toPlainText(parts), BLOCK_KIT.message.text),
    blocks: rich.flat().slice(0, BLOCK_KIT.message.blocks),
    classic: classic.flat().slice(0, BLOCK_KIT.message.blocks),
  };
}

const section = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: cutText(text, BLOCK_KIT.section.text) },
  expand: true,
});

/** Lines in as few sections as hold them; no line is cut in two. */
export function sectionsOf(lines: string[]): KnownBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= BLOCK_KIT.section.text)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.map(section);
}

const inGroups = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

export const correctionSpans = ({ claim, truth, since, url }: Extract<Part, { type: 'correction' }>): Spans => [
  bold('Out of date: '),
  `${claim} `,
  bold('Now: '),
  truth,
  ' ',
  link(since === null ? 'AWS docs' : `AWS docs, ${formatDate(since)}`, url),
];

/** In the rich form, which differs from the classic one in tables. */
function toBlocks(part: Part): KnownBlock[] {
  switch (part.type) {
    case 'title':
      return [{ type: 'header', text: plain(cutText(part.text, BLOCK_KIT.header.text)) }];
    case 'paragraph':
      return [section(spansToMrkdwn(part.spans))];
    case 'bullets':
      return sectionsOf([
        ...(part.heading ? [spansToMrkdwn([bold(part.heading)])] : []),
        ...part.items.map((item) => `• ${spansToMrkdwn(item)}`),
      ]);
    case 'fields':
      return inGroups(part.fields, BLOCK_KIT.section.fields).map((fields) => ({
        type: 'section',
        fields: fields.map(({ label, spans }) => ({
          type: 'mrkdwn',
          text: cutText(`${spansToMrkdwn([bold(label)])}\n${spansToMrkdwn(spans)}`, BLOCK_KIT.section.field),
        })),
      }));
    case 'table':
      return [toRichTable(part)];
    case 'correction':
      return [section(spansToMrkdwn(correctionSpans(part)))];
    case 'note':
      return [
        { type: 'context', elements: [{ type: 'mrkdwn', text: cutText(spansToMrkdwn(part.spans), BLOCK_KIT.text) }] },
      ];
    case 'buttons':
      return [
        ...(part.heading === undefined
          ? []
          : [
              {
                type: 'context' as const,
                elements: [{ type: 'mrkdwn' as const, text: spansToMrkdwn([`${part.heading}:`]) }],
              },
            ]),
        { type: 'actions', elements: part.buttons.slice(0, BLOCK_KIT.actions.elements).map(toButton) },
      ];
  }
}

/** `ask:n` asks the question in its value; `open:n` opens a page and only wants an ack. */
function toButton(button: Button, index: number): ActionsBlockElement {
  const common = {
    type: 'button' as const,
    text: plain(cutText(button.label, BLOCK_KIT.button.text)),
    ...(button.accessibilityLabel === undefined
      ? {}
      : { accessibility_label: cutText(button.accessibilityLabel, BLOCK_KIT.button.accessibilityLabel) }),
  };
  return 'ask' in button
    ? { ...common, action_id: `${ACTIONS.ask}:${index}`, value: cutText(button.ask, BLOCK_KIT.button.value) }
    : { ...common, action_id: `${ACTIONS.open}:${index}`, url: button.url };
}
