/** Elements that offer a choice: menus, checkboxes, radio buttons. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import {
  actionable,
  conversationFilter,
  focusable,
  linkOption,
  optionGroup,
  placeholdable,
  plainOption,
  richOption,
} from './objects.js';
import { filledString } from './text.js';

type Choice = { value: string };
type Choices = {
  options?: Choice[] | undefined;
  option_groups?: { options: Choice[] }[] | undefined;
  initial_option?: Choice | undefined;
  initial_options?: Choice[] | undefined;
};

const hasOneSource = (menu: Choices): boolean => (menu.options === undefined) !== (menu.option_groups === undefined);
const ONE_SOURCE = 'must define either `options` or `option_groups`, not both';

function hasKnownInitial(menu: Choices): boolean {
  const offered = [...(menu.options ?? []), ...(menu.option_groups ?? []).flatMap((group) => group.options)];
  const initial = [...(menu.initial_options ?? []), ...(menu.initial_option ? [menu.initial_option] : [])];
  return initial.every((choice) => offered.some((option) => option.value === choice.value));
}
const KNOWN_INITIAL = 'the initial option must be one of the options';

const single = { ...actionable, ...focusable, ...placeholdable };
const multi = { ...single, max_selected_items: z.int().min(1).optional() };
const staticSource = {
  options: z.array(plainOption).min(1).max(BLOCK_KIT.select.options).optional(),
  option_groups: z.array(optionGroup).min(1).max(BLOCK_KIT.select.groups).optional(),
};
const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};
const respondable = { response_url_enabled: z.boolean().optional() };
const ids = z.array(filledString).min(1).optional();

export const selects = [
  z
    .strictObject({
      type: z.literal('static_select'),
      ...single,
      ...staticSource,
      initial_option: plainOption.optional(),
    })
    .refine(hasOneSource, ONE_SOURCE)
    .refine(hasKnownInitial, KNOWN_INITIAL),
  z.strictObject({
    type: z.literal('external_select'),
    ...single,
    initial_option: plainOption.optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...single, initial_user: filledString.optional() }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...single,
    ...conversations,
    ...respondable,
    initial_conversation: filledString.optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...single,
    ...respondable,
    initial_channel: filledString.optional(),
  }),
] as const;

export const multiSelects = [
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...multi,
      ...staticSource,
      initial_options: z.array(plainOption).min(1).optional(),
    })
    .refine(hasOneSource, ONE_SOURCE)
    .refine(hasKnownInitial, KNOWN_INITIAL),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...multi,
    initial_options: z.array(plainOption).min(1).optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('multi_users_select'), ...multi, initial_users: ids }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...multi,
    ...conversations,
    initial_conversations: ids,
  }),
  z.strictObject({ type: z.literal('multi_channels_select'), ...multi, initial_channels: ids }),
] as const;

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  options: z.array(linkOption).min(1).max(BLOCK_KIT.overflow.options),
});

export const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...actionable,
    ...focusable,
    options: z.array(richOption).min(1).max(BLOCK_KIT.checkboxes.options),
    initial_options: z.array(richOption).min(1).optional(),
  })
  .refine(hasKnownInitial, KNOWN_INITIAL);

export const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...actionable,
    ...focusable,
    options: z.array(richOption).min(1).max(BLOCK_KIT.radioButtons.options),
    initial_option: richOption.optional(),
  })
  .refine(hasKnownInitial, KNOWN_INITIAL);
