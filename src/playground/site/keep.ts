/** Keeps the messages in a file, where a person asks for it; without, all is gone when the playground ends. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Slack } from '../slack.js';

const WAIT_MS = 300;

const keptSchema = z.record(
  z.string(),
  z.array(
    z.strictObject({
      ts: z.string(),
      threadTs: z.string().optional(),
      user: z.string(),
      text: z.string(),
      blocks: z.array(z.record(z.string(), z.unknown())),
      metadata: z.unknown().optional(),
    }),
  ),
);

/**
 * Brings back what the file holds and writes it anew when messages change. Ephemeral messages are not kept, as in Slack.
 * @returns what writes the last changes and ends it
 * @throws Error where the file holds something else
 */
export function keepMessages(slack: Slack, file: string): () => void {
  if (existsSync(file)) restore(slack, file);
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const kept = Object.fromEntries(
      slack.messages.channels().map((channel) => [
        channel,
        slack.messages
          .list(channel)
          .filter(({ deleted, ephemeralTo }) => !deleted && ephemeralTo === undefined)
          .map(({ ts, threadTs, user, text, blocks, metadata }) => ({ ts, threadTs, user, text, blocks, metadata })),
      ]),
    );
    // Not into the file itself: it must never be half a file.
    writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const stopWatching = slack.changes.watch(({ of }) => {
    if (of === 'message') timer ??= setTimeout(write, WAIT_MS);
  });
  return () => {
    stopWatching();
    write();
  };
}

function restore(slack: Slack, file: string): void {
  const text = readFileSync(file, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const kept = keptSchema.safeParse(json);
  if (!kept.success) throw new Error(`${file} holds no messages of a playground: name another file.`);
  for (const [channel, messages] of Object.entries(kept.data)) {
    for (const { threadTs, ...message } of messages) {
      slack.messages.add(channel, threadTs === undefined ? message : { ...message, threadTs });
    }
  }
}
