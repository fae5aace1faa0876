/** What a message says, apart from where it stands. */
import { z } from 'zod';
import type { Slack } from './slack.js';
import { SlackError } from './slack-error.js';
import type { PostedMessage } from './workspace-types.js';

export type Content = { text: string; blocks: Record<string, unknown>[]; metadata?: unknown };

const contentSchema = z.object({
  text: z.string().default(''),
  blocks: z.array(z.record(z.string(), z.unknown())).default([]),
});
const metadataSchema = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

/** Reads content that has passed the check. @throws SlackError invalid_metadata_format */
export function readContent(message: { text?: unknown; blocks?: unknown; metadata?: unknown }): Content {
  const content = contentSchema.parse({ text: message.text, blocks: message.blocks });
  if (message.metadata === undefined) return content;
  const metadata = metadataSchema.safeParse(message.metadata);
  if (!metadata.success) throw new SlackError('invalid_metadata_format');
  return { ...content, metadata: metadata.data };
}

/** The message as it stands in answers and payloads. */
export function showMessage(message: PostedMessage, slack: Slack): Record<string, unknown> {
  const { botUserId, botId, appId, team } = slack.directory;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    ...(message.user === botUserId ? { bot_id: botId, app_id: appId } : {}),
    text: message.text,
    team: team.id,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
  };
}
