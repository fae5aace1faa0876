/** `link_shared` as Slack sends it: for a link in a message, and for one that is still being written. */
import { isWithin } from '../unfurl-domain.js';
import type { Slack } from './slack.js';

export type SharedLink = { channel: string; user: string; messageTs: string; threadTs?: string; inComposer: boolean };

/** The registered domain that a link belongs to; undefined where there is none. */
export function findUnfurlDomain(url: string, domains: string[]): string | undefined {
  const { hostname } = new URL(url);
  return domains.find((domain) => isWithin(hostname, domain));
}

/** Slack writes `&` in links as it does in all text. */
const escapeLink = (url: string): string => url.replaceAll('&', '&amp;');

export function buildLinkEvent(slack: Slack, urls: string[], place: SharedLink): Record<string, unknown> {
  const { channel, user, messageTs, threadTs, inComposer } = place;
  const told = urls.map(escapeLink);
  const unfurlId = slack.sharedLinks.issue(told);
  return {
    type: 'link_shared',
    user,
    channel: inComposer ? 'COMPOSER' : channel,
    message_ts: inComposer ? unfurlId : messageTs,
    ...(threadTs === undefined || inComposer ? {} : { thread_ts: threadTs }),
    links: told.map((url) => ({
      url,
      domain: findUnfurlDomain(url, slack.manifest.unfurlDomains) ?? new URL(url).hostname,
    })),
    source: inComposer ? 'composer' : 'conversations_history',
    unfurl_id: unfurlId,
    is_bot_user_member: slack.directory.channels.get(channel)?.members.has(slack.directory.botUserId) ?? false,
    event_ts: slack.makeTs(),
  };
}
