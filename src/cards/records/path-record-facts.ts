/** What a path's record tells of its bounds: those met first, the others, what happens beyond, what to keep in mind. */
import type { Hop } from '../../answer/hop.js';
import { shareOfBound } from '../../answer/path.js';
import type { PathAnswer } from '../../answer/types.js';
import { formatNumber } from '../../catalog/quantity.js';
import { PATH_DIMENSIONS } from '../../catalog/terms.js';
import { checkedSpans } from '../facts.js';
import type { Spans } from '../parts.js';
import { shortText } from '../path-card.js';
import { boundSpans, type Item, labelled } from './record-parts.js';

const MOST_BOUNDS = 8;
const MOST_RULES = 3;

export type Tightest = PathAnswer['tightest'][number];

/** "Lambda → SQS". */
export const hopName = ({ fromName, toName }: Hop): string => `${fromName} → ${toName}`;

/** "Request size, Lambda → SQS (5 MB is 5 times 1 MiB): **Message size**: 1 MiB; …". */
export function describeTightest({ dimension, hop, bound }: Tightest, answer: PathAnswer, isDecisive: boolean): Spans {
  const { need, verdict, asOf } = answer;
  // where it depends, the share of the default would be read as that of the most
  const share = need === null || !isDecisive || verdict === 'depends' ? null : shareOfBound(need, bound);
  const beside = share === null ? '' : ` (${need?.text ?? ''} is ${formatShare(share)} ${shortText(bound)})`;
  return [`${PATH_DIMENSIONS[dimension]}, ${hopName(hop)}${beside}: `, ...boundSpans(bound, asOf)];
}

const formatShare = (share: number): string =>
  share <= 1 ? `${formatNumber(Math.max(1, Math.round(share * 100)))} % of` : `${formatNumber(share)} times`;

/** The bounds that are not met first, each limit once. */
export function otherBounds({ hops, dimensions, tightest, asOf }: PathAnswer): Item[] {
  const told = new Set<unknown>(tightest.flatMap(({ bound }) => [bound.bound, bound.limit ?? bound.bound]));
  return hops
    .flatMap((hop) =>
      hop.bounds.flatMap((one): Item[] => {
        const { bound, limit } = one;
        const fact = bound.derived === undefined && limit !== null ? limit : bound;
        if (!dimensions.includes(bound.of) || told.has(fact)) return [];
        told.add(fact);
        return [{ spans: [`${PATH_DIMENSIONS[bound.of]}, ${hopName(hop)}: `, ...boundSpans(one, asOf)] }];
      }),
    )
    .slice(0, MOST_BOUNDS);
}

/** "Beyond the request size: SQS refuses the message …". */
export const describeBeyond = ({ dimension, bound: { bound, source } }: Tightest): Item => ({
  spans: labelled(
    `Beyond the ${PATH_DIMENSIONS[dimension].toLowerCase()}`,
    bound.note === null ? bound.breaks : `${bound.breaks} ${bound.note}`,
    source,
  ),
});

/** Only those about the limits that are shown. */
export function rulesOf({ rules, hops, dimensions, asOf }: PathAnswer): Item[] {
  const shown = new Set(
    hops.flatMap(({ bounds }) =>
      bounds.flatMap(({ bound, limit }) => (dimensions.includes(bound.of) && limit !== null ? [limit.id] : [])),
    ),
  );
  return rules
    .filter(({ limits }) => limits.some((id) => shown.has(id)))
    .slice(0, MOST_RULES)
    .map(({ rule, source, checked }) => ({ spans: [`${rule} `, ...checkedSpans({ source, checked }, asOf)] }));
}
