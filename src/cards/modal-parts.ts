/** What several modals are made of. */
import type { InputBlock, ModalView } from '@slack/types';
import { plain, section } from './text-object.js';

/** The block, and the menu in it, in which a conversation is chosen. */
export const CONVERSATION_FIELDS = { conversation: 'conversation' } as const;

/** Where to post, with the conversation that the person is in already chosen. Left empty, only the asker gets it. */
export const conversationInput: InputBlock = {
  type: 'input',
  block_id: CONVERSATION_FIELDS.conversation,
  optional: true,
  label: plain('Post it to'),
  hint: plain('Left empty, it goes to you alone.'),
  element: {
    type: 'conversations_select',
    action_id: CONVERSATION_FIELDS.conversation,
    default_to_current_conversation: true,
    response_url_enabled: true,
  },
};

/** A modal that only says something. */
export const buildNoticeView = (title: string, text: string): ModalView => ({
  type: 'modal',
  title: plain(title),
  close: plain('Close'),
  blocks: [section(text)],
});
