/** Which limit of a service a quantity is about: the one that its words point at, else what such a quantity is mostly about. */
import type { Limit, Service } from '../catalog/load.js';
import type { Measure } from '../catalog/terms.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import { CLEAR_LIMIT, type LimitMatch } from '../understand/score-limit.js';
import { stemsOf } from '../understand/tokens.js';
import { isComparable, USUAL_MEASURES } from './able-services.js';
import { byDemand } from './knowledge.js';
import { isOfNamedVariant } from './limit.js';
import { reachOf } from './reach.js';
import { namesPart } from './spread.js';
import { isPreset, upperEndOf } from './upper-end.js';

/** A limit that explains so much of the question is what its quantity is about. */
const POINTED_AT = 0.15;
/** The same without one of its names as a whole. */
const WORDS_ALONE = 0.35;
/** So much is enough where no other limit explains half of it. */
const AHEAD_FROM = 0.15;
/** From here on a size of a service that has memory is taken for memory, where no word says what it is. */
const MEMORY_FROM = 64 * 1024 ** 2;

/** null where none is known. */
export function limitFor(quantity: Quantity, query: Query, service: Service): Limit | null {
  const limit = nearestTo(quantity, query, service);
  return limit === null ? null : upperEndOf(limit, query, service);
}

function nearestTo(quantity: Quantity, query: Query, service: Service): Limit | null {
  const isSort = (limit: Limit): boolean =>
    isComparable(quantity, limit) && !isOtherMedium(limit, query) && !isOfPart(quantity, limit, query, service);
  const nearest = (one: Quantity) => query.parts[query.quantities.indexOf(one)]?.limits ?? [];
  const own = pointedAt(nearest(quantity), quantity, query, service, isSort);
  if (own !== null) return own;

  const others = query.quantities.filter((other) => other !== quantity);
  const ofOthers = others.flatMap((other) => {
    const limit = pointedAt(nearest(other), other, query, service, (one) => isComparable(other, one));
    return limit === null ? [] : [{ other, limit }];
  });
  // "the disk is 20 GB, we need 90 GB": what there is by default, and what is wanted in its place
  const preset = ofOthers.find(({ other, limit }) => isPreset(other, limit) && isSort(limit));
  if (preset !== undefined) return preset.limit;
  const taken = new Set(ofOthers.map(({ limit }) => limit.key));
  const isFree = (limit: Limit): boolean => isSort(limit) && !taken.has(limit.key);
  const pointed = pointedAt(query.limits, quantity, query, service, isFree);
  if (pointed !== null) return pointed;
  // the words ask for a limit of another sort: "a year of daily partitions" is a number of partitions
  const [asked] = query.limits.filter(({ limit }) => limit.service === service.id);
  const isOther = asked !== undefined && !isSort(asked.limit) && reachOf(asked.limit) !== null;
  if (others.length === 0 && isOther && asked.strength >= CLEAR_LIMIT) return null;
  return (
    usualFor(quantity, query, service, isFree) ??
    pointedAt(query.limits, quantity, query, service, isSort) ??
    usualFor(quantity, query, service, isSort) ??
    onlyOfVariant(quantity, query, service)
  );
}

/** "40 puts in a BatchWriteItem": the variant that is named has just one limit of the sort. */
function onlyOfVariant(quantity: Quantity, query: Query, { limits }: Service): Limit | null {
  const own = limits.filter(
    (limit) => limit.variant !== null && isOfNamedVariant(limit, query) && isComparable(quantity, limit),
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** The best of the matches that the quantity can be held against, where it is clear enough. */
function pointedAt(
  matches: LimitMatch[],
  quantity: Quantity,
  query: Query,
  service: Service,
  isSort: (limit: Limit) => boolean,
): Limit | null {
  const ofService = matches.filter(({ limit }) => limit.service === service.id && isSort(limit));
  const narrow = (some: LimitMatch[], isMeant: (limit: Limit) => boolean): LimitMatch[] => {
    const meant = some.filter(({ limit }) => isMeant(limit));
    return meant.length > 0 ? meant : some;
  };
  const counted = narrow(ofService, (limit) => isCounted(quantity, limit));
  const named = narrow(counted, (limit) => isOfNamedVariant(limit, query));
  const [best] = narrow(named, ({ part }) => part !== undefined && namesPart(query.text, part.name));
  const next = named.find(({ limit }) => limit.key !== best?.limit.key);
  // of vCPUs those of one task or pod are meant, unless the account's are asked for
  const isPointed =
    best !== undefined &&
    (isPointedAt(best) || isAhead(best, next)) &&
    (quantity.dimension !== 'cpu' || OF_ACCOUNT.test(query.text));
  return isPointed ? wholeOf(best.limit, query, service, isSort) : null;
}

const OF_ACCOUNT = /\b(?:account|region|quota|on-demand|total|all my|across)\b/i;
const KEEPS = /\b(?:keep|kept|retain|retention|store|hold|stay|live|last|sit)\w*\b/i;

function usualFor(quantity: Quantity, query: Query, service: Service, isSort: (limit: Limit) => boolean): Limit | null {
  const ofParts = ({ part, theme }: Limit) =>
    quantity.dimension === 'rate' && part !== undefined && theme === 'throughput';
  const ofMeasure = measuresOf(quantity, query, service).map(
    (measure) =>
      ({ measure: own }: Limit) =>
        own === measure,
  );
  for (const isMeant of [...ofMeasure, ofParts]) {
    const fitting = service.limits.filter((limit) => isMeant(limit) && isSort(limit));
    const own = fitting.filter((limit) => isOfNamedVariant(limit, query));
    const [usual] = byDemand(own.length > 0 ? own : fitting);
    if (usual !== undefined) return usual;
  }
  return null;
}

function measuresOf({ dimension, base, of }: Quantity, { text }: Query, { type }: Service): Measure[] {
  if (/concurrent|parallel|simultaneous/.test(of ?? '')) return ['concurrency'];
  const usual = USUAL_MEASURES[dimension];
  if (dimension === 'time') return KEEPS.test(text) ? ['retention', ...usual] : usual;
  const hasMemory = type === 'Compute' || type === 'Containers';
  return dimension === 'size' && base >= MEMORY_FROM && hasMemory ? ['memory', ...usual] : usual;
}

const DISK = /\b(?:disks?|volumes?|drives?|storage|scratch|tmp)\b/i;
const MEMORY = /\b(?:memory|ram|mem)\b/i;

/** A disk is no memory, though both have a size; where both are named, the words beside each tell. */
function isOtherMedium({ theme }: Limit, { text }: Query): boolean {
  const [isDisk, isMemory] = [DISK.test(text), MEMORY.test(text)];
  return isDisk !== isMemory && theme === (isDisk ? 'memory' : 'storage');
}

/** A limit of one connection or consumer says nothing about the whole, unless it is named. */
const PARTS = /\b(?:execution environment|partition|shard|prefix|connection|consumer)\b/i;
const WHOLE: ReadonlySet<Measure | undefined> = new Set<Measure>(['request-rate', 'throughput']);

/** So is one of a shard or a prefix, where the service has one for the whole. */
function isOfPart(quantity: Quantity, { per, part, theme }: Limit, { text }: Query, { limits }: Service): boolean {
  if (part !== undefined && !namesPart(text, part.name))
    return limits.some(
      (whole) =>
        whole.part === undefined && whole.variant === null && WHOLE.has(whole.measure) && isComparable(quantity, whole),
    );
  const other = part === undefined && theme === 'throughput' ? PARTS.exec(per ?? '')?.[0] : undefined;
  return other !== undefined && !namesPart(text, other);
}

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

/** Little is explained, but by no other of the sort. */
const isAhead = ({ strength }: LimitMatch, next: LimitMatch | undefined): boolean =>
  strength >= AHEAD_FROM && strength >= 2 * (next?.strength ?? 0);

const isPointedAt = ({ strength, words }: LimitMatch): boolean =>
  strength >= WORDS_ALONE || (words > 0 && strength >= POINTED_AT);
