/** A shortcut, out of Slack's payload. */
import * as z from 'zod/mini';
import { nameTrigger } from '../name-message.js';
import { type Origin, privateWaysOf } from '../origin.js';
import { readText } from '../read-text.js';
import type { Thread } from '../threads.js';
import type { Way } from '../way.js';

const id = z.string().check(z.minLength(1));

const globalSchema = z.object({ user: z.object({ id }), trigger_id: z.optional(id) });

const messageSchema = z.extend(globalSchema, {
  response_url: z.optional(z.url()),
  channel: z.object({ id }),
  message: z.object({ ts: id, thread_ts: z.optional(id), text: z._default(z.string(), '') }),
});

export type Shortcut = {
  user: string;
  triggerId: string | undefined;
  /** Names under which the same shortcut may come again. */
  keys: string[];
  /** Where what comes of it goes. */
  origin: Origin;
  /** To the asker alone, best first. */
  privateWays: Way[];
};

export type MessageShortcut = Shortcut & {
  /** Of the message, without Slack's markup. */
  text: string;
  channel: string;
  /** The message's own, or the one that an answer to it begins. */
  thread: Thread;
};

/** From anywhere: what comes of it goes where the person says. @throws where the payload is no shortcut */
export function readGlobalShortcut(body: unknown): Shortcut {
  const { user, trigger_id } = globalSchema.parse(body);
  return { ...nameShortcut(user.id, trigger_id), ...place({ to: 'chosen' }, user.id) };
}

/** From a message: what comes of it goes into its thread. @throws where the payload is no shortcut */
export function readMessageShortcut(
  body: unknown,
  { team, botUserId }: { team: string; botUserId: string | undefined },
): MessageShortcut {
  const { user, trigger_id, response_url, channel, message } = messageSchema.parse(body);
  const ts = message.thread_ts ?? message.ts;
  const url = response_url === undefined ? {} : { url: response_url };
  return {
    ...nameShortcut(user.id, trigger_id),
    ...place({ to: 'thread', ...url, channel: channel.id, thread: ts }, user.id),
    text: readText(message.text, botUserId),
    channel: channel.id,
    thread: { team, channel: channel.id, ts },
  };
}

const nameShortcut = (user: string, triggerId: string | undefined) => ({
  user,
  triggerId,
  keys: nameTrigger(triggerId),
});

const place = (origin: Origin, user: string) => ({ origin, privateWays: privateWaysOf(origin, user) });
