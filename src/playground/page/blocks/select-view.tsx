/** All kinds of select menus: where their options come from and what a choice is called. */
import type { MultiSelect, OptionGroup, PlainTextOption, Select } from '@slack/types';
import { useCallback } from 'react';
import { act } from '../api.js';
import { Combobox, type Group } from '../combobox.js';
import { type State, useWorkspace } from '../store.js';
import { useHeld } from './element.js';
import { useHost, useSpot } from './host.js';
import { plainText } from './text.js';
import { actionIdOf } from './values.js';

type SelectElement = Select | MultiSelect;

const toOption = (value: string, text: string): PlainTextOption => ({ value, text: { type: 'plain_text', text } });

const peopleOf = ({ setup }: State): PlainTextOption[] => [
  toOption(setup.userId, 'You'),
  toOption(setup.botUserId, setup.appName),
];

const channelsOf = ({ setup }: State): PlainTextOption[] =>
  setup.channels.filter(({ isIm }) => !isIm).map(({ id, name }) => toOption(id, `#${name}`));

/** The field in which a choice is kept, and whether it holds ids rather than options. */
const FIELDS = {
  static_select: { field: 'selected_option', isId: false },
  external_select: { field: 'selected_option', isId: false },
  users_select: { field: 'selected_user', isId: true },
  conversations_select: { field: 'selected_conversation', isId: true },
  channels_select: { field: 'selected_channel', isId: true },
  multi_static_select: { field: 'selected_options', isId: false },
  multi_external_select: { field: 'selected_options', isId: false },
  multi_users_select: { field: 'selected_users', isId: true },
  multi_conversations_select: { field: 'selected_conversations', isId: true },
  multi_channels_select: { field: 'selected_channels', isId: true },
} as const;

const toGroups = (found: { options?: PlainTextOption[]; option_groups?: OptionGroup[] }): Group[] =>
  found.option_groups
    ? found.option_groups.map(({ label, options }) => ({
        label: label.text,
        options: options.flatMap((one) => (one.text.type === 'plain_text' ? [{ ...one, text: one.text }] : [])),
      }))
    : [{ label: null, options: found.options ?? [] }];

/** Options that the page knows itself; null where the app is asked. */
function ownGroups(element: SelectElement, workspace: State): Group[] | null {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return toGroups(element);
    case 'users_select':
    case 'multi_users_select':
      return [{ label: null, options: peopleOf(workspace) }];
    case 'conversations_select':
    case 'multi_conversations_select':
    case 'channels_select':
    case 'multi_channels_select':
      return [{ label: null, options: channelsOf(workspace) }];
    case 'external_select':
    case 'multi_external_select':
      return null;
  }
}

const isOption = (one: unknown): one is PlainTextOption => typeof one === 'object' && one !== null && 'value' in one;

function isSuggestion(found: unknown): found is Parameters<typeof toGroups>[0] {
  return typeof found === 'object' && found !== null && ('options' in found || 'option_groups' in found);
}

export function SelectView({ element, label }: { element: SelectElement; label: string | null }) {
  const workspace = useWorkspace();
  const { place } = useHost();
  const { blockId } = useSpot();
  const { value, change } = useHeld(element);
  const groups = workspace ? ownGroups(element, workspace) : [];
  const { field, isId } = FIELDS[element.type];
  const isMulti = element.type.startsWith('multi_');
  const known = groups?.flatMap(({ options }) => options) ?? [];
  const held = value[field];
  const items: unknown[] = Array.isArray(held) ? held : held === null || held === undefined ? [] : [held];
  const chosen = items.flatMap((one) => {
    if (isOption(one)) return [one];
    return known.find((option) => option.value === one) ?? [];
  });

  const choose = (options: PlainTextOption[]): void => {
    const kept = options.map((option) => (isId ? option.value : option));
    change({ [field]: isMulti ? kept : (kept[0] ?? null) });
  };

  const actionId = actionIdOf(element);
  const ask = useCallback(
    async (query: string): Promise<Group[]> => {
      if (place === null) return [];
      const { suggestions } = await act({ do: 'suggest', place, actionId, blockId, value: query });
      return isSuggestion(suggestions) ? toGroups(suggestions) : [];
    },
    [place, actionId, blockId],
  );

  return (
    <Combobox
      label={label}
      placeholder={element.placeholder ? plainText(element.placeholder) : 'Select an option'}
      groups={groups}
      ask={ask}
      askFrom={'min_query_length' in element ? (element.min_query_length ?? 3) : 0}
      chosen={chosen}
      most={isMulti && 'max_selected_items' in element ? (element.max_selected_items ?? null) : isMulti ? null : 1}
      onChoose={choose}
    />
  );
}
