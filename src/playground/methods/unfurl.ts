/** chat.unfurl */
import { z } from 'zod';
import { isRecord } from '../block-kit/walk.js';
import { checkBlocks } from '../block-kit-check.js';
import { SlackError } from '../slack-error.js';
import { defineMethod, optional } from './method.js';

/** The only blocks that an unfurl takes. */
const UNFURL_BLOCKS = ['section', 'context', 'image', 'divider', 'actions', 'header'];

export const unfurl = defineMethod({
  scopes: ['links:write'],
  args: {
    channel: optional,
    ts: optional,
    unfurl_id: optional,
    source: optional,
    unfurls: z.record(z.string(), z.object({ blocks: z.unknown().optional() })).optional(),
    metadata: z.unknown().optional(),
  },
  run(args, slack) {
    const hasPlace = Boolean((args.unfurl_id && args.source) || (args.channel && args.ts));
    if (!hasPlace) throw new SlackError('missing_channel');
    if (args.unfurls === undefined && args.metadata === undefined) throw new SlackError('missing_unfurls');
    const shared = args.unfurl_id === undefined ? undefined : slack.sharedLinks.find(args.unfurl_id);
    // the very links that the event told of
    if (shared && Object.keys(args.unfurls ?? {}).some((url) => !shared.includes(url))) {
      throw new SlackError('cannot_unfurl_url');
    }
    for (const { blocks } of Object.values(args.unfurls ?? {})) {
      if (blocks === undefined) continue;
      const isBarred = (block: unknown) => !isRecord(block) || !UNFURL_BLOCKS.includes(String(block.type));
      if (checkBlocks(blocks, 'message').length > 0 || (Array.isArray(blocks) && blocks.some(isBarred))) {
        throw new SlackError('cannot_unfurl_url');
      }
    }
    return {};
  },
});
