/** The blocks that every client has known for years. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import { accessory, actionsElement, contextElement, inputElement } from './elements.js';
import { hasOneSource, imageSource } from './objects.js';
import { anyText, boundedString, filledString, idString, linkUrl, plainText, webUrl } from './text.js';

export const blockId = { block_id: idString.optional() };

export const actionsBlock = z.strictObject({
  type: z.literal('actions'),
  ...blockId,
  elements: z.array(actionsElement).min(1).max(BLOCK_KIT.actions.elements),
});

export const contextBlock = z.strictObject({
  type: z.literal('context'),
  ...blockId,
  elements: z.array(contextElement).min(1).max(BLOCK_KIT.context.elements),
});

export const dividerBlock = z.strictObject({ type: z.literal('divider'), ...blockId });

export const fileBlock = z.strictObject({
  type: z.literal('file'),
  ...blockId,
  external_id: filledString,
  source: z.literal('remote'),
});

export const headerBlock = z.strictObject({
  type: z.literal('header'),
  ...blockId,
  text: plainText(BLOCK_KIT.header.text),
});

export const imageBlock = z
  .strictObject({
    type: z.literal('image'),
    ...blockId,
    ...imageSource,
    alt_text: boundedString(BLOCK_KIT.image.altText),
    title: plainText(BLOCK_KIT.image.title).optional(),
  })
  .refine(hasOneSource, 'must define either `image_url` or `slack_file`, not both');

export const inputBlock = z.strictObject({
  type: z.literal('input'),
  ...blockId,
  label: plainText(BLOCK_KIT.input.label),
  element: inputElement,
  hint: plainText(BLOCK_KIT.input.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

export const sectionBlock = z
  .strictObject({
    type: z.literal('section'),
    ...blockId,
    text: anyText(BLOCK_KIT.section.text).optional(),
    fields: z.array(anyText(BLOCK_KIT.section.field)).min(1).max(BLOCK_KIT.section.fields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(
    (section) => section.text !== undefined || section.fields !== undefined,
    'must define either `text` or `fields`',
  );

export const videoBlock = z.strictObject({
  type: z.literal('video'),
  ...blockId,
  alt_text: boundedString(BLOCK_KIT.video.altText),
  title: plainText(BLOCK_KIT.video.title),
  video_url: webUrl,
  thumbnail_url: webUrl,
  title_url: linkUrl.optional(),
  author_name: boundedString(BLOCK_KIT.video.author).optional(),
  description: plainText(BLOCK_KIT.video.description).optional(),
  provider_name: boundedString(BLOCK_KIT.video.provider).optional(),
  provider_icon_url: webUrl.optional(),
});

/** The blocks above: those that every surface and a container know. */
export const basicBlocks = [
  actionsBlock,
  contextBlock,
  dividerBlock,
  fileBlock,
  headerBlock,
  imageBlock,
  inputBlock,
  sectionBlock,
  videoBlock,
] as const;
