/** Where one types: sends on Enter, completes commands and the app's name, opens shortcuts. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { act } from '../api.js';
import { Menu } from '../menu.js';
import { addNotice, type State } from '../store.js';

type Props = {
  workspace: State;
  channel: string;
  threadTs: string | null;
  label: string;
  /** Told the ts of what was sent. */
  onSent?: (ts: string) => void;
};

type Completion = { insert: string; label: string; hint: string };

/** What the last word may become. */
function findCompletions({ setup }: State, text: string, isThread: boolean): Completion[] {
  if (!isThread && /^\/\S*$/.test(text)) {
    return setup.commands
      .filter(({ command }) => command.startsWith(text) && command !== text)
      .map(({ command, description, usageHint }) => ({
        insert: `${command} `,
        label: `${command} ${usageHint ? `[${usageHint}]` : ''}`,
        hint: description,
      }));
  }
  const [, before, typed] = /(^|.*\s)@([\w ]*)$/.exec(text) ?? [];
  if (typed === undefined || before === undefined) return [];
  const isName = setup.appName.toLowerCase().startsWith(typed.toLowerCase()) && typed !== setup.appName;
  return isName ? [{ insert: `${before}@${setup.appName} `, label: `@${setup.appName}`, hint: 'app' }] : [];
}

export function Composer({ workspace, channel, threadTs, label, onSent }: Props) {
  const { setup } = workspace;
  const [text, setText] = useState('');
  const [at, moveTo] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isThread = threadTs !== null;
  const completions = findCompletions(workspace, text, isThread);
  const active = completions[Math.min(at, completions.length - 1)];
  const command = isThread ? undefined : setup.commands.find((one) => text.startsWith(`${one.command} `));
  const shortcuts = setup.shortcuts.filter(({ type }) => type === 'global');

  const complete = (completion: Completion): void => {
    setText(completion.insert);
    field.current?.focus();
  };

  const send = async (): Promise<void> => {
    const said = text.trim();
    if (said === '') return;
    setText('');
    const thread = threadTs === null ? {} : { threadTs };
    const outcome = await act({ do: 'say', channel, text: said, ...thread });
    if (outcome.notice !== undefined) addNotice(channel, threadTs, outcome.notice);
    if (outcome.ts !== undefined) onSent?.(outcome.ts);
  };

  const press = (event: KeyboardEvent): void => {
    if (active && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) {
      event.preventDefault();
      complete(active);
    } else if (active && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      moveTo((at + 1) % completions.length);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {completions.length > 0 ? (
        <div className="completions" role="listbox" id={`${id}-list`} aria-label="Suggestions">
          {completions.map((one) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
            <div
              key={one.insert}
              id={`${id}-active`}
              role="option"
              tabIndex={-1}
              aria-selected={one === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => complete(one)}
            >
              <strong>{one.label}</strong> <span className="hint">{one.hint}</span>
            </div>
          ))}
        </div>
      ) : null}
      {command && text.trim() === command.command ? (
        <p className="usage">
          <strong>{command.command}</strong> {command.usageHint}
        </p>
      ) : null}
      <textarea
        ref={field}
        rows={1}
        value={text}
        placeholder={label}
        aria-label={label}
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={completions.length > 0}
        aria-controls={completions.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={completions.length > 0 ? `${id}-active` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          moveTo(0);
        }}
        onKeyDown={press}
      />
      <div className="composer-bar">
        {shortcuts.length > 0 ? (
          <Menu
            label="Shortcuts"
            mark="+"
            items={shortcuts.map(({ name, description, callbackId }) => ({
              label: name,
              hint: description,
              run: () =>
                void act({ do: 'shortcut', callbackId }).then(({ notice }) => {
                  if (notice !== undefined) addNotice(channel, threadTs, notice);
                }),
            }))}
          />
        ) : null}
        {isThread || setup.commands.length === 0 ? null : (
          <button
            type="button"
            className="icon"
            aria-label="Commands"
            title="Commands"
            onClick={() => complete({ insert: '/', label: '', hint: '' })}
          >
            /
          </button>
        )}
        <button
          type="button"
          className="icon"
          aria-label={`Mention ${setup.appName}`}
          title="Mention the app"
          onClick={() =>
            complete({
              insert: `${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${setup.appName} `,
              label: '',
              hint: '',
            })
          }
        >
          @
        </button>
        <button type="submit" className="icon send" aria-label="Send" disabled={text.trim() === ''}>
          <span aria-hidden="true">➤</span>
        </button>
      </div>
    </form>
  );
}
