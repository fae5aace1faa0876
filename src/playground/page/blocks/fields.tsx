/** What people type into. */
import type { EmailInput, NumberInput, PlainTextInput, RichTextInput, URLInput } from '@slack/types';
import type { KeyboardEvent } from 'react';
import { useHeld } from './element.js';

type TextElement = PlainTextInput | NumberInput | EmailInput | URLInput;

const KEYBOARDS = {
  plain_text_input: 'text',
  number_input: 'decimal',
  email_text_input: 'email',
  url_text_input: 'url',
} as const;

export function TextField({ element, label }: { element: TextElement; label: string | null }) {
  const { value, change } = useHeld(element);
  const text = typeof value.value === 'string' ? value.value : '';
  const when = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const shared = {
    className: 'field',
    'aria-labelledby': label ?? undefined,
    'aria-label': label === null ? (element.placeholder?.text ?? 'Text') : undefined,
    placeholder: element.placeholder?.text,
    value: text,
    autoFocus: element.focus_on_load,
    onChange: (event: { target: { value: string } }) =>
      change({ value: event.target.value || null }, !when.includes('on_character_entered')),
  };
  if (element.type === 'plain_text_input' && element.multiline) return <textarea rows={4} {...shared} />;
  return (
    <input
      type="text"
      inputMode={KEYBOARDS[element.type]}
      {...shared}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && when.includes('on_enter_pressed')) change({ value: text || null });
      }}
    />
  );
}

/** Plain words, sent as rich text. */
export function RichTextField({ element, label }: { element: RichTextInput; label: string | null }) {
  const { value, change } = useHeld(element);
  const text = JSON.stringify(value.rich_text_value ?? '').match(/"text":"((?:[^"\\]|\\.)*)"/)?.[1] ?? '';
  const toBlock = (words: string) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: words }] }],
  });
  return (
    <textarea
      className="field"
      rows={4}
      aria-labelledby={label ?? undefined}
      placeholder={element.placeholder?.text}
      value={JSON.parse(`"${text}"`)}
      onChange={(event) => change({ rich_text_value: event.target.value ? toBlock(event.target.value) : null }, true)}
    />
  );
}
