/** Links of the operator's own domain that carry a question (`?q=…`): answered in place, below the link. */
import type { App } from '@slack/bolt';
import type { LinkUnfurls } from '@slack/types';
import * as z from 'zod/mini';
import { isWithin } from '../unfurl-domain.js';
import { adviseOn } from './advice.js';
import type { Deps } from './answer-question.js';
import { callAgain } from './call-again.js';
import { eventBodySchema } from './payloads.js';
import { readText } from './read-text.js';

const id = z.string().check(z.minLength(1));

const linkEventSchema = z.object({
  channel: id,
  message_ts: id,
  user: z.optional(id),
  links: z.array(z.object({ url: z.string() })),
  /** Absent in some workspaces; then channel and time name the message. */
  unfurl_id: z.optional(id),
  source: z.optional(z.enum(['composer', 'conversations_history'])),
});

type LinkEvent = z.infer<typeof linkEventSchema>;

/** A message full of links is not worth a wall of answers. */
const MOST_LINKS = 3;
const LONGEST_QUESTION = 500;

/** Without a domain of their own the operators want no links answered, and Slack tells of none. */
export function registerLinks(app: App, deps: Deps): void {
  const domain = deps.unfurlDomain;
  if (domain === null) return;
  app.event('link_shared', async ({ event, body, client, context }) => {
    const { data: shared } = linkEventSchema.safeParse(event);
    // what we post ourselves is an answer already
    if (shared === undefined || shared.user === context.botUserId) return;
    const { data: { event_id } = {} } = eventBodySchema.safeParse(body);
    if (!deps.seen.claim(event_id === undefined ? [] : [`event:${event_id}`]) || isExcess(shared, deps)) return;
    const unfurls = buildUnfurls(shared, domain, deps);
    if (unfurls === null) return;
    const refusal = await callAgain(() => client.chat.unfurl({ ...placeOf(shared), unfurls }));
    if (refusal === null) deps.log.info({ surface: 'link', links: Object.keys(unfurls).length }, 'links answered');
    else {
      const advice = adviseOn(refusal, { by: 'message', channel: shared.channel });
      deps.log.warn({ surface: 'link', error: refusal.code, ...advice }, 'Slack refused the answer to a link');
    }
  });
}

/** Nobody asked to be answered, so nobody is told. A link that is still being written is in no channel yet. */
function isExcess({ user, channel, source }: LinkEvent, { throttle, log }: Deps): boolean {
  const decision = throttle.take({ user, channel: source === 'composer' ? undefined : channel });
  if (!decision.isAllowed) log.warn({ surface: 'link', subject: decision.subject }, 'asked too often');
  return !decision.isAllowed;
}

/** A link that is still being written has no message yet, so the id goes before the place. */
function placeOf({ unfurl_id, source, channel, message_ts }: LinkEvent) {
  return unfurl_id !== undefined && source !== undefined ? { unfurl_id, source } : { channel, ts: message_ts };
}

/** null where no link carries a question that we can answer. The keys are the links as Slack wrote them. */
function buildUnfurls({ links }: LinkEvent, domain: string, deps: Deps): LinkUnfurls | null {
  const unfurls: LinkUnfurls = {};
  for (const { url } of links) {
    const question = readQuestion(url, domain);
    const blocks = question === null ? null : answerBlocks(question, deps);
    if (blocks !== null && Object.keys(unfurls).length < MOST_LINKS) unfurls[url] = { blocks };
  }
  return Object.keys(unfurls).length === 0 ? null : unfurls;
}

/** Slack writes `&` in a link as `&amp;`. */
function readQuestion(link: string, domain: string): string | null {
  const url = readText(link);
  if (!URL.canParse(url)) return null;
  const { hostname, searchParams } = new URL(url);
  const question = searchParams.get('q')?.trim() ?? '';
  return isWithin(hostname, domain) && question !== '' && question.length <= LONGEST_QUESTION ? question : null;
}

/** An unfurl takes only the blocks of the classic form. Everybody sees it, so not knowing is kept to ourselves. */
function answerBlocks(question: string, { assistant, unanswered, log }: Deps) {
  try {
    const { answer, card } = assistant({ text: question });
    unanswered.note(answer);
    return answer.kind === 'unknown' ? null : card.classic;
  } catch (err) {
    log.error({ err, kind: null, surface: 'link' }, 'a link could not be answered');
    return null;
  }
}
