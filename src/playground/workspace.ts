/** The door of the stand-in of Slack's servers: what people do in a workspace, and what they see there. */
import { z } from 'zod';
import { type Ack, type Payload, UNANSWERED } from './delivery.js';
import { CHANNELS, enterChannel, openDm } from './directory.js';
import { completeInteraction } from './interaction.js';
import { buildLinkEvent, findUnfurlDomain } from './link-event.js';
import {
  buildCommand,
  buildEventEnvelope,
  buildHomeOpened,
  buildMessageEvent,
  buildViewClosed,
  makeTriggerId,
} from './payloads.js';
import { postPayload } from './post-payload.js';
import { applyCommandAck, applyViewAck, checkOptionsAck } from './read-ack.js';
import { createResponseUrls } from './response-url.js';
import { startServer } from './server.js';
import { createSlack } from './slack.js';
import { createSocketHub } from './socket-mode.js';
import { buildStepEvent } from './step-event.js';
import type { Delivery, EventExtra, Workspace, WorkspaceOptions } from './workspace-types.js';

export type * from './workspace-types.js';

const messageEventSchema = z.object({
  type: z.enum(['app_mention', 'message']),
  channel: z.string(),
  user: z.string(),
  text: z.string(),
  ts: z.string().optional(),
  thread_ts: z.string().optional(),
});

/** Opens a workspace with its own server on 127.0.0.1; close it when done. */
export async function openWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const slack = createSlack(options.manifest);
  const { directory, manifest, messages, activity } = slack;
  let origin = '';
  const urls = createResponseUrls(() => origin);
  const hub = createSocketHub(directory.appId);
  const server = await startServer(slack, urls, hub);
  origin = server.origin;
  let requestUrl: string | null = null;

  const send = async (payload: Payload): Promise<Ack> => {
    if (slack.switches.read().appIsDown) return UNANSWERED;
    return requestUrl === null ? hub.send(payload) : postPayload(requestUrl, slack.signingSecret, payload);
  };

  const deliver = (payload: Payload): Promise<Ack> => slack.traffic.follow(payload, () => send(payload));

  const deliverEvent = (event: Record<string, unknown>, extra: EventExtra = {}): Promise<Ack> => {
    const body = buildEventEnvelope(directory, event, extra);
    const { retryNum, retryReason = 'http_timeout' } = extra;
    const retry = retryNum === undefined ? {} : { retry: { attempt: retryNum, reason: retryReason } };
    return deliver({ kind: 'events_api', body, ...retry });
  };

  const demandEvent = (name: string, scope?: string): void => {
    if (!manifest.events.has(name)) throw new Error(`the manifest does not subscribe to ${name}`);
    if (scope !== undefined && !manifest.scopes.has(scope))
      throw new Error(`the manifest lacks the scope ${scope}, which ${name} needs`);
  };

  /** A person writes a message, under the root of the thread where `threadTs` names one. */
  const write = (channelId: string, user: string, text: string, threadTs?: string) => {
    const channel = enterChannel(directory, channelId, user);
    const root = threadTs === undefined ? undefined : messages.findThread(channelId, threadTs);
    if (threadTs !== undefined && root === undefined) throw new Error(`no message ${threadTs} in ${channelId}`);
    const draft = { user, text, blocks: [] };
    return { channel, message: messages.add(channelId, root === undefined ? draft : { ...draft, threadTs: root }) };
  };

  /** Makes the message that an event tells of exist, and fills the timestamps that the event leaves out. */
  const completeEvent = (event: Record<string, unknown>): Record<string, unknown> => {
    const told = messageEventSchema.safeParse(event);
    if (!told.success || !directory.channels.has(told.data.channel)) {
      return { event_ts: slack.makeTs(), ...event };
    }
    const { channel, user, text, thread_ts: threadTs, ts = slack.makeTs() } = told.data;
    if (!messages.list(channel).some((message) => message.ts === ts)) {
      messages.add(channel, { ts, user, text, blocks: [], ...(threadTs === undefined ? {} : { threadTs }) });
    }
    return { ts, event_ts: ts, ...event };
  };

  return {
    apiUrl: `${origin}/api/`,
    botToken: slack.botToken,
    appToken: slack.appToken,
    signingSecret: slack.signingSecret,
    teamId: directory.team.id,
    appId: directory.appId,
    botUserId: directory.botUserId,
    userId: directory.userId,
    channels: { ...CHANNELS },
    calls: slack.calls,
    messages: (channel) => messages.list(channel),
    deliverTo(url) {
      requestUrl = url;
    },
    command: (text, extra = {}) =>
      activity.track(async (): Promise<Delivery> => {
        const command = extra.command ?? manifest.commands[0];
        if (command === undefined || !manifest.commands.includes(command) || !manifest.scopes.has('commands')) {
          throw new Error(`the manifest has no command ${command ?? ''}, or lacks the scope commands`);
        }
        const userId = extra.user_id ?? directory.userId;
        const channel = enterChannel(directory, extra.channel_id ?? CHANNELS.general, userId);
        const target = { channel: channel.id, userId };
        const triggerId = makeTriggerId();
        slack.triggers.issue(triggerId, { userId });
        const responseUrl = urls.issue(target);
        const fields = buildCommand(directory, { channel, userId }, { command, text, responseUrl, triggerId });
        const ack = await deliver({ kind: 'slash_commands', body: { ...fields, ...extra } });
        if (!ack.acked) return ack;
        const refused = applyCommandAck(slack, target, `${command} ${text}`.trimEnd(), ack.body);
        return refused.length > 0 ? { ...ack, refused } : ack;
      }),
    mention: (text, extra = {}) =>
      activity.track(async (): Promise<Delivery> => {
        demandEvent('app_mention', 'app_mentions:read');
        const mention = `<@${directory.botUserId}>`;
        const said = text.includes(mention) ? text : `${mention} ${text}`;
        const { channel: channelId = CHANNELS.general, user = directory.userId, threadTs } = extra;
        const { channel, message } = write(channelId, user, said, threadTs);
        const ack = await deliverEvent(buildMessageEvent(directory, channel, message, 'app_mention'));
        return { ...ack, messageTs: message.ts };
      }),
    directMessage: (text, extra = {}) =>
      activity.track(async (): Promise<Delivery> => {
        demandEvent('message.im', 'im:history');
        const { user = directory.userId, threadTs } = extra;
        const { channel, message } = write(openDm(directory, user).id, user, text, threadTs);
        const ack = await deliverEvent(buildMessageEvent(directory, channel, message, 'message'));
        return { ...ack, messageTs: message.ts };
      }),
    post: (text, { channel = CHANNELS.general, user = directory.userId, threadTs } = {}) =>
      write(channel, user, text, threadTs).message,
    openHome: (tab) =>
      activity.track(async (): Promise<Delivery | null> => {
        if (!manifest.events.has('app_home_opened')) return null;
        const { userId } = directory;
        const view = tab === 'home' ? slack.views.findHome(userId)?.json : undefined;
        const opened = buildHomeOpened({ user: userId, channel: openDm(directory, userId).id, tab, view });
        return deliverEvent({ ...opened, event_ts: slack.makeTs() });
      }),
    closeView: (viewId, isCleared = false) =>
      activity.track(async (): Promise<void> => {
        const view = slack.views.find(viewId);
        if (!view) return;
        if (isCleared) slack.views.clear(view.rootId);
        else slack.views.remove(view.id);
        if (view.json.notify_on_close !== true) return;
        await deliver({ kind: 'interactive', body: buildViewClosed(directory, view, isCleared) });
      }),
    event: (event, extra) => activity.track(() => deliverEvent(completeEvent(event), extra)),
    interact: (payload) =>
      activity.track(async (): Promise<Delivery> => {
        if (!manifest.hasInteractivity) throw new Error('the manifest does not enable interactivity');
        const interaction = completeInteraction(slack, payload, urls.issue);
        const ack = await deliver({ kind: 'interactive', body: interaction.payload });
        if (!ack.acked) return ack;
        const refused = [...applyViewAck(slack, interaction, ack.body), ...checkOptionsAck(interaction, ack.body)];
        return refused.length > 0 ? { ...ack, refused } : ack;
      }),
    runStep: (name, inputs, { runId } = {}) =>
      activity.track(async (): Promise<Delivery> => {
        demandEvent('function_executed');
        const step = manifest.steps.get(name);
        if (!step) throw new Error(`the manifest declares no step ${name}`);
        const run = runId === undefined ? slack.executions.start(name) : slack.executions.find(runId);
        if (!run) throw new Error(`no run ${runId}`);
        return deliverEvent(buildStepEvent(slack, { name, ...step }, { ...run, inputs }));
      }),
    stepRuns: () => slack.executions.list(),
    shareLinks: (urls, { channel = CHANNELS.general, user = directory.userId, inComposer = false } = {}) =>
      activity.track(async (): Promise<Delivery> => {
        demandEvent('link_shared', 'links:read');
        const told = urls.filter((url) => findUnfurlDomain(url, manifest.unfurlDomains) !== undefined);
        if (told.length === 0) throw new Error('no link is of a domain that the manifest registers');
        const { message } = inComposer ? { message: { ts: '' } } : write(channel, user, urls.join(' '));
        return deliverEvent(buildLinkEvent(slack, told, { channel, user, messageTs: message.ts, inComposer }));
      }),
    slack,
    failNext: (method, failure, times = 1) => slack.failures.add(method, failure, times),
    socketCount: () => hub.count(),
    dropSockets: (kind = 'disconnect') => hub.drop(kind),
    settled: () => activity.settled(),
    async close() {
      await hub.close();
      await server.close();
    },
  };
}
