import type { Message } from './payloads.js';

/** A message that a person has just written, not a bot, an app, or Slack telling of an edit, a deletion or a join. */
export function isHuman(message: Message): message is Message & { user: string } {
  const byBot = Boolean(message.bot_id || message.bot_profile || message.app_id);
  const isNew = message.subtype === undefined || NEW_MESSAGES.includes(message.subtype);
  return !byBot && isNew && !message.edited && message.user !== undefined && message.user !== 'USLACKBOT';
}

/** With a file, or from a thread also shown in the channel: still a person's words. */
const NEW_MESSAGES = ['file_share', 'thread_broadcast'];
