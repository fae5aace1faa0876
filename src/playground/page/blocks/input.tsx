import type { InputBlock } from '@slack/types';
import { useId } from 'react';
import { ElementView } from './element.js';
import { useHost, useSpot } from './host.js';
import { plainText } from './text.js';

export function Input({ block }: { block: InputBlock }) {
  const { errors } = useHost();
  const { blockId } = useSpot();
  const id = useId();
  const error = errors[blockId];
  return (
    <div className={`input${error === undefined ? '' : ' wrong'}`}>
      <div className="label" id={id}>
        {plainText(block.label)}
        {block.optional ? <span className="optional"> (optional)</span> : null}
      </div>
      <ElementView element={block.element} label={id} />
      {error === undefined ? null : (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      {block.hint ? <p className="hint">{plainText(block.hint)}</p> : null}
    </div>
  );
}
