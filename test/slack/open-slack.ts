/** Our edge, connected to a workspace of its own, with an assistant that always says the same. */
import { expect, vi } from 'vitest';
import type { Answer } from '../../src/answer/types.js';
import type { Assistant } from '../../src/assistant.js';
import type { Card } from '../../src/cards/card.js';
import { loadCatalog } from '../../src/catalog/load.js';
import type { SlackConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { openWorkspace, type Workspace } from '../../src/playground/workspace.js';
import { createSlack, type Slack } from '../../src/slack/slack.js';

export const catalog = await loadCatalog();

export const CARD: Card = {
  text: 'Lambda: 15 minutes & not more',
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: 'rich: 15 minutes' } },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'ask:0', text: { type: 'plain_text', text: 'Memory' }, value: 'lambda memory' },
        {
          type: 'button',
          action_id: 'open:0',
          text: { type: 'plain_text', text: 'Docs' },
          url: 'https://docs.aws.amazon.com/',
        },
      ],
    },
  ],
  classic: [{ type: 'section', text: { type: 'mrkdwn', text: 'classic: 15 minutes' } }],
};

export type Asked = { text: string; context?: unknown };

export type Edge = {
  workspace: Workspace;
  slack: Slack;
  /** What the assistant was asked, in order. */
  asked: Asked[];
  /** The log, a line an entry. */
  log: Record<string, unknown>[];
  /** What was sent, in order: a Web API method or `response_url`, with its arguments. */
  sent(): { method: string; args: Record<string, unknown> }[];
  /** Resolves when that much has been sent, and nothing runs any more. */
  untilSent(count: number): Promise<void>;
  close(): Promise<void>;
};

export type Options = {
  feedback?: SlackConfig['feedback'];

  card?: Card;
  answer?: Partial<Answer>;
  level?: SlackConfig['logLevel'];
  assistant?: (question: Asked) => Card;
  /** Another assistant altogether, such as the real one. */
  core?: Assistant;
  /** Path of another manifest than the repository's. */
  manifest?: string;
  unfurlDomain?: string | null;
};

export const MODES = ['socket', 'http'] as const;

export async function openSlack(mode: SlackConfig['mode'], options: Options = {}): Promise<Edge> {
  const { manifest, core, unfurlDomain = null } = options;
  const workspace = await openWorkspace(manifest === undefined ? {} : { manifest });
  const asked: Asked[] = [];
  const log: Record<string, unknown>[] = [];

  const assistant: Assistant = (question) => {
    asked.push({ ...question });
    if (core !== undefined) return core(question);
    const card = { ...(options.assistant?.(question) ?? options.card ?? CARD) };
    return {
      // of this kind nothing is offered beyond what the card holds
      answer: { kind: 'help', services: [], ...options.answer } as unknown as Answer,
      card,
      parts: [],
      context: { turn: asked.length } as never,
      query: {} as never,
      catalogVersion: () => '2026-09+00000000',
    };
  };
  const slack = createSlack(
    { ...buildConfig(workspace, mode), unfurlDomain, ...(options.feedback ? { feedback: options.feedback } : {}) },
    { assistant, catalog },
    createLog(options.level ?? 'info', { write: (line) => log.push(JSON.parse(line)) }),
  );
  await slack.start();
  if (mode === 'http') workspace.deliverTo(`http://127.0.0.1:${slack.port()}/slack/events`);

  const sent = () => workspace.calls.filter(({ method }) => /^(chat\.|response_url)/.test(method));

  return {
    workspace,
    slack,
    asked,
    log,
    sent,
    async untilSent(count) {
      await vi.waitFor(() => expect(sent().length).toBeGreaterThanOrEqual(count), { timeout: 10_000 });
      await workspace.settled();
    },
    async close() {
      await slack.stop();
      await workspace.close();
    },
  };
}

export function buildConfig(workspace: Workspace, mode: SlackConfig['mode']): SlackConfig {
  const { botToken, appToken, signingSecret, apiUrl } = workspace;
  const feedback = { repository: null, channel: null };
  const served = { botToken, slackApiUrl: apiUrl, unfurlDomain: null, port: 0, logLevel: 'info', feedback } as const;
  return mode === 'socket' ? { mode, appToken, ...served } : { mode, signingSecret, ...served };
}

/** A click on a button of a message in a channel, or with `isEphemeral` of one that only the asker sees. */
export function buildClick(
  workspace: Workspace,
  action: Record<string, unknown>,
  place: { channel: string; messageTs: string; threadTs?: string; isEphemeral?: boolean },
): Record<string, unknown> {
  const { channel, messageTs, threadTs, isEphemeral = false } = place;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  return {
    type: 'block_actions',
    container: { type: 'message', message_ts: messageTs, channel_id: channel, is_ephemeral: isEphemeral, ...thread },
    channel: { id: channel, name: 'somewhere' },
    ...(isEphemeral ? {} : { message: { type: 'message', ts: messageTs, user: workspace.botUserId, ...thread } }),
    state: { values: {} },
    actions: [{ type: 'button', block_id: 'b', action_ts: '1700000000.000100', ...action }],
  };
}

/** A person opens one of the app's own tabs; `view` is what is shown there so far. */
export const openTab = (workspace: Workspace, tab: 'home' | 'messages', extra: { eventId?: string } = {}) =>
  workspace.event(
    {
      type: 'app_home_opened',
      user: workspace.userId,
      channel: workspace.channels.dm,
      tab,
      ...(homeOf(workspace) === undefined ? {} : { view: homeOf(workspace) }),
    },
    extra,
  );

export type ShownView = { id: string; hash: string; private_metadata: string; blocks: Record<string, unknown>[] };

/** The Home tab as the person sees it; undefined before there is one. */
export const homeOf = ({ calls }: Workspace): ShownView | undefined =>
  calls.filter(({ method, response }) => method === 'views.publish' && response.ok).at(-1)?.response.view as
    | ShownView
    | undefined;

/** The modal as it was shown last, also where the last change was refused. */
export const lastViewOf = ({ calls }: Workspace): ShownView =>
  calls.findLast(({ method, response }) => method.startsWith('views.') && response.ok)?.response.view as ShownView;

/** A click on a button, or a choice from a menu, of a view. */
export const buildViewClick = (view: object, action: Record<string, unknown>): Record<string, unknown> => ({
  type: 'block_actions',
  container: { type: 'view', view_id: 'id' in view ? view.id : '' },
  view,
  actions: [{ type: 'button', block_id: 'b', action_ts: '1700000000.000100', ...action }],
});
