/** Whose question an answer answers, where others see it. */
import type { KnownBlock } from '@slack/types';
import { BLOCK_KIT, cutText } from './block-kit.js';
import type { Card } from './card.js';
import { escapeText } from './mrkdwn.js';

const MOST_QUESTION = 300;

/** The card below a line "@Ana asked: lambda timeout". `userId` is Slack's, checked before. */
export function addAsker(card: Card, userId: string, question: string): Card {
  const said = cutText(question.replace(/\s+/g, ' ').trim(), MOST_QUESTION);
  const line: KnownBlock = {
    type: 'context',
    elements: [
      { type: 'mrkdwn', text: said === '' ? `<@${userId}> asked` : `<@${userId}> asked: ${escapeText(said)}` },
    ],
  };
  const under = (blocks: KnownBlock[]): KnownBlock[] => [line, ...blocks].slice(0, BLOCK_KIT.message.blocks);
  return {
    text: said === '' ? card.text : `Asked: ${said}\n\n${card.text}`,
    blocks: under(card.blocks),
    classic: under(card.classic),
  };
}

/** The card above a line of small print. */
export function addNote(card: Card, text: string): Card {
  const line: KnownBlock = { type: 'context', elements: [{ type: 'mrkdwn', text: escapeText(text) }] };
  const above = (blocks: KnownBlock[]): KnownBlock[] => [...blocks.slice(0, BLOCK_KIT.message.blocks - 1), line];
  return { text: `${card.text}\n\n${text}`, blocks: above(card.blocks), classic: above(card.classic) };
}
