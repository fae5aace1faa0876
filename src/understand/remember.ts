/** What the next question of a thread may take over from this one. */
import { type Conversation, NEW_CONVERSATION, type Side } from './conversation.js';
import type { Query } from './query.js';

const MOST_SERVICES = 5;
const MOST_RECENT = 4;

/** What follows them asks for a limit: "can it be raised?", "and memory?". */
const ABOUT_LIMITS: ReadonlySet<Query['kind']> = new Set(['fit', 'path', 'lookup']);

/** @param picked services that the answer is about, where the question names none */
export function remember(query: Query, picked: string[], before: Conversation): Conversation {
  if (query.services.length === 0 && query.neighbours.length > 0) return NEW_CONVERSATION;
  // what was advised is what the talk is about now, not what the question named
  const services = query.services.length > 0 && query.kind !== 'recommend' ? query.services : picked;
  const variants = query.variants.filter(({ service }) => services.includes(service));
  if (services.length === 0 || query.kind === 'unknown') return before;
  // Lambda@Edge is one thing, though it names two services
  const sides: Side[] =
    variants.length > 0 && query.kind !== 'compare'
      ? variants
      : services.slice(0, MOST_SERVICES).flatMap((service): Side[] => {
          const own = variants.filter((mention) => mention.service === service);
          return own.length === 0 ? [{ service, variant: null }] : own;
        });
  const isOld = ({ service, variant }: Side) =>
    !sides.some((side) => side.service === service && (side.variant === variant || variant === null));
  return {
    services: services.slice(0, MOST_SERVICES),
    variants: variants.slice(0, MOST_SERVICES),
    kind: ABOUT_LIMITS.has(query.kind) ? 'limit' : query.kind,
    limit:
      (query.kind === 'limit' || query.kind === 'fit') && !query.wantsAll ? (query.limits[0]?.limit.id ?? null) : null,
    recent: [...before.recent.filter(isOld), ...sides].slice(-MOST_RECENT),
    chain: query.chain.length > 0 ? query.chain : query.isCarried ? before.chain : [],
    need: query.kind === 'fit' && query.quantities.length === 1 ? (query.quantities[0]?.text ?? null) : null,
  };
}
