/** What a follow-up takes over from the question before it, in the same thread. */
import type { VariantMention } from './link-limits.js';
import type { Conversation, Query } from './query.js';
import type { Token } from './tokens.js';

type Found = { services: string[]; neighbours: string[]; variants: VariantMention[] };

/** Longer questions stand on their own. */
const LONGEST_FOLLOW_UP = 9;

const OPENERS = new Set([
  'and',
  'what',
  'how',
  'for',
  'why',
  'compare',
  'also',
  'show',
  'more',
  'all',
  'but',
  'ok',
  'with',
  'the',
  'is',
]);

/** A short question that names no service is about the one before. */
export function carryOver(found: Found, tokens: Token[], conversation: Conversation) {
  const isShort = tokens.length > 0 && tokens.length <= LONGEST_FOLLOW_UP;
  const asksOn = isShort && found.services.length === 0 && found.neighbours.length === 0;
  const isFollowUp =
    asksOn && conversation.services.length > 0 && (tokens.length <= 4 || OPENERS.has(tokens[0]?.word ?? ''));
  if (!isFollowUp) return { services: found.services, variants: found.variants, isFollowUp: false };
  return {
    services: conversation.services,
    variants: found.variants.length > 0 ? found.variants : conversation.variants,
    isFollowUp: true,
  };
}

/** What the next question may take over from this one. */
export const remember = (query: Query, before: Conversation): Conversation =>
  query.services.length === 0
    ? before
    : {
        services: query.services.slice(0, 5),
        variants: query.variants.slice(0, 5),
        kind: query.kind === 'unknown' ? before.kind : query.kind,
        limit: query.limits[0]?.limit.id ?? null,
      };
