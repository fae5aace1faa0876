/** What the page gets from the playground's server and sends to it. `B` is a block: unread on the server, typed in the page. */
import type { Prompt, Switches, ThreadFacts, Traffic } from '../facts.js';

export type { Prompt, Switches, ThreadFacts };

export type PageChannel = { id: string; name: string; isIm: boolean };

/** What stays as it is while the playground runs. */
export type Setup = {
  /** Told anew at every start: another one means that the page's memory is of another workspace. */
  run: string;
  team: string;
  userId: string;
  botUserId: string;
  appName: string;
  appDescription: string;
  botName: string;
  hasHome: boolean;
  channels: PageChannel[];
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { name: string; type: 'global' | 'message'; callbackId: string; description: string }[];
  prompts: Prompt[];
  /** Questions to begin with. */
  examples: string[];
};

export type PageMessage<B> = {
  channel: string;
  ts: string;
  threadTs: string | null;
  user: string;
  text: string;
  blocks: B[];
  isEphemeral: boolean;
  isDeleted: boolean;
};

export type PageView<B> = {
  id: string;
  rootId: string;
  type: 'modal' | 'home';
  title: string;
  submit: string | null;
  close: string | null;
  blocks: B[];
  /** Changes with every update of the view. */
  hash: string;
};

/** What went over the line, without what it said, which a page asks for when somebody looks. */
export type TrafficLine = Omit<Traffic, 'sent' | 'response'>;

/** What is new; the first one holds all there is. */
export type Update<B> = {
  messages: PageMessage<B>[];
  /** All open modals, the topmost last. */
  modals: PageView<B>[];
  home: PageView<B> | null;
  threads: ThreadFacts[];
  traffic: TrafficLine[];
  switches: Switches;
};

/** `openedAt`: ephemeral messages older than it are gone for whoever opens the page now. */
export type Opening<B> = { setup: Setup; openedAt: string; update: Update<B> };

/** State of inputs as Slack puts it into payloads: block → action → value. */
export type Values = Record<string, Record<string, unknown>>;

/** Where an element was used. */
export type Place = { channel: string; ts: string } | { viewId: string };

export type Act =
  | { do: 'say'; channel: string; text: string; threadTs?: string }
  | { do: 'use'; place: Place; action: Record<string, unknown>; values: Values }
  | { do: 'suggest'; place: Place; actionId: string; blockId: string; value: string }
  | { do: 'submit'; viewId: string; values: Values }
  | { do: 'close'; viewId: string; isCleared: boolean }
  | { do: 'shortcut'; callbackId: string; message?: { channel: string; ts: string } }
  | { do: 'open'; tab: 'home' | 'messages' }
  | { do: 'switch'; switches: Partial<Switches> };

export type Outcome = {
  /** What Slack would tell the person: the app does not answer, the command is unknown. */
  notice?: string;
  /** Of a submit: what is wrong with which input, by block id. */
  errors?: Record<string, string>;
  /** Of `suggest`: Slack's `options` or `option_groups`. */
  suggestions?: unknown;
  /** Of `say`: the message that was posted. */
  ts?: string;
};

export type Fault = { pointer: string; code: string; message: string };

/** A message as the drawer shows it. */
export type Inspection<B> = { json: unknown; text: string; faults: Fault[]; classic: B[] | null };

export type LimitRow = {
  id: string;
  name: string;
  variant: string | null;
  theme: string;
  value: string;
  conditions: string | null;
  adjustable: boolean | null;
  source: string;
  checked: string;
  isOld: boolean;
};

export type CatalogService = { id: string; name: string; summary: string; docs: string; limits: LimitRow[] };

export type ChangeRow = {
  service: string;
  limit: string | null;
  when: string;
  from: string;
  to: string;
  source: string;
};

export type CatalogData = { services: CatalogService[]; changes: ChangeRow[]; paths: string[] };

export type PathBoundRow = {
  of: string;
  name: string;
  value: string;
  source: string;
  checked: string;
  breaks: string;
  fix: string;
  isTightest: boolean;
};

export type PathHop = { from: string; to: string; summary: string | null; bounds: PathBoundRow[] };

/** null: the question names no path. */
export type PathData = { hops: PathHop[] } | null;
