/** The workspace as the page sees it. */
import { z } from 'zod';
import { CHANNELS } from '../directory.js';
import type { Traffic } from '../facts.js';
import type { Slack } from '../slack.js';
import type { StoredView } from '../view-store.js';
import type { PostedMessage } from '../workspace-types.js';
import type { PageMessage, PageView, Setup, TrafficLine, Update } from './types.js';

export type Block = Record<string, unknown>;

/** Those that the page shows, in its order. */
const SHOWN = [CHANNELS.architecture, CHANNELS.general, CHANNELS.dm];

const EXAMPLES = [
  'lambda timeout',
  'sqs vs sns vs eventbridge',
  'can lambda run 20 minutes?',
  'api gateway → lambda → sqs max payload',
  'what should I use to fan out events?',
  'dynamodb limits',
];

export function showSetup({ directory, manifest }: Slack, run: string): Setup {
  return {
    run,
    team: 'Playground',
    userId: directory.userId,
    botUserId: directory.botUserId,
    appName: manifest.appName,
    appDescription: manifest.appDescription,
    botName: manifest.botName,
    hasHome: manifest.hasHomeTab,
    channels: SHOWN.flatMap((id) => {
      const channel = directory.channels.get(id);
      return channel ? [{ id, name: channel.name, isIm: channel.isIm }] : [];
    }),
    commands: manifest.commandHelp,
    shortcuts: manifest.shortcuts,
    prompts: manifest.prompts,
    examples: EXAMPLES,
  };
}

export const showMessage = (channel: string, message: PostedMessage): PageMessage<Block> => ({
  channel,
  ts: message.ts,
  threadTs: message.threadTs ?? null,
  user: message.user,
  text: message.text,
  blocks: message.deleted ? [] : message.blocks,
  isEphemeral: message.ephemeralTo !== undefined,
  isDeleted: message.deleted ?? false,
});

const textSchema = z.object({ text: z.string() }).nullish();
const viewSchema = z.object({
  type: z.enum(['modal', 'home']),
  title: textSchema,
  submit: textSchema,
  close: textSchema,
  blocks: z.array(z.record(z.string(), z.unknown())),
});

export function showView({ id, rootId, hash, json }: StoredView): PageView<Block> {
  const { type, title, submit, close, blocks } = viewSchema.parse(json);
  return {
    id,
    rootId,
    hash,
    type,
    blocks,
    title: title?.text ?? '',
    submit: submit?.text ?? null,
    close: close?.text ?? null,
  };
}

export const showTraffic = ({ sent: _sent, response: _response, ...line }: Traffic): TrafficLine => line;

/** What is small is told whole with every update. */
export function showRest(slack: Slack): Omit<Update<Block>, 'messages' | 'traffic'> {
  const { userId } = slack.directory;
  const home = slack.views.findHome(userId);
  return {
    modals: slack.views.listModals(userId).map(showView),
    home: home === undefined ? null : showView(home),
    threads: slack.threads.list(),
    switches: slack.switches.read(),
  };
}

export function showAll(slack: Slack): Update<Block> {
  return {
    messages: slack.messages
      .channels()
      .flatMap((channel) => slack.messages.list(channel).map((message) => showMessage(channel, message))),
    traffic: slack.traffic.list().map(showTraffic),
    ...showRest(slack),
  };
}
