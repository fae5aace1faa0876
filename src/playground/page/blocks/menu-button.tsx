/** The overflow menu. */
import type { Overflow } from '@slack/types';
import { Menu } from '../menu.js';
import { useHost, useSpot } from './host.js';
import { plainText } from './text.js';
import { actionIdOf } from './values.js';

export function MenuButton({ element }: { element: Overflow }) {
  const { use } = useHost();
  const { blockId } = useSpot();
  return (
    <Menu
      label="More"
      mark="⋯"
      items={element.options.map((option) => ({
        label: plainText(option.text),
        run() {
          use({ type: element.type, action_id: actionIdOf(element), block_id: blockId, selected_option: option });
          if ('url' in option && typeof option.url === 'string') window.open(option.url, '_blank', 'noreferrer');
        },
      }))}
    />
  );
}
