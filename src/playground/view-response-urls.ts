/** The response_urls of a submit: one for each menu of the view that asks for it and in which a conversation is chosen. */
import { z } from 'zod';
import type { ResponseTarget } from './response-url.js';
import type { Slack } from './slack.js';

const blockSchema = z.object({
  block_id: z.string(),
  element: z.object({ action_id: z.string(), response_url_enabled: z.literal(true) }),
});

const filledSchema = z.object({
  state: z.object({
    values: z.record(
      z.string(),
      z.record(
        z.string(),
        z.looseObject({ selected_conversation: z.string().nullish(), selected_channel: z.string().nullish() }),
      ),
    ),
  }),
});

export type ViewResponseUrl = { block_id: string; action_id: string; channel_id: string; response_url: string };

/** @param view as the person has filled it in */
export function issueResponseUrls(
  slack: Slack,
  view: { id?: string | undefined } | undefined,
  userId: string,
  issueUrl: (target: ResponseTarget) => string,
): ViewResponseUrl[] {
  const stored = view?.id === undefined ? undefined : slack.views.find(view.id);
  const filled = filledSchema.safeParse(view).data;
  const blocks = z.array(z.unknown()).safeParse(stored?.json.blocks).data ?? [];
  return blocks.flatMap((block) => {
    const { data } = blockSchema.safeParse(block);
    if (data === undefined) return [];
    const { block_id, element } = data;
    const chosen = filled?.state.values[block_id]?.[element.action_id];
    const channel = chosen?.selected_conversation ?? chosen?.selected_channel;
    if (!channel || !slack.directory.channels.has(channel)) return [];
    return [
      {
        block_id,
        action_id: element.action_id,
        channel_id: channel,
        response_url: issueUrl({ channel, userId }),
      },
    ];
  });
}
