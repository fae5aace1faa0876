import { eventBodySchema, type Message } from './payloads.js';

/** A click, command or shortcut may be delivered again; without a trigger it cannot be told apart. */
export const nameTrigger = (triggerId: string | undefined): string[] =>
  triggerId === undefined ? [] : [`trigger:${triggerId}`];

/**
 * The names by which the same message may come again: the event repeated, or another event about the same message
 * (a mention is sent both as `app_mention` and, in a conversation with the bot, as `message`).
 */
export function nameMessage(body: unknown, team: string, { channel, ts }: Message): string[] {
  const { data } = eventBodySchema.safeParse(body);
  const message = `message:${team}/${channel}/${ts}`;
  return data?.event_id === undefined ? [message] : [`event:${data.event_id}`, message];
}
