/** What the names in a question stand for, taken together. */
import type { VariantMention } from './link-limits.js';
import type { Mention } from './names.js';

export type LinkedNames = { services: string[]; neighbours: string[]; hints: string[]; variants: VariantMention[] };

/** How much people ask about a variant. */
export type DemandFor = (mention: VariantMention) => number;

const unique = <T>(items: T[]): T[] => [...new Set(items)];

/**
 * A variant counts for a service that is named; where none is, for the one that hints point at or that most of the
 * variants share ("standard vs express" is Step Functions). Such a service then counts as named.
 */
export function linkNames(mentions: Mention[], demandFor: DemandFor): LinkedNames {
  const ids = (kind: 'service' | 'neighbour' | 'hint') =>
    unique(mentions.flatMap(({ named }) => named.filter((one) => one.kind === kind).map(({ id }) => id)));
  const named = ids('service');
  const hints = ids('hint');
  const candidates = mentions.map(({ named: all, from, to }) => ({
    variants: all.flatMap((one) => (one.kind === 'variant' ? [{ service: one.id, variant: one.variant }] : [])),
    weight: to - from >= 2 ? 2 : 1,
  }));
  const neighbours = ids('neighbour');
  const owners = named.length > 0 ? named : neighbours.length > 0 ? [] : findOwner(candidates, hints, demandFor);
  const variants = candidates.flatMap(({ variants: all }) => all).filter(({ service }) => owners.includes(service));
  return {
    services: named.length > 0 ? named : owners.filter((id) => variants.some(({ service }) => service === id)),
    neighbours,
    hints,
    variants: variants.filter(
      (one, i) => variants.findIndex((other) => other.service === one.service && other.variant === one.variant) === i,
    ),
  };
}

/** The service that most of the variants belong to; between equals the one whose variants are asked about more. */
function findOwner(
  candidates: { variants: VariantMention[]; weight: number }[],
  hints: string[],
  demandFor: DemandFor,
): string[] {
  const counts = new Map<string, number>();
  for (const { variants, weight } of candidates)
    for (const id of unique(variants.map(({ service }) => service))) counts.set(id, (counts.get(id) ?? 0) + weight);
  for (const id of unique(hints)) if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1.5);
  const mentioned = candidates.flatMap(({ variants }) => variants);
  const demand = (id: string) => mentioned.reduce((sum, one) => sum + (one.service === id ? demandFor(one) : 0), 0);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || demand(b[0]) - demand(a[0]));
  // one plain word ("streams", "logs") is no name yet
  if (first === undefined || first[1] < 2) return [];
  return [first[0]];
}
