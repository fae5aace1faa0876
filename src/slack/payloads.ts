/**
 * What we read of Slack's payloads. Fields that we do not name are let through unread. zod's small edition: the large
 * one would be a sixth of the whole start.
 */
import * as z from 'zod/mini';

import { filledViewSchema } from './modals/filled-view.js';

const id = z.string().check(z.minLength(1));

export const commandSchema = z.object({
  command: z.string(),
  text: z._default(z.string(), ''),
  channel_id: id,
  user_id: id,
  response_url: z.url(),
  trigger_id: z.optional(id),
});

/** Of `app_mention` and `message`. A message that was deleted, or tells of a change, may lack nearly everything. */
export const messageSchema = z.object({
  channel: id,
  channel_type: z.optional(z.string()),
  ts: id,
  thread_ts: z.optional(id),
  user: z.optional(id),
  text: z._default(z.string(), ''),
  subtype: z.optional(z.string()),
  bot_id: z.nullish(z.string()),
  bot_profile: z.optional(z.unknown()),
  app_id: z.nullish(z.string()),
  edited: z.optional(z.unknown()),
});

export type Message = z.infer<typeof messageSchema>;

/** Events whose id was lost on the way are told apart by channel and time alone. */
export const eventBodySchema = z.object({ event_id: z.optional(id) });

export const clickSchema = z.object({
  user: z.object({ id }),
  trigger_id: z.optional(id),
  response_url: z.optional(z.url()),
  channel: z.nullish(z.object({ id })),
  view: z.optional(filledViewSchema),
  /** There is no `message` in a click on an ephemeral message, so the place is read here. */
  container: z.object({
    channel_id: z.optional(id),
    message_ts: z.optional(id),
    thread_ts: z.optional(id),
    is_ephemeral: z.optional(z.boolean()),
  }),
});

/** The value of a button, or of the option chosen from a menu. */
export const actionSchema = z.object({
  value: z.catch(z.optional(z.string()), undefined),
  selected_option: z.catch(z.optional(z.nullable(z.object({ value: z.string() }))), undefined),
});

export const homeOpenedSchema = z.object({
  user: id,
  channel: id,
  tab: z.optional(z.string()),
  /** Absent before one was published. */
  view: z.optional(z.object({ hash: z.optional(z.string()), private_metadata: z.optional(z.string()) })),
});

export const sessionStoppedSchema = z.object({ channel: id, thread_ts: id });

/** What an `ask` button carries: a question as a person would type it. Slack's own limit for a value is 2,000 characters. */
export const questionSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000));

/** Goes into a mention, so it must be one. */
export const userIdSchema = z.string().check(z.regex(/^[UW][A-Z0-9]+$/));
