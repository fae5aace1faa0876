/** Slack's text objects, and the block that holds nothing else. */
import type { SectionBlock } from '@slack/types';
import { escapeText } from './mrkdwn.js';

export const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });

/** @param text plain text */
export const section = (text: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: escapeText(text) },
});
