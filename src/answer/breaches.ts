/** Whether what is asked for fits into a service's limits. */
import type { Limit, Service } from '../catalog/load.js';
import { formatShort, toBase } from '../catalog/quantity.js';
import type { Demand } from '../understand/demands.js';

/** Why a service is out of the question; `limit`: the limit that says so, null where it is a need of the catalog. */
export type RuledOut = { why: string; limit: Limit | null };

/** The first demand that is beyond the service's limit of that measure; null where all fit or nothing is known. */
export function findBreach(service: Service, demands: Demand[]): RuledOut | null {
  for (const { measure, base, text } of demands) {
    const limit = usualLimit(service, measure);
    const most = limit === null ? null : mostOf(limit);
    if (limit !== null && most !== null && base > most)
      return { why: `${text} is more than its ${limit.name.toLowerCase()} of ${formatShort(limit)}.`, limit };
  }
  return null;
}

/** What hardly anybody asks of a variant bounds a part of the service (the records of DynamoDB Streams), not the whole. */
const ASKED_OF_ALL = 5;

/** Of several variants the most asked is what people mean by the service, and of two such the one with more room. */
function usualLimit({ limits }: Service, measure: Demand['measure']): Limit | null {
  const roomOf = (limit: Limit): number => mostOf(limit) ?? Number.POSITIVE_INFINITY;
  const fitting = limits.filter(
    (limit) => limit.measure === measure && (limit.variant === null || limit.asked >= ASKED_OF_ALL),
  );
  return fitting.reduce<Limit | null>((best, limit) => {
    if (best === null || limit.asked > best.asked) return limit;
    return limit.asked === best.asked && roomOf(limit) > roomOf(best) ? limit : best;
  }, null);
}

/** In seconds or bytes; null where the value is no number. */
const mostOf = ({ value, maximum, unit }: Limit): number | null => {
  const most = maximum ?? value;
  return typeof most === 'number' ? toBase(most, unit) : null;
};
