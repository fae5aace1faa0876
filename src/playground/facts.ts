/** What the page shows beside messages and views; needs nothing of the server, so that the page can read it. */

/** One thing that went over the line between Slack and the app. */
export type Traffic = {
  id: number;
  from: 'slack' | 'app';
  /** `/serverless`, `app_mention`, `block_actions`; `chat.postMessage`, `response_url`. */
  name: string;
  /** Milliseconds since 1970. */
  at: number;
  /** How long the answer took; null while it is not there. */
  ms: number | null;
  ok: boolean;
  /** Slack's error name, or why there was no ack. */
  problem: string | null;
  sent: Record<string, unknown>;
  response: unknown;
};

/** Troubles that can be switched on. */
export type Switches = {
  /** One message a second in a channel, then 429. */
  rateLimit: boolean;
  /** A Slack that does not know the blocks that came since 2025. */
  refuseNewBlocks: boolean;
  /** Nothing that Slack sends gets to the app. */
  appIsDown: boolean;
};

export type Prompt = { title: string; message: string };

export type ThreadFacts = {
  channel: string;
  /** null: of the conversation with the bot as a whole. */
  ts: string | null;
  title: string | null;
  /** "is looking that up…"; null where the app is not at work. */
  status: string | null;
  prompts: { title: string | null; prompts: Prompt[] } | null;
};
