/** A click, out of Slack's payload. */
import type { FilledView } from './modals/filled-view.js';
import { nameTrigger } from './name-message.js';
import { actionSchema, clickSchema } from './payloads.js';
import type { Thread } from './threads.js';
import type { Way } from './way.js';

export type Click = {
  /** Of the button, or of the option that was chosen; undefined where it carries none. */
  value: string | undefined;
  user: string;
  team: string;
  triggerId: string | undefined;
  /** The view that it came from; undefined for a message. */
  view: FilledView | undefined;
  /** What the Home tab keeps of the person's settings; null for a click elsewhere. */
  home: { metadata: string } | null;
  /** Absent in a view. */
  channel: string | undefined;
  /** The message that was clicked. */
  messageTs: string | undefined;
  responseUrl: string | undefined;
  /** Names under which the same click may come again. */
  keys: string[];
  /** Where the conversation goes on; null where there is none. */
  thread: Thread | null;
  /** Where an answer goes, best first: one that only the asker sees leads to another such one. */
  ways: Way[];
  /** The same, but for the asker alone. */
  privateWays: Way[];
};

/** @throws where the payload is no click */
export function readClick(body: unknown, action: unknown, team: string): Click {
  const { container, user, trigger_id, response_url, channel: place, view } = clickSchema.parse(body);
  const channel = container.channel_id ?? place?.id;
  const root = container.thread_ts ?? (container.is_ephemeral ? undefined : container.message_ts);

  const closed: Way[] = [];
  if (view !== undefined && trigger_id !== undefined)
    closed.push({ by: 'view', triggerId: trigger_id, over: view.type === 'home' ? 'home' : view.id });
  if (response_url !== undefined) closed.push({ by: 'response_url', url: response_url, threadTs: root, click: 'kept' });
  if (channel !== undefined) closed.push({ by: 'ephemeral', channel, user: user.id, threadTs: container.thread_ts });
  closed.push({ by: 'message', channel: user.id });
  const isOpen = channel !== undefined && !container.is_ephemeral;

  return {
    value: readValue(action),
    user: user.id,
    team,
    triggerId: trigger_id,
    view,
    home: view?.type === 'home' ? { metadata: view.private_metadata } : null,
    channel,
    messageTs: container.message_ts,
    responseUrl: response_url,
    keys: nameTrigger(trigger_id),
    thread: channel === undefined || root === undefined ? null : { team, channel, ts: root },
    ways: isOpen ? [{ by: 'message', channel, threadTs: root }, ...closed] : closed,
    privateWays: closed,
  };
}

function readValue(action: unknown): string | undefined {
  const { data } = actionSchema.safeParse(action);
  return data?.value ?? data?.selected_option?.value;
}
