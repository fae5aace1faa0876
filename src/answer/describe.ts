/** What a service is; where one of its variants is named, that one first. */
import type { Service, Variant } from '../catalog/load.js';
import { isSameFamily } from '../understand/link-limits.js';
import type { Query } from '../understand/query.js';
import { byDemand } from './knowledge.js';
import type { DescribeAnswer } from './types.js';

const TOP_LIMITS = 4;
const MOST_VARIANTS = 3;

export function answerDescribe({ variants }: Query, [service]: Service[]): Pick<DescribeAnswer, 'named' | 'topLimits'> {
  if (service === undefined) return { named: [], topLimits: [] };
  const mentioned = variants.filter((mention) => mention.service === service.id);
  const named = service.variants
    .filter(({ name, summary }) => summary !== null && mentioned.some(({ variant }) => variant === name))
    .slice(0, MOST_VARIANTS);
  const limits = new Set([...ofVariants(service, named), ...byDemand(service.limits)]);
  return { named, topLimits: [...limits].slice(0, TOP_LIMITS) };
}

/** A variant without limits of its own shows those of the service. */
function ofVariants({ limits }: Service, named: Variant[]): Service['limits'] {
  const own = limits.filter(({ variant }) => variant !== null && named.some(({ name }) => isSameFamily(variant, name)));
  return byDemand(own);
}
