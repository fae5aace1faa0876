/** The modals that the app has opened, the topmost on top. */
import type { State } from '../store.js';
import { Modal } from './modal.js';

type Props = {
  workspace: State;
  /** The channel that is open; null: none is. */
  channel: string | null;
};

export function ModalStack({ workspace: { modals }, channel }: Props) {
  const top = modals.at(-1);
  // One at a time, as in Slack; going back shows the one below.
  return top === undefined ? null : <Modal key={top.id} view={top} channel={channel} isNested={modals.length > 1} />;
}
