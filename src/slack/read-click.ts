/** A click, out of Slack's payload. */

import { clickSchema } from './payloads.js';
import type { Thread } from './threads.js';
import type { Way } from './way.js';

export type Click = {
  /** Of the button or input; undefined where it carries none. */
  value: string | undefined;
  user: string;
  team: string;
  triggerId: string | undefined;
  /** The view that it came from; undefined for a message. */
  viewId: string | undefined;
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
  if (response_url !== undefined) closed.push({ by: 'response_url', url: response_url, threadTs: root, click: 'kept' });
  if (channel !== undefined) closed.push({ by: 'ephemeral', channel, user: user.id, threadTs: container.thread_ts });
  closed.push({ by: 'message', channel: user.id });
  const isOpen = channel !== undefined && !container.is_ephemeral;

  return {
    value: readValue(action),
    user: user.id,
    team,
    triggerId: trigger_id,
    viewId: view?.id,
    channel,
    messageTs: container.message_ts,
    responseUrl: response_url,
    keys: trigger_id === undefined ? [] : [`trigger:${trigger_id}`],
    thread: channel === undefined || root === undefined ? null : { team, channel, ts: root },
    ways: isOpen ? [{ by: 'message', channel, threadTs: root }, ...closed] : closed,
    privateWays: closed,
  };
}

const readValue = (action: unknown): string | undefined =>
  typeof action === 'object' && action !== null && 'value' in action && typeof action.value === 'string'
    ? action.value
    : undefined;
