/** Sends what changes to every open page, as server-sent events. */
import type { ServerResponse } from 'node:http';
import type { Change } from '../changes.js';
import type { Traffic } from '../facts.js';
import type { Slack } from '../slack.js';
import type { PostedMessage } from '../workspace-types.js';
import { type Block, showMessage, showRest, showTraffic } from './show.js';
import { SAFE_HEADERS } from './static-files.js';
import type { Update } from './types.js';

/** What happens together is told together. */
const GATHER_MS = 15;
/** Proxies and browsers take a silent connection for dead. */
const BEAT_MS = 20_000;

export function createLive(slack: Slack) {
  const pages = new Set<ServerResponse>();
  const messages = new Map<PostedMessage, string>();
  const traffic = new Set<Traffic>();
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    timer = undefined;
    const update: Update<Block> = {
      messages: [...messages].map(([message, channel]) => showMessage(channel, message)),
      traffic: [...traffic].map(showTraffic),
      ...showRest(slack),
    };
    messages.clear();
    traffic.clear();
    for (const page of pages) page.write(`data: ${JSON.stringify(update)}\n\n`);
  };

  const stopWatching = slack.changes.watch((change: Change) => {
    if (change.of === 'message') messages.set(change.message, change.channel);
    if (change.of === 'traffic') traffic.add(change.entry);
    timer ??= setTimeout(flush, GATHER_MS);
  });
  const beats = setInterval(() => {
    for (const page of pages) page.write(': still here\n\n');
  }, BEAT_MS);
  beats.unref();

  return {
    join(response: ServerResponse): void {
      response.writeHead(200, {
        ...SAFE_HEADERS,
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      });
      response.write(': welcome\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    close(): void {
      stopWatching();
      clearInterval(beats);
      clearTimeout(timer);
      for (const page of pages) page.end();
    },
  };
}
