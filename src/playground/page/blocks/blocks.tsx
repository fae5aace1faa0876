/**
 * The switch: a block in, its drawing out. Ours, as slack-blocks-to-jsx 1.1 only pictures controls: nothing hears a click
 * or a choice, it breaks off at `raw_number` cells, and its tables have no header cells.
 */
import type { KnownBlock } from '@slack/types';
import { Actions, ContextActions } from './actions.js';
import { Alert, Context, Divider, FileBlock, Header, ImageBlock, Markdown, Video } from './basic.js';
import { Card, Carousel } from './card.js';
import { Container } from './container.js';
import { DataTable } from './data-table.js';
import { SpotContext } from './host.js';
import { Input } from './input.js';
import { Plan, TaskCard } from './plan.js';
import { RichText } from './rich-text.js';
import { Section } from './section.js';
import { Table } from './table.js';
import { blockIdOf } from './values.js';

export function Blocks({ blocks, prefix = '' }: { blocks: KnownBlock[]; prefix?: string }) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => {
        const blockId = prefix + blockIdOf(block, index);
        const dispatches = block.type !== 'input' || block.dispatch_action === true;
        return (
          <SpotContext key={`${blockId}/${block.type}`} value={{ blockId, dispatches }}>
            <OneBlock block={block} />
          </SpotContext>
        );
      })}
    </div>
  );
}

function OneBlock({ block }: { block: KnownBlock }) {
  switch (block.type) {
    case 'actions':
      return <Actions block={block} />;
    case 'alert':
      return <Alert block={block} />;
    case 'card':
      return <Card block={block} />;
    case 'carousel':
      return <Carousel block={block} />;
    case 'container':
      return <Container block={block} />;
    case 'context':
      return <Context block={block} />;
    case 'context_actions':
      return <ContextActions block={block} />;
    case 'data_table':
      return <DataTable block={block} />;
    case 'divider':
      return <Divider />;
    case 'file':
      return <FileBlock block={block} />;
    case 'header':
      return <Header block={block} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'input':
      return <Input block={block} />;
    case 'markdown':
      return <Markdown block={block} />;
    case 'plan':
      return <Plan block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'section':
      return <Section block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'task_card':
      return <TaskCard block={block} />;
    case 'video':
      return <Video block={block} />;
    default:
      return <Unknown block={block} />;
  }
}

/** The app may send what this page has not learnt to draw. */
function Unknown({ block }: { block: { type: string } }) {
  return <p className="unknown">A {block.type} block, which the playground does not draw.</p>;
}
