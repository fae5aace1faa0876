/** Composition objects: what elements and blocks are made of. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import { anyText, boundedString, filledString, idString, linkUrl, plainText, webUrl } from './text.js';

export const colorScheme = z.enum(['primary', 'danger']);

export const confirmDialog = z.strictObject({
  title: plainText(BLOCK_KIT.confirm.title).optional(),
  text: anyText(BLOCK_KIT.confirm.text),
  confirm: plainText(BLOCK_KIT.confirm.confirm).optional(),
  deny: plainText(BLOCK_KIT.confirm.deny).optional(),
  style: colorScheme.optional(),
});

/** What every interactive element may carry. */
export const actionable = { action_id: idString.optional(), confirm: confirmDialog.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholdable = { placeholder: plainText(BLOCK_KIT.select.placeholder).optional() };
export const dispatchable = {
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
    .optional(),
};

const { option: max } = BLOCK_KIT;
const optionRest = { value: boundedString(max.value), description: plainText(max.description).optional() };

/** An option of a menu. */
export const plainOption = z.strictObject({ text: plainText(max.text), ...optionRest });
/** An option of checkboxes and radio buttons, the only ones that may be formatted. */
export const richOption = z.strictObject({
  text: anyText(max.text),
  value: optionRest.value,
  description: anyText(max.description).optional(),
});
/** An option of an overflow menu, the only one that may open a link. */
export const linkOption = z.strictObject({ text: plainText(max.text), ...optionRest, url: linkUrl.optional() });

export const optionGroup = z.strictObject({
  label: plainText(BLOCK_KIT.optionGroup.label),
  options: z.array(plainOption).min(1).max(BLOCK_KIT.optionGroup.options),
});

export const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, 'must define at least one condition');

/** Where an image comes from; `hasOneSource` demands exactly one of the two. */
export const imageSource = {
  image_url: webUrl.optional(),
  slack_file: z.union([z.strictObject({ id: filledString }), z.strictObject({ url: webUrl })]).optional(),
};

export const hasOneSource = (image: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined);
