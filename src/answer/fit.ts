/** Whether what is asked for fits: each quantity of the question held against the limit it is about. */
import type { Limit, Service } from '../catalog/load.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import { isSameFamily } from '../understand/score-limit.js';
import { findAble, isComparable, verdictOf } from './able-services.js';
import type { Knowledge } from './knowledge.js';
import { isOfNamedVariant } from './limit.js';
import { limitFor } from './limit-for.js';
import { dependsOn, needFor, type Reach, reachFor, type Verdict, WORST_FIRST } from './reach.js';
import { isNumberOfParts, judgeSpread, type Spread, spreadOf } from './spread.js';
import type { FitAnswer, FitCheck } from './types.js';
import { waysOut } from './ways-out.js';

type Found = Pick<FitAnswer, 'kind' | 'verdict' | 'checks' | 'able'>;

/** A limit of several services that explains so much of the question is the one that is meant. */
const CLEARLY = 0.3;

/** null where no limit is known that the question's quantities could be held against. */
export function answerFit(query: Query, services: Service[], knowledge: Knowledge): Found | null {
  if (query.asksWhich) return findAble(query, knowledge);
  const all = services.flatMap((service) => withoutParts(checkService(service, query, knowledge)));
  const checks = ofMeantServices(all, query);
  if (checks.length === 0) return null;
  const ordered = checks.sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
  return { kind: 'fit', verdict: ordered[0]?.verdict ?? null, checks: ordered, able: [] };
}

const checkService = (service: Service, query: Query, knowledge: Knowledge): FitCheck[] =>
  query.quantities.flatMap((quantity) => checkQuantity(quantity, query, service, knowledge) ?? []);

/** "5 MB/s with 10 shards" asks about the rate. */
function withoutParts(checks: FitCheck[]): FitCheck[] {
  const parts = checks.flatMap(({ limit }) => limit.part?.name ?? []);
  return checks.filter(({ quantity }) => !parts.some((part) => isNumberOfParts(quantity, part)));
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
  const judged = (named.length > 0 ? named : family).map((one) => ({
    limit: one,
    verdict: verdictOf(quantity, one, query.text),
  }));
  // the service as a whole is meant where it has a limit of its own; else it depends on the variant
  const own = named.length > 0 ? undefined : judged.find(({ limit: one }) => one.variant === null);
  const variants = judged.length > 1 ? judged : [];
  const verdicts = [...new Set((own === undefined ? judged : [own]).map(({ verdict }) => verdict))];
  // what it fails on is what it rests on
  const shown =
    (own ?? judged.find((one) => one.verdict !== 'yes') ?? judged.find((one) => one.limit === limit))?.limit ?? limit;
  const reach = reachFor(shown, query.text);
  if (reach === null) return null;
  const spread = spreadQuantity(quantity, shown, query, knowledge);
  const verdict =
    spread === null ? (verdicts.length === 1 ? (verdicts[0] ?? 'depends') : 'depends') : judgeSpread(spread);
  return {
    quantity,
    limit: shown,
    reach,
    verdict,
    spread,
    dependsOn: verdict === 'depends' ? reasonOf(needFor(quantity, shown), reach, verdicts, spread) : null,
    variants,
    ways: verdict === 'yes' ? [] : waysOut(quantity, shown, judged, query.text, service, knowledge),
  };
}

function spreadQuantity(quantity: Quantity, limit: Limit, query: Query, knowledge: Knowledge): Spread | null {
  const time = query.quantities.find(({ dimension }) => dimension === 'time');
  // requests a second that take so long each are so many at once
  const atOnce = quantity.dimension === 'rate' && quantity.of !== 'bytes' && time !== undefined ? time.base : 0;
  return spreadOf(
    needFor(quantity, limit),
    limit,
    query.text,
    query.quantities,
    (id) => knowledge.limit(id),
    atOnce * quantity.base,
  );
}

function reasonOf(need: number, reach: Reach, verdicts: Verdict[], spread: Spread | null): FitCheck['dependsOn'] {
  if (spread !== null) return 'parts';
  return verdicts.length > 1 ? 'variant' : dependsOn(need, reach);
}

/** The same limit in another variant, or what it is called in a mode of the same variant ("FIFO high throughput"). */
const isOfFamily = (other: Limit, limit: Limit): boolean =>
  other.key === limit.key ||
  (other.measure !== undefined &&
    other.measure === limit.measure &&
    other.variant !== null &&
    limit.variant !== null &&
    isSameFamily(other.variant, limit.variant));

/** How much of a limit is used, where it fits; how far beyond it is, where it does not. 1: just as much. */
export const shareOf = (base: number, { usual, most }: Reach): number | null => {
  const bound = base > usual && Number.isFinite(most) ? most : usual;
  return Number.isFinite(bound) && bound > 0 ? base / bound : null;
};
