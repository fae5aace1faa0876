/** Checkboxes and radio buttons. */
import type { Checkboxes, Option, RadioButtons } from '@slack/types';
import { useId } from 'react';
import { useHeld } from './element.js';
import { Text } from './text.js';

const readOptions = (held: unknown): { value?: string }[] => (Array.isArray(held) ? held : []);

export function Checks({ element, label }: { element: Checkboxes; label: string | null }) {
  const { value, change } = useHeld(element);
  const chosen = readOptions(value.selected_options).map((option) => option.value);
  return (
    <fieldset className="choices" aria-labelledby={label ?? undefined}>
      {element.options.map((option) => (
        <Choice
          key={option.value}
          option={option}
          type="checkbox"
          name={element.action_id ?? 'choice'}
          isChosen={chosen.includes(option.value)}
          onChoose={(isOn) =>
            change({
              selected_options: element.options.filter((one) =>
                one.value === option.value ? isOn : chosen.includes(one.value),
              ),
            })
          }
        />
      ))}
    </fieldset>
  );
}

export function Radios({ element, label }: { element: RadioButtons; label: string | null }) {
  const { value, change } = useHeld(element);
  const name = useId();
  const [chosen] = readOptions([value.selected_option]);
  return (
    <fieldset className="choices" aria-labelledby={label ?? undefined}>
      {element.options.map((option) => (
        <Choice
          key={option.value}
          option={option}
          type="radio"
          name={name}
          isChosen={chosen?.value === option.value}
          onChoose={() => change({ selected_option: option })}
        />
      ))}
    </fieldset>
  );
}

type ChoiceProps = {
  option: Option;
  type: 'checkbox' | 'radio';
  name: string;
  isChosen: boolean;
  onChoose: (isOn: boolean) => void;
};

function Choice({ option, type, name, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={type} name={name} checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
      <span>
        <Text text={option.text} />
        {option.description ? (
          <small>
            <Text text={option.description} />
          </small>
        ) : null}
      </span>
    </label>
  );
}
