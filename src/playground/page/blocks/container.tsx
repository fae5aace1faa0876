import type { ContainerBlock } from '@slack/types';
import { Blocks } from './blocks.js';
import { useSpot } from './host.js';
import { RichText } from './rich-text.js';
import { plainText, Text } from './text.js';

export function Container({ block }: { block: ContainerBlock }) {
  const { blockId } = useSpot();
  const { title, rich_text_title: richTitle, subtitle, child_blocks: children } = block;
  const head = (
    <>
      {title ? <strong>{plainText(title)}</strong> : richTitle ? <RichText block={richTitle} /> : null}
      {subtitle ? (
        <span className="hint">
          {' '}
          <Text text={subtitle} />
        </span>
      ) : null}
    </>
  );
  const body = <Blocks blocks={children} prefix={`${blockId}/`} />;
  if (!block.is_collapsible) {
    return (
      <div className="container">
        <div>{head}</div>
        {body}
      </div>
    );
  }
  return (
    <details className="container" open={!block.default_collapsed}>
      <summary>{head}</summary>
      {body}
    </details>
  );
}
