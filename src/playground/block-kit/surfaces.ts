/** Which blocks and elements Slack takes where. */
import { z } from 'zod';
import { basicBlocks } from './blocks.js';
import { dataVisualizationBlock } from './charts.js';
import {
  alertBlock,
  cardBlock,
  carouselBlock,
  containerBlock,
  contextActionsBlock,
  markdownBlock,
  planBlock,
  taskCardBlock,
} from './rich-blocks.js';
import { richTextBlock } from './rich-text.js';
import { dataTableBlock, tableBlock } from './tables.js';

export type Surface = 'message' | 'modal' | 'home';

export const anyBlock = z.discriminatedUnion('type', [
  ...basicBlocks,
  alertBlock,
  cardBlock,
  carouselBlock,
  containerBlock,
  contextActionsBlock,
  dataTableBlock,
  dataVisualizationBlock,
  markdownBlock,
  planBlock,
  richTextBlock,
  tableBlock,
  taskCardBlock,
]);

type BlockType = z.infer<typeof anyBlock>['type'];

const EVERYWHERE: BlockType[] = [
  'actions',
  'card',
  'context',
  'divider',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'video',
];
const WIDE: BlockType[] = ['carousel', 'container', 'data_table', 'data_visualization', 'table'];

export const BLOCKS_OF: Record<Surface, ReadonlySet<string>> = {
  message: new Set([...EVERYWHERE, ...WIDE, 'context_actions', 'file', 'markdown', 'plan', 'task_card']),
  home: new Set([...EVERYWHERE, ...WIDE]),
  modal: new Set([...EVERYWHERE, 'alert']),
};

/** Elements that a surface refuses wherever they stand. */
export const ELEMENTS_BARRED: Record<Surface, ReadonlySet<string>> = {
  message: new Set(),
  home: new Set(['datetimepicker', 'workflow_button']),
  modal: new Set(),
};
