/** What an element needs of the message or view that it stands in. */
import { createContext, useContext } from 'react';
import type { Place, Values } from '../../site/types.js';

export type Host = {
  /** null: looked at only, as in a drawer. */
  place: Place | null;
  /** What people have put in, by block and action id. */
  values: Values;
  setValue: (blockId: string, actionId: string, value: Record<string, unknown>) => void;
  /** What is wrong with which input, by block id. */
  errors: Record<string, string>;
  /** Tells the app of a click, or of a choice; `values` are then those with the choice in. */
  use: (action: Record<string, unknown>, values?: Values) => void;
};

export const HostContext = createContext<Host>({
  place: null,
  values: {},
  setValue: () => {},
  errors: {},
  use: () => {},
});

export const useHost = (): Host => useContext(HostContext);

/** The block that an element stands in, and whether a change in it goes to the app at once. */
export type Spot = { blockId: string; dispatches: boolean };

export const SpotContext = createContext<Spot>({ blockId: '', dispatches: true });

export const useSpot = (): Spot => useContext(SpotContext);
