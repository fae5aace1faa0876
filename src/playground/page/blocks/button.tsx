import type { Button, ConfirmationDialog, WorkflowButton } from '@slack/types';
import { useState } from 'react';
import { Dialog } from '../dialog.js';
import { useHost, useSpot } from './host.js';
import { plainText, Text } from './text.js';
import { actionIdOf } from './values.js';

export function ActionButton({ element }: { element: Button | WorkflowButton }) {
  const { use } = useHost();
  const { blockId } = useSpot();
  const [isAsking, ask] = useState(false);
  const { text, style = 'default', confirm, accessibility_label: label } = element;
  const value = 'value' in element && element.value !== undefined ? { value: element.value } : {};
  const url = 'url' in element ? element.url : undefined;
  const tell = () => use({ type: element.type, action_id: actionIdOf(element), block_id: blockId, text, ...value });
  const press = () => (confirm ? ask(true) : tell());
  const name = plainText(text);
  // Where the label does not hold the words on the button, those who speak to their machine could not press it.
  const spoken = label === undefined || label.includes(name) ? label : `${name}: ${label}`;
  const shared = { className: `button ${style}`, 'aria-label': spoken, onClick: press };
  return (
    <>
      {url === undefined ? (
        <button type="button" {...shared}>
          {name}
        </button>
      ) : (
        <a href={url} target="_blank" rel="noreferrer" {...shared}>
          {name}
        </a>
      )}
      {isAsking && confirm ? <Confirm confirm={confirm} onYes={tell} onClose={() => ask(false)} /> : null}
    </>
  );
}

type ConfirmProps = { confirm: ConfirmationDialog; onYes: () => void; onClose: () => void };

export function Confirm({ confirm, onYes, onClose }: ConfirmProps) {
  const title = confirm.title ? plainText(confirm.title) : 'Are you sure?';
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog-body">
        <Text text={confirm.text} />
      </div>
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {confirm.deny ? plainText(confirm.deny) : 'Cancel'}
        </button>
        <button
          type="button"
          className={`button ${confirm.style ?? 'primary'}`}
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {confirm.confirm ? plainText(confirm.confirm) : 'Yes'}
        </button>
      </footer>
    </Dialog>
  );
}
