/** Whether what is asked for fits: each quantity of the question held against the limit it is about. */
import type { Limit, Service } from '../catalog/load.js';
import { CLEAR_LIMIT, isSameFamily, type LimitMatch } from '../understand/link-limits.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import { stemsOf } from '../understand/tokens.js';
import { findAble, isComparable, USUAL_MEASURES, verdictOf, WORST_FIRST } from './able-services.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { isOfNamedVariant } from './limit.js';
import { dependsOn, type Reach, reachOf } from './reach.js';
import type { FitAnswer, FitCheck } from './types.js';
import { waysOut } from './ways-out.js';

type Found = Pick<FitAnswer, 'kind' | 'verdict' | 'checks' | 'able'>;

/** A limit that explains so much of the question is what its quantity is about. */
const POINTED_AT = 0.15;
/** The same without one of its names as a whole. */
const WORDS_ALONE = 0.35;
/** And of several services, this much. */
const CLEARLY = 0.3;
/** From here on a size of a service that has memory is taken for memory, where no word says what it is. */
const MEMORY_FROM = 64 * 1024 ** 2;

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

/** How much of a limit is used, where it fits; how far beyond it is, where it does not. 1: just as much. */
export const shareOf = ({ base }: Quantity, { usual, most }: Reach): number | null => {
  const bound = base > usual && Number.isFinite(most) ? most : usual;
  return Number.isFinite(bound) && bound > 0 ? base / bound : null;
};
