/** An answer as a modal, for questions that are asked where there is no place for a message. */
import type { KnownBlock, ModalView } from '@slack/types';
import { BLOCK_KIT, cutText } from './block-kit.js';
import { escapeText } from './mrkdwn.js';

/** @param blocks of the classic form, as modals take no tables; left out, the text stands alone */
export const drawAnswerView = (text: string, blocks: KnownBlock[] | undefined): ModalView => ({
  type: 'modal',
  callback_id: 'answer',
  title: { type: 'plain_text', text: 'Answer' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: blocks ?? [
    { type: 'section', text: { type: 'mrkdwn', text: cutText(escapeText(text), BLOCK_KIT.section.text) } },
  ],
});
