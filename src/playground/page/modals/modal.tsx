import { useCallback, useMemo, useState } from 'react';
import type { Values } from '../../site/types.js';
import { act } from '../api.js';
import { Blocks } from '../blocks/blocks.js';
import { HostContext } from '../blocks/host.js';
import { collectValues, fillConversation, findFaults, putValue } from '../blocks/values.js';
import { Dialog } from '../dialog.js';
import type { View } from '../store.js';

/** Typed values outlive an update of the view, as in Slack, where block and action keep their ids. */
export function Modal({ view, channel, isNested }: { view: View; channel: string | null; isNested: boolean }) {
  const [values, setValues] = useState<Values>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [notice, setNotice] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { id: viewId } = view;
  const blocks = useMemo(() => fillConversation(view.blocks, channel), [view.blocks, channel]);

  const setValue = useCallback((blockId: string, actionId: string, value: Record<string, unknown>) => {
    setValues((before) => putValue(before, blockId, actionId, value));
    setErrors(({ [blockId]: _, ...rest }) => rest);
  }, []);

  const host = useMemo(
    () => ({
      place: { viewId },
      values,
      setValue,
      errors,
      use(action: Record<string, unknown>, now: Values = values) {
        void act({ do: 'use', place: { viewId }, action, values: collectValues(blocks, now) }).then((outcome) =>
          setNotice(outcome.notice ?? null),
        );
      },
    }),
    [viewId, values, setValue, errors, blocks],
  );

  const submit = async (): Promise<void> => {
    const held = collectValues(blocks, values);
    const faults = findFaults(blocks, held);
    setErrors(faults);
    if (Object.keys(faults).length > 0) return;
    setBusy(true);
    const outcome = await act({ do: 'submit', viewId, values: held });
    setBusy(false);
    setErrors(outcome.errors ?? {});
    setNotice(outcome.notice ?? null);
  };

  const close = (isCleared: boolean): void => void act({ do: 'close', viewId, isCleared });

  return (
    <Dialog title={view.title} onClose={() => close(true)}>
      {/* The browser's own checks would speak before Slack's. */}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="dialog-body" tabIndex={0} aria-label={view.title}>
          {notice === null ? null : (
            <p className="error" role="alert">
              {notice}
            </p>
          )}
          <HostContext value={host}>
            <Blocks blocks={blocks} />
          </HostContext>
        </section>
        <footer>
          <button type="button" className="button" onClick={() => close(false)}>
            {view.close ?? (isNested ? 'Back' : 'Close')}
          </button>
          {view.submit === null ? null : (
            <button type="submit" className="button primary" disabled={isBusy}>
              {view.submit}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
