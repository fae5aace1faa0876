/** What tests and the playground's page see of the stand-in of Slack's servers. */
import type { Fault } from './block-kit/fault.js';
import type { Slack } from './slack.js';

/** A call that the app made: of the Web API, or of a response_url (then `method` is `response_url`). */
export type ApiCall = {
  method: string;
  /** What was sent, without the token; JSON inside form fields is already parsed. */
  args: Record<string, unknown>;
  /** What was answered. A forced HTTP failure reads `{ ok: false, error: 'http_503' }`, a forced silence `timeout`. */
  response: { ok: boolean; error?: string; [key: string]: unknown };
  /** Milliseconds since 1970. */
  at: number;
  /** Made with the token that a workflow step's run was given. */
  by?: 'step';
};

/** One run of a workflow step of the app's. */
export type StepRun = {
  id: string;
  /** The step's callback id. */
  step: string;
  state: 'running' | 'completed' | 'failed';
  outputs?: Record<string, unknown>;
  /** What the person who runs the workflow is told. */
  error?: string;
};

/** A message as people in the channel see it; `blocks` exactly as the app sent them. */
export type PostedMessage = {
  ts: string;
  threadTs?: string;
  user: string;
  text: string;
  blocks: Record<string, unknown>[];
  /** The only user who sees it. */
  ephemeralTo?: string;
  deleted?: boolean;
  metadata?: unknown;
};

/** What became of a payload that was sent to the app. */
export type Delivery = {
  /** HTTP status; over Socket Mode 200 for an ack. 0 where nothing came within three seconds. */
  status: number;
  /** The JSON or text of the ack; `undefined` where it is empty. */
  body: unknown;
  /** Whether the app answered 2xx, or acked the envelope, in time. */
  acked: boolean;
  /** The human's message that the payload tells of. */
  messageTs?: string;
  /** Why Slack would show nothing of the message, view or options that ride in the ack. */
  refused?: Fault[];
};

/** The form of a slash command. */
export type SlashFields = {
  command: string;
  text: string;
  channel_id: string;
  channel_name: string;
  user_id: string;
  user_name: string;
  team_id: string;
  team_domain: string;
  api_app_id: string;
  is_enterprise_install: string;
  response_url: string;
  trigger_id: string;
  token: string;
};

/**
 * `error`: an answer `ok: false`. `status`: a bare HTTP status, with Retry-After in seconds where given.
 * `timeout`: the call is taken and never answered.
 */
export type Failure = { error: string } | { status: number; retryAfter?: number } | 'timeout';

export type EventExtra = { eventId?: string; retryNum?: number; retryReason?: string; teamId?: string };

export type Workspace = {
  /** Goes into SLACK_API_URL; ends with a slash. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  teamId: string;
  appId: string;
  botUserId: string;
  /** The human who acts where no other is named. */
  userId: string;
  /** In `foreign` the bot is not a member; `dm` is the bot's conversation with `userId`. */
  channels: { general: string; architecture: string; archived: string; foreign: string; dm: string };
  /** Every Web API and response_url call of the app, in order. */
  calls: ApiCall[];
  /** All messages in order of posting, the deleted and the ephemeral ones included and marked. */
  messages(channel: string): PostedMessage[];
  /** From now on payloads go as signed HTTP POSTs to this URL; with null, and at first, over Socket Mode. */
  deliverTo(requestUrl: string | null): void;
  /** A user types `/serverless text`. */
  command(text: string, extra?: Partial<SlashFields>): Promise<Delivery>;
  /** A user writes `@serverless text`: posts the message and sends app_mention, nothing else. */
  mention(text: string, extra?: { channel?: string; threadTs?: string; user?: string }): Promise<Delivery>;
  /** A user writes to the bot: posts the message and sends message.im. */
  directMessage(text: string, extra?: { threadTs?: string; user?: string }): Promise<Delivery>;
  /** A user writes something that is not for the bot: posts the message and sends nothing. */
  post(text: string, extra?: { channel?: string; threadTs?: string; user?: string }): PostedMessage;
  /** A user opens a tab of the app: sends app_home_opened where the manifest subscribes to it. */
  openHome(tab: 'home' | 'messages'): Promise<Delivery | null>;
  /** Any event. One that tells of a message makes this message exist. The same `eventId` again is a retry. */
  event(event: Record<string, unknown>, extra?: EventExtra): Promise<Delivery>;
  /**
   * A click, shortcut, search in a menu or submit; fills team, user, api_app_id, response_url, trigger_id, the opened
   * view and the like when absent. Throws for a shortcut that the manifest does not declare.
   */
  interact(payload: Record<string, unknown>): Promise<Delivery>;
  /** A workflow comes to a step of the app's; `runId` is an earlier run, whose event is delivered again. */
  runStep(name: string, inputs: Record<string, unknown>, extra?: { runId?: string }): Promise<Delivery>;
  /** All runs of steps, in order. */
  stepRuns(): StepRun[];
  /** A person posts links, or with `inComposer` is about to. Sends link_shared for those of a registered domain. */
  shareLinks(urls: string[], extra?: { channel?: string; user?: string; inComposer?: boolean }): Promise<Delivery>;
  /** A user closes a modal, or with `isCleared` the whole stack; sends view_closed where the view asks for it. */
  closeView(viewId: string, isCleared?: boolean): Promise<void>;
  /** The next `times` (1) calls of the method, or of `response_url`, fail so. */
  failNext(method: string, failure: Failure, times?: number): void;
  /** Socket Mode connections now open. */
  socketCount(): number;
  /** `disconnect` (default) asks the app to connect anew, as Slack does every few hours; `kill` cuts the line. */
  dropSockets(kind?: 'disconnect' | 'kill'): void;
  /** Everything that the stand-in remembers, for the playground's page. */
  slack: Slack;
  /** Resolves when no delivery and no call has been running for about 30 ms. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type WorkspaceOptions = {
  /** Path of the app manifest that grants scopes; the repository's manifest.yml. */
  manifest?: string;
};
