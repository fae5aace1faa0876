/** Rows of buttons and menus; thumbs under an answer. */
import type { ActionsBlock, ContextActionsBlock, FeedbackButtons, IconButton } from '@slack/types';
import { useState } from 'react';
import { ElementView } from './element.js';
import { useHost, useSpot } from './host.js';
import { actionIdOf } from './values.js';

export function Actions({ block }: { block: ActionsBlock }) {
  return (
    <div className="actions">
      {block.elements.map((element, index) => (
        <ElementView key={element.action_id ?? index} element={element} label={null} />
      ))}
    </div>
  );
}

export function ContextActions({ block }: { block: ContextActionsBlock }) {
  return (
    <div className="actions context-actions">
      {block.elements.map((element, index) =>
        element.type === 'feedback_buttons' ? (
          <Feedback key={element.action_id ?? index} element={element} />
        ) : (
          <Icon key={element.action_id ?? index} element={element} />
        ),
      )}
    </div>
  );
}

function Feedback({ element }: { element: FeedbackButtons }) {
  const { use } = useHost();
  const { blockId } = useSpot();
  const [chosen, choose] = useState<string | null>(null);
  const button = (side: FeedbackButtons['positive_button'], mark: string) => (
    <button
      type="button"
      className="thumb"
      aria-pressed={chosen === side.value}
      aria-label={side.accessibility_label ?? side.text.text}
      title={side.text.text}
      onClick={() => {
        choose(side.value);
        use({ ...side, type: element.type, action_id: actionIdOf(element), block_id: blockId });
      }}
    >
      <span aria-hidden="true">{mark}</span>
    </button>
  );
  return (
    <>
      {button(element.positive_button, '👍')}
      {button(element.negative_button, '👎')}
    </>
  );
}

function Icon({ element }: { element: IconButton }) {
  const { use } = useHost();
  const { blockId } = useSpot();
  const { text, value, accessibility_label } = element;
  return (
    <button
      type="button"
      className="thumb"
      aria-label={accessibility_label ?? text.text}
      title={text.text}
      onClick={() => use({ type: element.type, action_id: actionIdOf(element), block_id: blockId, text, value })}
    >
      <span aria-hidden="true">🗑</span>
    </button>
  );
}
