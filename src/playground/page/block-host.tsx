/** Blocks of a message, or of a Home tab, that people can work with. */
import type { KnownBlock } from '@slack/types';
import { useCallback, useMemo, useState } from 'react';
import type { Place, Values } from '../site/types.js';
import { act } from './api.js';
import { Blocks } from './blocks/blocks.js';
import { HostContext } from './blocks/host.js';
import { collectValues, putValue } from './blocks/values.js';

type Props = { place: Place | null; blocks: KnownBlock[]; onNotice: (text: string) => void };

export function BlockHost({ place, blocks, onNotice }: Props) {
  const [values, setValues] = useState<Values>({});
  const setValue = useCallback((blockId: string, actionId: string, value: Record<string, unknown>) => {
    setValues((before) => putValue(before, blockId, actionId, value));
  }, []);
  const host = useMemo(
    () => ({
      place,
      values,
      setValue,
      errors: {},
      use(action: Record<string, unknown>, now: Values = values) {
        if (place === null) return;
        void act({ do: 'use', place, action, values: collectValues(blocks, now) }).then(({ notice }) => {
          if (notice !== undefined) onNotice(notice);
        });
      },
    }),
    [place, values, setValue, blocks, onNotice],
  );
  return (
    <HostContext value={host}>
      <Blocks blocks={blocks} />
    </HostContext>
  );
}
