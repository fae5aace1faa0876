/** What can be done with an answer beyond asking on: share it, put it on record, say that it is wrong. */
import type { ActionsBlock, Button, ContextActionsBlock, KnownBlock } from '@slack/types';
import type { Answer } from '../answer/types.js';
import { ACTIONS } from './action-names.js';
import { BLOCK_KIT } from './block-kit.js';
import type { Card } from './card.js';
import { hasRecord } from './decision-record.js';
import { plain } from './text-object.js';

export type Offer = 'full' | 'share' | 'compare' | 'record' | 'wrong' | 'rate';

/**
 * Who sees the answer: the asker alone, the same once they have shared it (`sharer`), a channel or thread, the asker in their conversation with the bot, or the asker
 * in a modal, where there is nothing to share and no room to write.
 */
export type Audience = 'asker' | 'sharer' | 'channel' | 'agent' | 'view';

const COMPARABLE: ReadonlySet<Answer['kind']> = new Set([
  'limit',
  'describe',
  'pricing',
  'fit',
  'compare',
  'recommend',
]);
const NUMBERS: ReadonlySet<Answer['kind']> = new Set(['limit', 'fit', 'path', 'history', 'lookup', 'compare']);

/** In the order in which they stand. @param isCut whether the card tells less than there is */
export function chooseOffers(answer: Answer, audience: Audience, isCut = false): Offer[] {
  if (audience === 'view') return isCut ? ['full'] : [];
  const { kind, services } = answer;
  const isAnswer = kind !== 'help' && kind !== 'unknown';
  const isAlone = audience === 'asker' || audience === 'sharer';
  const offers: [Offer, boolean][] = [
    ['full', isCut],
    ['share', audience === 'asker' && kind !== 'help'],
    ['compare', isAlone && COMPARABLE.has(kind) && services.length > 0],
    ['record', hasRecord(answer)],
    ['wrong', NUMBERS.has(kind)],
    ['rate', audience === 'agent' && isAnswer],
  ];
  return offers.flatMap(([offer, isOffered]) => (isOffered ? [offer] : []));
}

const LABELS = {
  full: ['Full answer', 'Show all that belongs to this answer'],
  share: ['Share in channel', 'Show this answer to everybody in the channel'],
  compare: ['Compare with…', 'Choose what to compare with'],
  record: ['Decision record', 'Write a decision record from this answer'],
  wrong: ['Wrong number?', 'Report a number in this answer that is wrong'],
} as const;

const toButton = (offer: keyof typeof LABELS, value: string): Button => ({
  type: 'button',
  action_id: `${ACTIONS[offer]}:0`,
  text: plain(LABELS[offer][0]),
  accessibility_label: LABELS[offer][1],
  value,
});

const isButton = (offer: Offer): offer is keyof typeof LABELS => offer !== 'rate';

const RATINGS = { up: 'Helpful', down: 'Not helpful' } as const;

/** @param encode makes a button's value, with the rating where it is one; null where it would be too long */
export function addOffers(card: Card, offers: Offer[], encode: (rating?: 'up' | 'down') => string | null): Card {
  const value = encode();
  if (value === null || offers.length === 0) return card;
  const buttons = offers.filter(isButton).map((offer) => toButton(offer, value));
  const row: ActionsBlock[] = buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }];
  const [up, down] = [encode('up'), encode('down')];
  const isRated = offers.includes('rate') && up !== null && down !== null;
  return {
    text: card.text,
    blocks: append(card.blocks, [...row, ...(isRated ? [toThumbs(up, down)] : [])]),
    classic: append(card.classic, [...row, ...(isRated ? [toPlainThumbs(up, down)] : [])]),
  };
}

/** Where the card is full, it stays as it is: the answer counts more. */
const append = (blocks: KnownBlock[], added: KnownBlock[]): KnownBlock[] =>
  blocks.length + added.length > BLOCK_KIT.message.blocks ? blocks : [...blocks, ...added];

const toThumbs = (up: string, down: string): ContextActionsBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: `${ACTIONS.rate}:0`,
      positive_button: { text: plain(RATINGS.up), value: up, accessibility_label: 'This answer was helpful' },
      negative_button: { text: plain(RATINGS.down), value: down, accessibility_label: 'This answer was not helpful' },
    },
  ],
});

const toPlainThumbs = (up: string, down: string): ActionsBlock => ({
  type: 'actions',
  elements: [
    { type: 'button', action_id: `${ACTIONS.rate}:0`, text: plain(RATINGS.up), value: up },
    { type: 'button', action_id: `${ACTIONS.rate}:1`, text: plain(RATINGS.down), value: down },
  ],
});
