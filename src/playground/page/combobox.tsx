/** A select menu in which one types to find: for one choice or several, from options at hand or asked for. */
import type { PlainTextOption } from '@slack/types';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { plainText } from './blocks/text.js';

export type Group = { label: string | null; options: PlainTextOption[] };

type Props = {
  label: string | null;
  placeholder: string;
  /** null: `ask` for them. */
  groups: Group[] | null;
  ask: (query: string) => Promise<Group[]>;
  /** How many characters are typed before it is asked. */
  askFrom: number;
  chosen: PlainTextOption[];
  /** How many may be chosen; null: any number. */
  most: number | null;
  onChoose: (options: PlainTextOption[]) => void;
};

/** Not with every key. */
const PAUSE_MS = 150;

const labelOf = ({ text }: PlainTextOption): string => plainText(text);

const filterGroups = (groups: Group[], words: string): Group[] =>
  groups
    .map(({ label, options }) => ({
      label,
      options: options.filter((option) => labelOf(option).toLowerCase().includes(words.toLowerCase())),
    }))
    .filter(({ options }) => options.length > 0);

export function Combobox({ label, placeholder, groups, ask, askFrom, chosen, most, onChoose }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<Group[]>([]);
  const [at, moveTo] = useState(0);
  const isExternal = groups === null;
  const isShort = isExternal && words.length < askFrom;

  useEffect(() => {
    if (!isExternal || !isOpen || isShort) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void ask(words).then((found) => {
        if (isCurrent) setAsked(found);
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isExternal, isOpen, isShort, words, ask]);

  const isSingle = most === 1;
  const shown = groups === null ? (isShort ? [] : asked) : filterGroups(groups, words);
  const options = shown.flatMap((group) => group.options);
  const active = options[Math.min(at, options.length - 1)];
  const has = (option: PlainTextOption): boolean => chosen.some(({ value }) => value === option.value);
  const [only] = chosen;
  const current = isSingle && only ? labelOf(only) : '';

  const pick = (option: PlainTextOption): void => {
    setWords('');
    if (isSingle) {
      setOpen(false);
      onChoose([option]);
      return;
    }
    if (has(option)) onChoose(chosen.filter(({ value }) => value !== option.value));
    else if (most === null || chosen.length < most) onChoose([...chosen, option]);
  };

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      moveTo(Math.max(0, Math.min(options.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && isOpen && active) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Backspace' && words === '') {
      onChoose(chosen.slice(0, -1));
    }
  };

  return (
    <div className="combobox">
      {isSingle || chosen.length === 0 ? null : (
        <ul className="chips">
          {chosen.map((option) => (
            <li key={option.value}>
              {labelOf(option)}
              <button type="button" aria-label={`Remove ${labelOf(option)}`} onClick={() => pick(option)}>
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        className="field"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active ? `${id}-${active.value}` : undefined}
        aria-labelledby={label ?? undefined}
        aria-label={label === null ? placeholder : undefined}
        placeholder={current || placeholder}
        value={isOpen ? words : current}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          setWords('');
        }}
        onChange={(event) => {
          setOpen(true);
          setWords(event.target.value);
          moveTo(0);
        }}
        onKeyDown={press}
      />
      {isOpen ? (
        <div
          className="options"
          role="listbox"
          id={`${id}-list`}
          aria-label={placeholder}
          aria-multiselectable={!isSingle}
        >
          {shown.map((group, index) => (
            // biome-ignore lint/a11y/useSemanticElements: there is no element for a group of options of one's own drawing
            <div key={group.label ?? index} role="group" aria-label={group.label ?? placeholder}>
              {group.label === null ? null : <div className="group">{group.label}</div>}
              {group.options.map((option) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
                <div
                  key={option.value}
                  id={`${id}-${option.value}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={has(option)}
                  className={option === active ? 'active' : undefined}
                  // Else the field loses the focus, and the list is gone before the click.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(option)}
                >
                  {labelOf(option)}
                  {option.description ? <small>{plainText(option.description)}</small> : null}
                </div>
              ))}
            </div>
          ))}
          {options.length === 0 ? (
            <div className="none">{isShort ? `Type ${askFrom} or more characters.` : 'Nothing found.'}</div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
