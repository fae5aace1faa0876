/** What somebody gets by default is no bound: what is asked for is held against the end that can be set. */
import type { Limit, Service } from '../catalog/load.js';
import { toBase } from '../catalog/quantity.js';
import { edgeOf } from '../understand/edges.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';

const isDefaultEnd = ({ key }: Limit): boolean => edgeOf(key) === 'default';

/** People write GB for GiB. */
const NEARLY = 1.1;

/** Whether a quantity only tells what there is by default: "20 GB" of a disk that may have 200. */
export function isPreset({ base }: Quantity, limit: Limit): boolean {
  const { default: preset, unit } = limit;
  const own = typeof preset === 'number' ? (toBase(preset, unit) ?? preset) : null;
  return isDefaultEnd(limit) || (own !== null && own > 0 && Math.max(base / own, own / base) <= NEARLY);
}

/** "The disk is 20 GB, we need 90": the most there is in place of the default, unless just that is asked for. */
export function upperEndOf(limit: Limit, { edge }: Query, { limits }: Service): Limit {
  if (edge === 'default' || !isDefaultEnd(limit)) return limit;
  const range = limit.key.replace(/-default$|^default-/, '');
  const isUpper = ({ key, variant, unit }: Limit) =>
    (key === range || key === `${range}-max`) && variant === limit.variant && (unit === null) === (limit.unit === null);
  return limits.find(isUpper) ?? limit;
}
