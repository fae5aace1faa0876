/** What the next question of a thread may take over from this one. */
import type { Conversation, Side } from './conversation.js';
import type { Query } from './query.js';

const MOST_SERVICES = 5;
const MOST_RECENT = 4;

/** @param picked services that the answer is about, where the question names none */
export function remember(query: Query, picked: string[], before: Conversation): Conversation {
  const services = query.services.length > 0 ? query.services : picked;
  if (services.length === 0 || query.kind === 'unknown') return before;
  // Lambda@Edge is one thing, though it names two services
  const sides: Side[] =
    query.variants.length > 0 && query.kind !== 'compare'
      ? query.variants
      : services.slice(0, MOST_SERVICES).flatMap((service): Side[] => {
          const variants = query.variants.filter((mention) => mention.service === service);
          return variants.length === 0 ? [{ service, variant: null }] : variants;
        });
  const isOld = ({ service, variant }: Side) =>
    !sides.some((side) => side.service === service && (side.variant === variant || variant === null));
  return {
    services: services.slice(0, MOST_SERVICES),
    variants: query.variants.slice(0, MOST_SERVICES),
    kind: query.kind,
    limit: query.kind === 'limit' && !query.wantsAll ? (query.limits[0]?.limit.id ?? null) : null,
    recent: [...before.recent.filter(isOld), ...sides].slice(-MOST_RECENT),
  };
}
