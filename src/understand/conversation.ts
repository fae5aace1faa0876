/** What a follow-up takes over from the question before it, in the same thread. */
import type { IntentKind } from './intents.js';
import type { VariantMention } from './link-limits.js';
import type { LinkedNames } from './link-names.js';
import type { Conversation, Query } from './query.js';
import type { Token } from './tokens.js';

export type FollowUp = {
  services: string[];
  variants: VariantMention[];
  /** The kind that the question before had, where this one says nothing of its own; null: read it. */
  kind: IntentKind | null;
  /** The limit before is asked for again, of another service or variant. */
  isSameLimit: boolean;
};

/** Longer questions stand on their own. */
const LONGEST_FOLLOW_UP = 9;

const OPENERS = new Set(
  'and what whats how for why compare also show more all but ok okay with the is same vs versus or then about'.split(
    ' ',
  ),
);
/** Words that say nothing about what is asked. */
const FILLERS = new Set(
  'and what whats how about for why not also show me more all of them it its this that these those the a an in on with to but ok okay same please pls then or vs versus against compare compared than instead rather about be one there limits limit quotas everything'.split(
    ' ',
  ),
);
const COMPARING = new Set('compare compared vs versus against with instead rather than or why'.split(' '));
const ALL = new Set('all everything'.split(' '));

/**
 * A short question goes on with the one before: "and memory?", "for fifo?", "what about sqs?", "compare it with
 * kinesis", "show all". One that names a service and says something of its own is a new topic.
 */
export function readFollowUp(names: LinkedNames, ownNames: string[], tokens: Token[], before: Conversation): FollowUp {
  const alone: FollowUp = { services: names.services, variants: names.variants, kind: null, isSameLimit: false };
  const [previous] = before.services;
  if (previous === undefined || tokens.length === 0 || tokens.length > LONGEST_FOLLOW_UP) return alone;
  const opens = OPENERS.has(tokens[0]?.word ?? '');
  const saysMore = tokens.some(({ word }) => !FILLERS.has(word) && !ownNames.includes(word));
  const isNewService = names.services.some((id) => !before.services.includes(id));
  const limitBefore = before.kind === 'limit' && before.limit !== null;

  if (isNewService || names.neighbours.length > 0) {
    if (saysMore || !opens) return alone;
    const compares = tokens.some(({ word }) => COMPARING.has(word)) && !/^(what|how|and)$/.test(tokens[0]?.word ?? '');
    if (compares) return { ...alone, services: [previous, ...names.services], kind: 'compare' };
    return { ...alone, kind: before.kind === 'recommend' ? 'describe' : before.kind, isSameLimit: limitBefore };
  }
  if (!opens && tokens.length > 4) return alone;
  const services = before.services;
  if (tokens.some(({ word }) => ALL.has(word)) && !saysMore)
    return { services, variants: [], kind: 'limit', isSameLimit: false };
  const variants = names.variants.filter(({ service }) => services.includes(service));
  if (saysMore)
    return { services, variants: variants.length > 0 ? variants : before.variants, kind: null, isSameLimit: false };
  if (variants.length === 0)
    return names.services.length > 0
      ? alone
      : { services, variants: before.variants, kind: before.kind, isSameLimit: limitBefore };
  return { services, variants, kind: before.kind, isSameLimit: limitBefore };
}

/** What the next question may take over from this one. */
export const remember = (query: Query, picked: string[], before: Conversation): Conversation => {
  const services = query.services.length > 0 ? query.services : picked;
  if (services.length === 0) return before;
  return {
    services: services.slice(0, 5),
    variants: query.variants.slice(0, 5),
    kind: query.kind === 'unknown' ? before.kind : query.kind,
    limit: query.kind === 'limit' && !query.wantsAll ? (query.limits[0]?.limit.id ?? null) : null,
  };
};
