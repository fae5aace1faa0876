/** What to do where a limit is too small: what its file says, another variant, another service. */
import type { Limit, Service } from '../catalog/load.js';
import { formatShort } from '../catalog/quantity.js';
import type { Measure } from '../catalog/terms.js';
import type { Quantity } from '../understand/quantities.js';
import { ableServices } from './able-services.js';
import type { Knowledge } from './knowledge.js';
import type { FitCheck, Way } from './types.js';

const MOST_WAYS = 3;

/** What one service of a field cannot, another may. */
const FIELDS: Service['type'][][] = [
  ['Compute', 'Containers', 'Orchestration'],
  ['Messaging', 'Event Bus', 'Streaming'],
  ['Database', 'Storage'],
];
/** Measures that are about the same thing in every service of a field. */
const COMPARABLE: Measure[] = ['duration', 'memory', 'cpu', 'local-storage', 'delay', 'retention'];

/** What to do instead, from the catalog: what the limit's file says, another variant, another service. @param question its text */
export function waysOut(
  quantity: Quantity,
  limit: Limit,
  variants: FitCheck['variants'],
  question: string,
  service: Service,
  knowledge: Knowledge,
): Way[] {
  const told = (limit.beyond ?? []).map(
    ({ text, service: id, source }): Way => ({
      text,
      source,
      service: id === undefined ? null : (knowledge.service(id) ?? null),
      limit: null,
    }),
  );
  const others = variants
    .filter(({ limit: other, verdict }) => other !== limit && verdict === 'yes')
    .map(
      ({ limit: other }): Way => ({
        text: `${other.variant ?? service.shortName}: ${formatShort(other)}.`,
        source: other.source,
        service: null,
        limit: other,
      }),
    );
  const named = new Set([service.id, ...told.flatMap((way) => way.service?.id ?? [])]);
  const field = FIELDS.find((types) => types.includes(service.type)) ?? [];
  const measure = limit.measure !== undefined && COMPARABLE.includes(limit.measure) ? limit.measure : null;
  const elsewhere = ableServices(quantity, measure, question, knowledge)
    .filter(({ service: other, verdict }) => verdict === 'yes' && !named.has(other.id) && field.includes(other.type))
    .map(
      ({ service: other, limit: theirs }): Way => ({
        text: `${other.shortName}: ${theirs.name.toLowerCase()} ${formatShort(theirs)}.`,
        source: theirs.source,
        service: other,
        limit: theirs,
      }),
    );
  return [...told, ...others, ...(told.length > 0 ? [] : elsewhere)].slice(0, MOST_WAYS);
}
