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
/** @param isForeign the question names technology that is not AWS's, so that plain words may be its words */
export function linkNames(
  mentions: Mention[],
  tokenCount: number,
  isForeign: boolean,
  demandFor: DemandFor,
): LinkedNames {
  const ids = (kind: 'neighbour' | 'hint') =>
    unique(mentions.flatMap(({ named }) => named.filter((one) => one.kind === kind).map(({ id }) => id)));
  const hints = ids('hint');
  const neighbours = ids('neighbour');
  const named = unique(mentions.flatMap((mention) => servicesOf(mention, tokenCount)));
  const candidates = mentions.map(variantsOf);
  const owners =
    named.length > 0 ? named : neighbours.length > 0 || isForeign ? [] : findOwner(candidates, hints, demandFor);
  const variants = candidates.flat().filter(({ service }) => owners.includes(service));
  return {
    services: named.length > 0 ? named : owners.filter((id) => variants.some(({ service }) => service === id)),
    neighbours,
    hints,
    variants: variants.filter(
      (one, i) => variants.findIndex((other) => other.service === one.service && other.variant === one.variant) === i,
    ),
  };
}

const variantsOf = ({ named }: Mention): VariantMention[] =>
  named.flatMap((one) => (one.kind === 'variant' ? [{ service: one.id, variant: one.variant }] : []));

/**
 * The services that a mention names: by their own names, by a variant's name of several words that only one service
 * has ("sqs fifo", "rest api"), or by a typical word that is all that was said ("pub sub").
 */
function servicesOf(mention: Mention, tokenCount: number): string[] {
  const { named, from, to } = mention;
  const services = named.filter(({ kind }) => kind === 'service').map(({ id }) => id);
  if (services.length > 0) return services;
  const owners = unique(variantsOf(mention).map(({ service }) => service));
  if (owners.length === 1 && to - from >= 2) return owners;
  const hinted = unique(named.filter(({ kind }) => kind === 'hint').map(({ id }) => id));
  return hinted.length === 1 && to - from === tokenCount ? hinted : [];
}

/**
 * The service that most of the variants belong to; between equals the one whose variants people ask about more. A
 * single plain word ("standard") that several services use names none.
 */
function findOwner(candidates: VariantMention[][], hints: string[], demandFor: DemandFor): string[] {
  const counts = new Map<string, number>();
  for (const variants of candidates)
    for (const id of unique(variants.map(({ service }) => service))) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const id of hints) if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1.5);
  const mentioned = candidates.flat();
  const demand = (id: string) => mentioned.reduce((sum, one) => sum + (one.service === id ? demandFor(one) : 0), 0);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || demand(b[0]) - demand(a[0]));
  if (first === undefined || (first[1] < 2 && counts.size > 1)) return [];
  return [first[0]];
}
