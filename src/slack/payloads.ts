/** What we read of Slack's payloads. Fields that we do not name are let through unread. */
import { z } from 'zod';

const id = z.string().min(1);

export const commandSchema = z.object({
  command: z.string(),
  text: z.string().default(''),
  channel_id: id,
  user_id: id,
  response_url: z.url(),
  trigger_id: id.optional(),
});

/** Of `app_mention` and `message`. A message that was deleted, or tells of a change, may lack nearly everything. */
export const messageSchema = z.object({
  channel: id,
  channel_type: z.string().optional(),
  ts: id,
  thread_ts: id.optional(),
  user: id.optional(),
  text: z.string().default(''),
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
  bot_profile: z.unknown().optional(),
  app_id: z.string().nullish(),
  edited: z.unknown().optional(),
});

export type Message = z.infer<typeof messageSchema>;

/** Events whose id was lost on the way are told apart by channel and time alone. */
export const eventBodySchema = z.object({ event_id: id.optional() });

export const clickSchema = z.object({
  user: z.object({ id }),
  trigger_id: id.optional(),
  response_url: z.url().optional(),
  channel: z.object({ id }).nullish(),
  /** There is no `message` in a click on an ephemeral message, so the place is read here. */
  container: z.object({
    channel_id: id.optional(),
    message_ts: id.optional(),
    thread_ts: id.optional(),
    is_ephemeral: z.boolean().optional(),
  }),
});

/** What a button carries: a question as a person would type it. Slack's own limit for a value is 2,000 characters. */
export const questionValueSchema = z.object({ value: z.string().trim().min(1).max(2_000) });
