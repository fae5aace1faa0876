import type { SectionBlock } from '@slack/types';
import { Picture } from './basic.js';
import { ElementView } from './element.js';
import { Text } from './text.js';

export function Section({ block }: { block: SectionBlock }) {
  const { text, fields, accessory } = block;
  return (
    <div className="section">
      <div className="section-body">
        {text ? (
          <div className="section-text">
            <Text text={text} />
          </div>
        ) : null}
        {fields ? (
          <div className="fields">
            {fields.map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the fields of one block do not move
              <div key={index}>
                <Text text={field} />
              </div>
            ))}
          </div>
        ) : null}
      </div>
      {accessory ? (
        <div className="accessory">
          {accessory.type === 'image' ? (
            <Picture image={accessory} />
          ) : (
            <ElementView element={accessory} label={null} />
          )}
        </div>
      ) : null}
    </div>
  );
}
