/** Where a modal was opened, which it carries with it as `private_metadata`: what is posted from it goes back there. */
import * as z from 'zod/mini';
import { BLOCK_KIT } from '../cards/block-kit.js';
import type { Click } from './read-click.js';
import { readJson } from './read-json.js';
import type { Way } from './way.js';

const id = z.string().check(z.minLength(1), z.maxLength(100));

const originSchema = z.object({
  v: z.literal(1),
  /** `asker`: for the asker alone · `thread`: for all in a thread · `chosen`: for the conversation chosen in the modal. */
  to: z.enum(['asker', 'thread', 'chosen']),
  /** A response_url, good for five posts within half an hour. */
  url: z.optional(z.url()),
  channel: z.optional(id),
  thread: z.optional(id),
});

export type Origin = Omit<z.infer<typeof originSchema>, 'v'>;

export function encodeOrigin(origin: Origin): string {
  const text = JSON.stringify({ v: 1, ...origin });
  // without its response_url there are still other ways
  return text.length <= BLOCK_KIT.view.privateMetadata ? text : JSON.stringify({ v: 1, ...origin, url: undefined });
}

/** null where it is none of ours. */
export function decodeOrigin(text: string): Origin | null {
  const data = readJson(text, originSchema);
  if (data === null) return null;
  const { v: _, ...origin } = data;
  return origin;
}

/** An answer that only the asker sees leads to another such one. */
export function originOfClick({ ways, responseUrl, channel, thread }: Click): Origin {
  return {
    to: ways[0]?.by === 'message' ? 'thread' : 'asker',
    ...(responseUrl === undefined ? {} : { url: responseUrl }),
    ...(channel === undefined ? {} : { channel }),
    ...(thread === null ? {} : { thread: thread.ts }),
  };
}

/** To the asker alone, best first. */
export function privateWaysOf({ to, url, channel, thread }: Origin, user: string): Way[] {
  // what only one person sees does not show in a thread that their message would begin
  const threadTs = to === 'asker' ? thread : undefined;
  return [
    ...(url === undefined ? [] : [{ by: 'response_url', url, threadTs, click: 'kept' } as const]),
    ...(channel === undefined ? [] : [{ by: 'ephemeral', channel, user, threadTs } as const]),
    { by: 'message', channel: user },
  ];
}

/** The conversation that was chosen in the modal, with the response_url that Slack gives for it. */
export type Chosen = { channel: string; url: string | undefined };

/** Where what is posted goes, best first. @param chosen null where nothing was chosen */
export function waysOf(origin: Origin, user: string, chosen: Chosen | null): Way[] {
  const closed = privateWaysOf(origin, user);
  const { to, url, channel, thread } = origin;
  if (to === 'thread')
    return [
      ...(url === undefined
        ? []
        : [{ by: 'response_url', url, threadTs: thread, click: 'kept', isPublic: true } as const]),
      ...(channel === undefined ? [] : [{ by: 'message', channel, threadTs: thread } as const]),
      ...closed,
    ];
  if (to === 'asker' || chosen === null) return closed;
  return [
    ...(chosen.url === undefined
      ? []
      : [{ by: 'response_url', url: chosen.url, click: 'kept', isPublic: true } as const]),
    { by: 'message', channel: chosen.channel },
    ...closed,
  ];
}
