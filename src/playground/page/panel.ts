/** What stands beside the conversation instead of the thread. */
import { createContext, useContext } from 'react';

export type Panel = { kind: 'inspect'; channel: string; ts: string } | { kind: 'requests' } | null;

export const PanelContext = createContext<(panel: Panel) => void>(() => {});

export const useOpenPanel = (): ((panel: Panel) => void) => useContext(PanelContext);
