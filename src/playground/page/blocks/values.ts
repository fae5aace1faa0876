/** The state of inputs in Slack's shapes. */
import type { ActionsBlockElement, ConversationsSelect, InputBlockElement, KnownBlock } from '@slack/types';
import type { Values } from '../../site/types.js';

export type Element = ActionsBlockElement | InputBlockElement;

/** What an element holds before anybody touched it; null where it holds nothing. */
export function initialValue(element: Element): Record<string, unknown> | null {
  const { type } = element;
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type, value: element.initial_value ?? null };
    case 'rich_text_input':
      return { type, rich_text_value: element.initial_value ?? null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'multi_conversations_select':
      return { type, selected_conversations: element.initial_conversations ?? [] };
    case 'multi_channels_select':
      return { type, selected_channels: element.initial_channels ?? [] };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    case 'file_input':
      return { type, files: [] };
    case 'button':
    case 'overflow':
    case 'workflow_button':
      return null;
  }
}

/** Menus of conversations that begin with the one in which their modal was opened. */
export const fillConversation = (blocks: KnownBlock[], channel: string | null): KnownBlock[] =>
  blocks.map((block) =>
    channel !== null && block.type === 'input' && asksForConversation(block.element)
      ? { ...block, element: { ...block.element, initial_conversation: channel } }
      : block,
  );

const asksForConversation = (element: InputBlockElement): element is ConversationsSelect =>
  element.type === 'conversations_select' &&
  element.default_to_current_conversation === true &&
  element.initial_conversation === undefined;

/** The same values with one of them changed. */
export const putValue = (
  values: Values,
  blockId: string,
  actionId: string,
  value: Record<string, unknown>,
): Values => ({
  ...values,
  [blockId]: { ...values[blockId], [actionId]: value },
});

/** A block without an id gets one by its place, as Slack gives it one. */
export const blockIdOf = (block: { block_id?: string }, index: number): string => block.block_id ?? `block-${index}`;

export const actionIdOf = (element: { action_id?: string; type: string }): string => element.action_id ?? element.type;

function elementsOf(block: KnownBlock): Element[] {
  if (block.type === 'input') return [block.element];
  if (block.type === 'actions') return block.elements;
  if (block.type === 'section' && block.accessory && block.accessory.type !== 'image') return [block.accessory];
  return [];
}

/** All blocks, those within containers too, with their ids. */
export const flattenBlocks = (blocks: KnownBlock[], prefix = ''): { id: string; block: KnownBlock }[] =>
  blocks.flatMap((block, index) => {
    const id = prefix + blockIdOf(block, index);
    const own = { id, block };
    return block.type === 'container' ? [own, ...flattenBlocks(block.child_blocks, `${id}/`)] : [own];
  });

/** The whole state as it goes into a payload. */
export function collectValues(blocks: KnownBlock[], edits: Values): Values {
  const collected: Values = {};
  for (const { id, block } of flattenBlocks(blocks)) {
    for (const element of elementsOf(block)) {
      const value = edits[id]?.[actionIdOf(element)] ?? initialValue(element);
      if (value !== null) collected[id] = { ...collected[id], [actionIdOf(element)]: value };
    }
  }
  return collected;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What Slack itself finds wrong before it asks the app, by block id. */
export function findFaults(blocks: KnownBlock[], values: Values): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { id, block } of flattenBlocks(blocks)) {
    if (block.type !== 'input') continue;
    const held = values[id]?.[actionIdOf(block.element)];
    const content =
      typeof held === 'object' && held !== null ? Object.entries(held).find(([key]) => key !== 'type') : null;
    const value = content?.[1] ?? null;
    if (isEmpty(value)) {
      if (!block.optional) faults[id] = 'Please complete this required field.';
      continue;
    }
    const fault = typeof value === 'string' ? findTextFault(block.element, value) : null;
    if (fault !== null) faults[id] = fault;
  }
  return faults;
}

function findTextFault(element: InputBlockElement, text: string): string | null {
  switch (element.type) {
    case 'plain_text_input': {
      const { min_length: min = 0, max_length: max = 3_000 } = element;
      if (text.length < min) return `Must be at least ${min} characters.`;
      return text.length > max ? `Must be no more than ${max} characters.` : null;
    }
    case 'number_input': {
      const number = Number(text);
      if (!Number.isFinite(number)) return 'Must be a number.';
      if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Must be a whole number.';
      if (element.min_value !== undefined && number < Number(element.min_value)) {
        return `Must be ${element.min_value} or more.`;
      }
      const isOver = element.max_value !== undefined && number > Number(element.max_value);
      return isOver ? `Must be ${element.max_value} or less.` : null;
    }
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(text) ? null : 'Must be an email address.';
    case 'url_text_input':
      return URL.canParse(text) ? null : 'Must be a web address.';
    default:
      return null;
  }
}
