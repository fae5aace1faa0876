/** The rich_text block, which also stands inside tables, task cards and containers. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import { filledString, idString, linkUrl } from './text.js';

const style = {
  style: z
    .strictObject({
      bold: z.boolean().optional(),
      italic: z.boolean().optional(),
      strike: z.boolean().optional(),
      code: z.boolean().optional(),
      underline: z.boolean().optional(),
    })
    .optional(),
};
const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };

export const richTextText = z.strictObject({ type: z.literal('text'), text: filledString, ...style });
const link = z.strictObject({
  type: z.literal('link'),
  url: linkUrl,
  text: filledString.optional(),
  unsafe: z.boolean().optional(),
  ...style,
});

const inline = z.discriminatedUnion('type', [
  richTextText,
  link,
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), ...style }),
  z.strictObject({ type: z.literal('color'), value: filledString, ...style }),
  z.strictObject({ type: z.literal('channel'), channel_id: filledString, ...style }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: filledString,
    url: linkUrl.optional(),
    fallback: z.string().optional(),
    ...style,
  }),
  z.strictObject({
    type: z.literal('emoji'),
    name: filledString,
    unicode: z.string().optional(),
    url: linkUrl.optional(),
    ...style,
  }),
  z.strictObject({ type: z.literal('team'), team_id: filledString, ...style }),
  z.strictObject({ type: z.literal('user'), user_id: filledString, ...style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: filledString, ...style }),
]);

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline) });

export const richTextBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: idString.optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(section).min(1),
          indent: z.int().min(0).max(BLOCK_KIT.richTextList.indent).optional(),
          offset: z.int().min(0).optional(),
          ...border,
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline), ...border }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [richTextText, link])),
          ...border,
        }),
      ]),
    )
    .min(1),
});
