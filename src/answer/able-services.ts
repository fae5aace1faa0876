/** Which services can take a quantity: every service with a limit of that measure, held against it. */
import type { Limit } from '../catalog/load.js';
import { MEASURES, type Measure } from '../catalog/terms.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { isSameSort, judge, needFor, reachFor, reachOf, type Verdict, WORST_FIRST } from './reach.js';
import type { FitAnswer } from './types.js';

/** What a quantity measures where no word says it, likeliest first. */
export const USUAL_MEASURES: Record<Quantity['dimension'], Measure[]> = {
  time: ['duration', 'timeout'],
  size: ['payload', 'response', 'capacity'],
  rate: ['request-rate', 'throughput'],
  count: [],
  cpu: ['cpu'],
};

/** @param text the question */
export const verdictOf = (quantity: Quantity, limit: Limit, text: string): Verdict => {
  const reach = reachFor(limit, text);
  return reach === null ? 'depends' : judge(needFor(quantity, limit), reach);
};

export const isComparable = (quantity: Quantity, limit: Limit): boolean =>
  isSameSort(quantity, reachOf(limit), limit.unit);

/** "Which services can run 30 minutes?" */
export function findAble(
  query: Query,
  knowledge: Knowledge,
): Pick<FitAnswer, 'kind' | 'verdict' | 'checks' | 'able'> | null {
  const [quantity] = query.quantities;
  if (quantity === undefined) return null;
  const measure = measureOf(quantity, query);
  const able = ableServices(quantity, measure, query.text, knowledge);
  return able.length === 0
    ? null
    : { kind: 'fit', verdict: null, checks: [], able: able.map((one) => ({ ...one, quantity })) };
}

/** What the words say is measured: of the limits that fit best, what most of them measure. */
function measureOf(quantity: Quantity, { limits, demands }: Query): Measure | null {
  const asked = demands.find(({ base }) => base === quantity.base)?.measure;
  if (asked !== undefined) return asked;
  const fitting = limits
    .filter(({ limit }) => limit.measure !== undefined && isComparable(quantity, limit))
    .slice(0, 5);
  return fitting[0]?.limit.measure ?? USUAL_MEASURES[quantity.dimension][0] ?? null;
}

/** Every service with such a limit, those that take the quantity first. What only a special variant takes depends on it. */
export function ableServices(
  quantity: Quantity,
  measure: Measure | null,
  text: string,
  knowledge: Knowledge,
): FitAnswer['able'] {
  if (measure === null || !(measure in MEASURES)) return [];
  const all = knowledge.catalog.services.flatMap((service) => {
    const fitting = byDemand(
      service.limits.filter((limit) => limit.measure === measure && isComparable(quantity, limit)),
    );
    const judged = fitting.map((limit) => ({ limit, verdict: verdictOf(quantity, limit, text) }));
    const [usual] = judged;
    if (usual === undefined) return [];
    const other = usual.verdict === 'no' ? judged.find(({ verdict }) => verdict !== 'no') : undefined;
    return [
      { service, quantity, ...(other === undefined ? usual : { limit: other.limit, verdict: 'depends' as const }) },
    ];
  });
  return all.sort(
    (a, b) => WORST_FIRST.indexOf(b.verdict) - WORST_FIRST.indexOf(a.verdict) || b.limit.asked - a.limit.asked,
  );
}
