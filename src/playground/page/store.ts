/** What the page knows of the workspace, kept up to date by the server's events. */
import type { KnownBlock } from '@slack/types';
import { useSyncExternalStore } from 'react';
import type {
  Opening,
  PageMessage,
  PageView,
  Setup,
  Switches,
  ThreadFacts,
  TrafficLine,
  Update,
} from '../site/types.js';

export type Message = PageMessage<KnownBlock>;
export type View = PageView<KnownBlock>;

/** What Slack itself tells the person, seen until the page is loaded anew. */
export type Notice = { id: number; channel: string; threadTs: string | null; text: string; ts: string };

export type State = {
  setup: Setup;
  openedAt: string;
  /** By channel and ts. */
  messages: ReadonlyMap<string, Message>;
  notices: Notice[];
  modals: View[];
  home: View | null;
  threads: ThreadFacts[];
  traffic: TrafficLine[];
  switches: Switches;
  /** Whether the server is there. */
  isLive: boolean;
};

let state: State | null = null;
const listeners = new Set<() => void>();

function change(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** null until the first answer of the server. */
export const useWorkspace = (): State | null => useSyncExternalStore(subscribe, () => state);

const keyOf = ({ channel, ts }: { channel: string; ts: string }): string => `${channel}/${ts}`;

function apply(before: State, update: Update<KnownBlock>): State {
  const messages = new Map(before.messages);
  for (const message of update.messages) messages.set(keyOf(message), message);
  const traffic = new Map([...before.traffic, ...update.traffic].map((line) => [line.id, line]));
  const { modals, home, threads, switches } = update;
  return { ...before, messages, traffic: [...traffic.values()], modals, home, threads, switches };
}

async function load(): Promise<void> {
  const response = await fetch('/api/state');
  const { setup, openedAt, update }: Opening<KnownBlock> = await response.json();
  const isSameRun = state?.setup.run === setup.run;
  const before: State = {
    setup,
    openedAt: isSameRun && state ? state.openedAt : openedAt,
    messages: new Map(),
    notices: isSameRun && state ? state.notices : [],
    modals: [],
    home: null,
    threads: [],
    traffic: [],
    switches: update.switches,
    isLive: true,
  };
  change(apply(before, update));
}

/** Loads what there is and follows what comes; after a lost connection, loads anew. */
export function connect(): () => void {
  const events = new EventSource('/api/live');
  events.onopen = () => void load().catch(lose);
  events.onmessage = ({ data }: MessageEvent<string>) => {
    if (state) change(apply(state, JSON.parse(data)));
  };
  events.onerror = lose;
  return () => events.close();
}

const lose = (): void => {
  if (state) change({ ...state, isLive: false });
};

let lastNotice = 0;

export function addNotice(channel: string, threadTs: string | null, text: string): void {
  if (!state) return;
  lastNotice += 1;
  const ts = (Date.now() / 1000).toFixed(6);
  change({ ...state, notices: [...state.notices, { id: lastNotice, channel, threadTs, text, ts }] });
}

/** Whoever opens the page later no longer sees what was for one pair of eyes. */
export const isShown = ({ openedAt }: State, message: Message): boolean =>
  !message.isDeleted && !(message.isEphemeral && message.ts < openedAt);
