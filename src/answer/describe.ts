/** What a service is; where one of its variants is named, that one first. */
import type { Service } from '../catalog/load.js';
import type { Query } from '../understand/query.js';
import { byDemand } from './knowledge.js';
import { isOfNamedVariant } from './limit.js';
import type { DescribeAnswer } from './types.js';

const TOP_LIMITS = 4;
const MOST_VARIANTS = 3;

export function answerDescribe(query: Query, [service]: Service[]): Pick<DescribeAnswer, 'named' | 'topLimits'> {
  if (service === undefined) return { named: [], topLimits: [] };
  const mentioned = query.variants.filter((mention) => mention.service === service.id);
  const named = service.variants
    .filter(({ name, summary }) => summary !== null && mentioned.some(({ variant }) => variant === name))
    .slice(0, MOST_VARIANTS);
  const ofVariants = service.limits.filter((limit) => isOfNamedVariant(limit, query));
  const limits = new Set([...byDemand(ofVariants), ...byDemand(service.limits)]);
  return { named, topLimits: [...limits].slice(0, TOP_LIMITS) };
}
