/** Whether what is asked for fits: each quantity of the question held against the limit it is about. */
import type { Limit, Service } from '../catalog/load.js';
import type { Measure } from '../catalog/terms.js';
import { CLEAR_LIMIT, isSameFamily, type LimitMatch } from '../understand/link-limits.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import { stemsOf } from '../understand/tokens.js';
import { findAble, isComparable, USUAL_MEASURES, verdictOf, WORST_FIRST } from './able-services.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { isOfNamedVariant } from './limit.js';
import { dependsOn, needFor, type Reach, reachOf } from './reach.js';
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
    dependsOn:
      verdict !== 'depends' ? null : verdicts.length > 1 ? 'variant' : dependsOn(needFor(quantity, shown), reach),
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
  const { dimension } = quantity;
  const isSort = (limit: Limit): boolean => isComparable(quantity, limit) && !isOfPart(limit, query);
  const ofService = query.limits.filter(({ limit }) => limit.service === service.id && isSort(limit));
  const named = ofService.filter(({ limit }) => isOfNamedVariant(limit, query));
  const pointed = named.length > 0 ? named : ofService;
  const counted = pointed.filter(({ limit }) => isCounted(quantity, limit));
  const [best] = counted.length > 0 ? counted : pointed;
  // of vCPUs those of one task or pod are meant, unless the account's are asked for
  const isPointed = best !== undefined && isPointedAt(best) && (dimension !== 'cpu' || OF_ACCOUNT.test(query.text));
  if (isPointed) return wholeOf(best.limit, query, service, isSort);
  // the words ask for a limit of another sort: "a year of daily partitions" is a number of partitions
  const [asked] = query.limits.filter(({ limit }) => limit.service === service.id);
  if (asked !== undefined && !isSort(asked.limit) && asked.strength >= CLEAR_LIMIT) return null;
  for (const measure of measuresOf(quantity, query, service)) {
    const fitting = service.limits.filter((limit) => limit.measure === measure && isSort(limit));
    const own = fitting.filter((limit) => isOfNamedVariant(limit, query));
    const [usual] = byDemand(own.length > 0 ? own : fitting);
    if (usual !== undefined) return usual;
  }
  return null;
}

const OF_ACCOUNT = /\b(?:account|region|quota|on-demand|total|all my|across)\b/i;
const KEEPS = /\b(?:keep|kept|retain|retention|store|hold|stay|live|last|sit)\w*\b/i;

function measuresOf({ dimension, base, of }: Quantity, { text }: Query, { type }: Service): Measure[] {
  if (/concurrent|parallel|simultaneous/.test(of ?? '')) return ['concurrency'];
  const usual = USUAL_MEASURES[dimension];
  if (dimension === 'time') return KEEPS.test(text) ? ['retention', ...usual] : usual;
  const hasMemory = type === 'Compute' || type === 'Containers';
  return dimension === 'size' && base >= MEMORY_FROM && hasMemory ? ['memory', ...usual] : usual;
}

/** A limit of an environment, a partition or a shard says nothing about the whole, unless such a part is named. */
const PARTS = /\b(?:execution environment|partition|shard|prefix|connection|consumer)\b/i;
const isOfPart = ({ per, theme }: Limit, { text }: Query): boolean => {
  const part = theme === 'throughput' ? PARTS.exec(per ?? '')?.[0] : undefined;
  return part !== undefined && !text.toLowerCase().includes(part.split(' ').at(-1) ?? part);
};

/** A batch is not meant where an item may be: of a variant that was not named, what holds for the service. */
function wholeOf(limit: Limit, query: Query, service: Service, isSort: (limit: Limit) => boolean): Limit {
  if (limit.variant === null || limit.measure === undefined || isOfNamedVariant(limit, query)) return limit;
  const isWhole = (other: Limit) => other.variant === null && other.measure === limit.measure && isSort(other);
  return service.limits.find(isWhole) ?? limit;
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
export const shareOf = (base: number, { usual, most }: Reach): number | null => {
  const bound = base > usual && Number.isFinite(most) ? most : usual;
  return Number.isFinite(bound) && bound > 0 ? base / bound : null;
};
