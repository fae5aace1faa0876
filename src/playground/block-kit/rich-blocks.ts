/** The blocks that came since 2025: cards, containers, agents' plans and feedback. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import { basicBlocks, blockId } from './blocks.js';
import { button, contextActionsElement, image, urlSource } from './elements.js';
import { richTextBlock } from './rich-text.js';
import { tableBlock } from './tables.js';
import { anyText, boundedString, filledString, plainText } from './text.js';

export const alertBlock = z.strictObject({
  type: z.literal('alert'),
  ...blockId,
  text: anyText(BLOCK_KIT.alert.text),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

export const cardBlock = z
  .strictObject({
    type: z.literal('card'),
    ...blockId,
    hero_image: image.optional(),
    icon: image.optional(),
    slack_icon: z.strictObject({ type: z.literal('icon'), name: filledString }).optional(),
    title: anyText(BLOCK_KIT.card.title).optional(),
    subtitle: anyText(BLOCK_KIT.card.subtitle).optional(),
    body: anyText(BLOCK_KIT.card.body).optional(),
    subtext: anyText(BLOCK_KIT.card.subtext).optional(),
    actions: z.array(button).min(1).max(BLOCK_KIT.card.actions).optional(),
  })
  .refine(
    (card) => [card.hero_image, card.title, card.actions, card.body].some((part) => part !== undefined),
    'must define at least one of `hero_image`, `title`, `actions`, `body`',
  );

export const carouselBlock = z.strictObject({
  type: z.literal('carousel'),
  ...blockId,
  elements: z.array(cardBlock).min(1).max(BLOCK_KIT.carousel.cards),
});

export const containerBlock = z
  .strictObject({
    type: z.literal('container'),
    ...blockId,
    title: plainText(BLOCK_KIT.container.title).optional(),
    rich_text_title: richTextBlock.optional(),
    subtitle: anyText(BLOCK_KIT.container.subtitle).optional(),
    icon: image.optional(),
    child_blocks: z
      .array(z.discriminatedUnion('type', [...basicBlocks, richTextBlock, tableBlock]))
      .min(1)
      .max(BLOCK_KIT.container.blocks),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine(
    (container) => (container.title === undefined) !== (container.rich_text_title === undefined),
    'must define either `title` or `rich_text_title`',
  );

export const contextActionsBlock = z.strictObject({
  type: z.literal('context_actions'),
  ...blockId,
  elements: z.array(contextActionsElement).min(1).max(BLOCK_KIT.contextActions.elements),
});

export const markdownBlock = z.strictObject({
  type: z.literal('markdown'),
  ...blockId,
  text: boundedString(BLOCK_KIT.markdown.text),
});

const task = {
  ...blockId,
  task_id: filledString,
  title: filledString,
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
  details: richTextBlock.optional(),
  output: richTextBlock.optional(),
  sources: z.array(urlSource).optional(),
};

export const taskCardBlock = z.strictObject({ type: z.literal('task_card'), ...task });

export const planBlock = z.strictObject({
  type: z.literal('plan'),
  ...blockId,
  title: filledString,
  tasks: z
    .array(z.strictObject({ type: z.literal('task_card').optional(), ...task }))
    .max(BLOCK_KIT.plan.tasks)
    .refine((tasks) => new Set(tasks.map((one) => one.task_id)).size === tasks.length, 'task_id must be unique')
    .optional(),
});
