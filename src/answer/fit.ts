/** Whether what is asked for fits: each quantity of the question held against the limit it is about. */
import type { Limit, Service } from '../catalog/load.js';
import { formatShort } from '../catalog/quantity.js';
import { MEASURES, type Measure } from '../catalog/terms.js';
import { CLEAR_LIMIT, isSameFamily, type LimitMatch } from '../understand/link-limits.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import { stemsOf } from '../understand/tokens.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { isOfNamedVariant } from './limit.js';
import { dependsOn, judge, type Reach, reachOf, type Verdict } from './reach.js';
import type { FitAnswer, FitCheck, Way } from './types.js';

type Found = Pick<FitAnswer, 'kind' | 'verdict' | 'checks' | 'able'>;

/** A limit that explains so much of the question is what its quantity is about. */
const POINTED_AT = 0.15;
/** The same without one of its names as a whole. */
const WORDS_ALONE = 0.35;
/** And of several services, this much. */
const CLEARLY = 0.3;
const MOST_WAYS = 3;
/** From here on a size of a service that has memory is taken for memory, where no word says what it is. */
const MEMORY_FROM = 64 * 1024 ** 2;

/** What a quantity measures where no word says it, likeliest first. */
const USUAL_MEASURES: Record<Quantity['dimension'], Measure[]> = {
  time: ['duration', 'timeout', 'retention'],
  size: ['payload', 'response', 'capacity'],
  rate: ['request-rate', 'throughput'],
  count: [],
  cpu: ['cpu'],
};
const WORST_FIRST: Verdict[] = ['no', 'depends', 'yes'];

/** null where no limit is known that the question's quantities could be held against. */
export function answerFit(query: Query, services: Service[], knowledge: Knowledge): Found | null {
  if (query.asksWhich) return findAble(query, knowledge);
  const all = services.flatMap((service) =>
    query.quantities.flatMap((quantity) => checkQuantity(quantity, query, service, knowledge) ?? []),
  );
  const checks = ofMeantServices(all, query);
  if (checks.length === 0) return null;
  const ordered = checks.sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
  return { kind: 'fit', verdict: ordered[0]?.verdict ?? null, checks: ordered, able: [] };
}

/** Of several services those whose variant is named, or whose limits the words point at. */
function ofMeantServices(checks: FitCheck[], query: Query): FitCheck[] {
  const isNamed = ({ limit }: FitCheck) => isOfNamedVariant(limit, query);
  const isPointed = ({ limit }: FitCheck) =>
    query.limits.some(
      (match) => match.limit.key === limit.key && match.limit.service === limit.service && match.strength >= CLEARLY,
    );
  for (const isMeant of [isNamed, isPointed]) {
    const meant = new Set(checks.filter(isMeant).map(({ limit }) => limit.service));
    if (meant.size > 0) return checks.filter(({ limit }) => meant.has(limit.service));
  }
  return checks;
}

function checkQuantity(quantity: Quantity, query: Query, service: Service, knowledge: Knowledge): FitCheck | null {
  const limit = limitFor(quantity, query, service);
  if (limit === null) return null;
  const family = service.limits.filter((other) => isOfFamily(other, limit) && isComparable(quantity, other));
  const named = family.filter((other) => isOfNamedVariant(other, query));
  const judged = (named.length > 0 ? named : family).map((one) => ({ limit: one, verdict: verdictOf(quantity, one) }));
  // the service as a whole is meant where it has a limit of its own; else it depends on the variant
  const own = named.length > 0 ? undefined : judged.find(({ limit: one }) => one.variant === null);
  const variants = judged.length > 1 ? judged : [];
  const verdicts = [...new Set((own === undefined ? judged : [own]).map(({ verdict }) => verdict))];
  const verdict = verdicts.length === 1 ? (verdicts[0] ?? 'depends') : 'depends';
  // what it fails on is what it rests on
  const shown =
    (own ?? judged.find((one) => one.verdict !== 'yes') ?? judged.find((one) => one.limit === limit))?.limit ?? limit;
  const reach = reachOf(shown);
  if (reach === null) return null;
  return {
    quantity,
    limit: shown,
    reach,
    verdict,
    dependsOn: verdict !== 'depends' ? null : verdicts.length > 1 ? 'variant' : dependsOn(quantity.base, reach),
    variants,
    ways: verdict === 'yes' ? [] : waysOut(quantity, shown, judged, service, knowledge),
  };
}

/** The same limit in another variant, or what it is called in a mode of the same variant ("FIFO high throughput"). */
const isOfFamily = (other: Limit, limit: Limit): boolean =>
  other.key === limit.key ||
  (other.measure !== undefined &&
    other.measure === limit.measure &&
    other.variant !== null &&
    limit.variant !== null &&
    isSameFamily(other.variant, limit.variant));

const verdictOf = (quantity: Quantity, limit: Limit): Verdict => {
  const reach = reachOf(limit);
  return reach === null ? 'depends' : judge(quantity.base, reach);
};

/** The limit that the words around the quantity point at; else the one that such a quantity is mostly about. */
function limitFor(quantity: Quantity, query: Query, service: Service): Limit | null {
  const isSort = (limit: Limit): boolean => isComparable(quantity, limit);
  const ofService = query.limits.filter(({ limit }) => limit.service === service.id && isSort(limit));
  const named = ofService.filter(({ limit }) => isOfNamedVariant(limit, query));
  const pointed = named.length > 0 ? named : ofService;
  const counted = pointed.filter(({ limit }) => isCounted(quantity, limit));
  const [best] = counted.length > 0 ? counted : pointed;
  if (best !== undefined && isPointedAt(best)) return best.limit;
  // the words ask for a limit of another sort: "a year of daily partitions" is a number of partitions
  const [asked] = query.limits.filter(({ limit }) => limit.service === service.id);
  if (asked !== undefined && !isSort(asked.limit) && asked.strength >= CLEAR_LIMIT) return null;
  const hasMemory = service.type === 'Compute' || service.type === 'Containers';
  const measures =
    quantity.dimension === 'size' && quantity.base >= MEMORY_FROM && hasMemory
      ? (['memory', ...USUAL_MEASURES.size] as const)
      : USUAL_MEASURES[quantity.dimension];
  const isConcurrent = /concurrent|parallel|simultaneous/.test(quantity.of ?? '');
  for (const measure of isConcurrent ? (['concurrency'] as const) : measures) {
    const fitting = service.limits.filter((limit) => limit.measure === measure && isSort(limit));
    const own = fitting.filter((limit) => isOfNamedVariant(limit, query));
    const [usual] = byDemand(own.length > 0 ? own : fitting);
    if (usual !== undefined) return usual;
  }
  return quantity.dimension === 'count' ? null : (best?.limit ?? null);
}

/** "25 GSIs" are GSIs per table, not tables. */
export function isCounted({ of }: Quantity, { name, key, unit, aliases }: Limit): boolean {
  if (of === null) return false;
  const stems = new Set([name, key.replaceAll('-', ' '), unit ?? '', ...aliases].flatMap(stemsOf));
  return stemsOf(of).some((stem) => stems.has(stem));
}

const isPointedAt = ({ strength, words }: LimitMatch): boolean =>
  strength >= WORDS_ALONE || (words > 0 && strength >= POINTED_AT);

/** Requests a second are not held against bytes a second. */
function isComparable({ dimension, of }: Quantity, limit: Limit): boolean {
  if (reachOf(limit)?.dimension !== dimension) return false;
  return dimension !== 'rate' || (of === 'bytes') === /^[kmg]i?b(?:it)?\//i.test(limit.unit ?? '');
}

/** What one service of a field cannot, another may. */
const FIELDS: Service['type'][][] = [
  ['Compute', 'Containers', 'Orchestration'],
  ['Messaging', 'Event Bus', 'Streaming'],
  ['Database', 'Storage'],
];
/** Measures that are about the same thing in every service of a field. */
const COMPARABLE: Measure[] = ['duration', 'memory', 'cpu', 'local-storage', 'delay', 'retention'];

/** What to do instead, from the catalog: what the limit's file says, another variant, another service. */
function waysOut(
  quantity: Quantity,
  limit: Limit,
  variants: FitCheck['variants'],
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
  const elsewhere = ableServices(quantity, measure, knowledge)
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

/** "Which services can run 30 minutes?" */
function findAble(query: Query, knowledge: Knowledge): Found | null {
  const [quantity] = query.quantities;
  if (quantity === undefined) return null;
  const measure = measureOf(quantity, query);
  const able = ableServices(quantity, measure, knowledge);
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
function ableServices(quantity: Quantity, measure: Measure | null, knowledge: Knowledge): FitAnswer['able'] {
  if (measure === null || !(measure in MEASURES)) return [];
  const all = knowledge.catalog.services.flatMap((service) => {
    const fitting = byDemand(
      service.limits.filter((limit) => limit.measure === measure && isComparable(quantity, limit)),
    );
    const judged = fitting.map((limit) => ({ limit, verdict: verdictOf(quantity, limit) }));
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

/** How much of a limit is used, where it fits; how far beyond it is, where it does not. 1: just as much. */
export const shareOf = ({ base }: Quantity, { usual, most }: Reach): number | null => {
  const bound = base > usual && Number.isFinite(most) ? most : usual;
  return Number.isFinite(bound) && bound > 0 ? base / bound : null;
};
