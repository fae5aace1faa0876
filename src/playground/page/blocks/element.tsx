/** The switch over interactive elements. `label`: the id of the text that names it, where there is one. */
import { ActionButton } from './button.js';
import { Checks, Radios } from './choices.js';
import { RichTextField, TextField } from './fields.js';
import { useHost, useSpot } from './host.js';
import { MenuButton } from './menu-button.js';
import { Picker } from './pickers.js';
import { SelectView } from './select-view.js';
import { actionIdOf, type Element, initialValue, putValue } from './values.js';

export type Held = {
  value: Record<string, unknown>;
  /** Keeps the value, and tells the app where a change is told at once. */
  change: (value: Record<string, unknown>, isQuiet?: boolean) => void;
};

/** What an element holds, and how to change it. */
export function useHeld(element: Element): Held {
  const { values, setValue, use } = useHost();
  const { blockId, dispatches } = useSpot();
  const actionId = actionIdOf(element);
  const held = values[blockId]?.[actionId];
  const value = typeof held === 'object' && held !== null ? { ...held } : (initialValue(element) ?? {});
  return {
    value,
    change(content, isQuiet = false) {
      const next = { type: element.type, ...content };
      setValue(blockId, actionId, next);
      if (dispatches && !isQuiet) {
        use({ ...next, action_id: actionId, block_id: blockId }, putValue(values, blockId, actionId, next));
      }
    },
  };
}

export function ElementView({ element, label }: { element: Element; label: string | null }) {
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <ActionButton element={element} />;
    case 'overflow':
      return <MenuButton element={element} />;
    case 'checkboxes':
      return <Checks element={element} label={label} />;
    case 'radio_buttons':
      return <Radios element={element} label={label} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <Picker element={element} label={label} />;
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return <TextField element={element} label={label} />;
    case 'rich_text_input':
      return <RichTextField element={element} label={label} />;
    case 'file_input':
      return <p className="unknown">Files are not taken here.</p>;
    default:
      return <SelectView element={element} label={label} />;
  }
}
