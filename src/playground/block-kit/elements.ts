/** Buttons and images, and which elements each kind of block takes. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import { datepicker, datetimepicker, richTextInput, timepicker, typedInputs } from './inputs.js';
import { checkboxes, multiSelects, overflow, radioButtons, selects } from './menus.js';
import { actionable, colorScheme, hasOneSource, imageSource } from './objects.js';
import { boundedString, filledString, idString, linkUrl, mrkdwn, plainText, webUrl } from './text.js';

const { button: max } = BLOCK_KIT;
const label = boundedString(max.accessibilityLabel).optional();

export const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  text: plainText(max.text),
  value: boundedString(max.value, 0).optional(),
  url: linkUrl.optional(),
  style: colorScheme.optional(),
  accessibility_label: label,
});

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  ...actionable,
  text: plainText(max.text),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: webUrl,
      customizable_input_parameters: z
        .array(z.strictObject({ name: filledString, value: z.string() }))
        .min(1)
        .optional(),
    }),
  }),
  style: colorScheme.optional(),
  accessibility_label: label,
});

const feedbackButton = z.strictObject({
  text: plainText(max.text),
  value: boundedString(max.value),
  accessibility_label: label,
});

export const image = z
  .strictObject({ type: z.literal('image'), alt_text: boundedString(BLOCK_KIT.image.altText), ...imageSource })
  .refine(hasOneSource, 'must define either `image_url` or `slack_file`, not both');

export const urlSource = z.strictObject({ type: z.literal('url'), url: linkUrl, text: filledString });

export const accessory = z.discriminatedUnion('type', [
  button,
  workflowButton,
  image,
  overflow,
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  ...selects,
  ...multiSelects,
]);

/** What both an actions block and an input block take. */
const choosers = [
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  datetimepicker,
  richTextInput,
  ...selects,
  ...multiSelects,
] as const;

export const actionsElement = z.discriminatedUnion('type', [button, workflowButton, overflow, ...choosers]);

export const inputElement = z.discriminatedUnion('type', [...choosers, ...typedInputs]);

export const contextElement = z.discriminatedUnion('type', [image, plainText(), mrkdwn()]);

export const contextActionsElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: idString.optional(),
    positive_button: feedbackButton,
    negative_button: feedbackButton,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    ...actionable,
    icon: z.literal('trash'),
    text: plainText(max.text),
    value: boundedString(max.value, 0).optional(),
    accessibility_label: label,
    visible_to_user_ids: z.array(filledString).max(BLOCK_KIT.iconButton.users).optional(),
  }),
]);
