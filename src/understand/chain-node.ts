/** What a name stands for in a row of services. */
import type { VariantMention } from './link-limits.js';
import type { Mention } from './names.js';

/** A catalog service, a neighbour, or whoever calls from outside. */
export type ChainNode = string;

export const CLIENT = 'client';

/** `ids`: what the name may stand for, likeliest first: Lambda@Edge is CloudFront's and Lambda's. `variants`: which of it. */
export type Stop = { ids: ChainNode[]; variants: VariantMention[] };

/** null where it may be anything. */
export function nodeOf({ named, from, to }: Mention): Stop | null {
  const of = (kind: Mention['named'][number]['kind']) => named.filter((one) => one.kind === kind).map(({ id }) => id);
  const own = [...of('service'), ...of('neighbour'), ...of('also')];
  const owners = [...new Set(of('variant'))];
  const hints = of('hint');
  const ids =
    own.length > 0
      ? own
      : owners.length === 1 && to - from >= 2
        ? owners
        : hints.length === 1
          ? hints
          : owners.slice(0, 1);
  const [id] = ids;
  if (id === undefined) return null;
  const variants = named.flatMap((one) =>
    one.kind === 'variant' && one.id === id ? [{ service: one.id, variant: one.variant }] : [],
  );
  return { ids, variants };
}
