/** Which limit is this: from a number, or an error, to the limits behind it. */
import type { Limit, Service } from '../catalog/load.js';
import { namesService } from '../understand/names.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import type { Knowledge } from './knowledge.js';
import { isCounted } from './limit-for.js';
import { baseOf, reachOf } from './reach.js';
import type { ErrorMatch, LookupAnswer } from './types.js';

type Found = Pick<LookupAnswer, 'kind' | 'services' | 'errors' | 'quantity' | 'limits' | 'were'>;

const MOST_ERRORS = 4;
const MOST_LIMITS = 12;

/** null where no limit has the number. */
export function answerLookup(query: Query, services: Service[], knowledge: Knowledge): Found | null {
  if (query.errors.length > 0) return lookUpErrors(query, query.isImplied ? [] : services, knowledge);
  const [quantity] = query.quantities;
  if (quantity === undefined) return null;
  const named = query.isImplied ? [] : services;
  const found = lookUpNumber(quantity, query, named, knowledge);
  // "25,000 events" names no service of events
  return found === null && !isAnyNamed(query) ? lookUpNumber(quantity, query, [], knowledge) : found;
}

const isAnyNamed = ({ trace }: Query): boolean => trace.reading.mentions.some(namesService);

/** Where a limit stands among those that the words point at; behind them where it does not. */
const placeIn =
  ({ limits }: Query) =>
  (limit: Limit): number => {
    const at = limits.findIndex((match) => match.limit === limit && match.words > 0);
    return at < 0 ? limits.length : at;
  };

/** Of several limits behind an error, those that the words point at go first. */
function lookUpErrors(query: Query, named: Service[], knowledge: Knowledge): Found {
  const { errors: found } = query;
  const place = placeIn(query);
  const errors = found.slice(0, MOST_ERRORS).map(
    (error): ErrorMatch => ({
      error,
      limits: error.limits.flatMap((id) => knowledge.limit(id) ?? []).sort((a, b) => place(a) - place(b)),
      services: error.services.flatMap((id) => knowledge.service(id) ?? []),
    }),
  );
  const limits = [...new Set(errors.flatMap((match) => match.limits))];
  const services = [...new Set([...errors.flatMap((match) => match.services), ...named])];
  return { kind: 'lookup', services, errors, quantity: null, limits, were: [] };
}

function lookUpNumber(quantity: Quantity, query: Query, services: Service[], knowledge: Knowledge): Found | null {
  const place = placeIn(query);
  const counted = (limit: Limit) => (isCounted(quantity, limit) ? 1 : 0);
  const all = (services.length > 0 ? services : knowledge.catalog.services).flatMap(({ limits }) => limits);
  const now = all
    .filter((limit) => isValue(quantity, limit))
    .sort(
      (a, b) =>
        counted(b) - counted(a) || place(a) - place(b) || rank(a, quantity) - rank(b, quantity) || b.asked - a.asked,
    );
  const were = all.filter(
    (limit) => !now.includes(limit) && limit.history.some(({ from }) => saysSame(from, quantity)),
  );
  if (now.length === 0 && were.length === 0) return null;
  // "2022 world cups" are no limit, though some limit is 2,022
  const isKnown =
    quantity.of === null ||
    quantity.dimension !== 'count' ||
    [...now, ...were].some((limit) => isCounted(quantity, limit));
  if (!isKnown) return null;
  const limits = now.slice(0, MOST_LIMITS);
  const owners = [...new Set([...limits, ...were].flatMap(({ service }) => knowledge.service(service) ?? []))];
  return { kind: 'lookup', services: services.length > 0 ? services : owners, errors: [], quantity, limits, were };
}

/** The value itself before a default or an end of a range. */
const rank = ({ value, unit }: Limit, quantity: Quantity): number =>
  typeof value === 'number' && isSame(baseOf(value, unit), quantity.base) ? 0 : 1;

const isSame = (a: number, b: number): boolean => Number.isFinite(a) && Math.abs(a - b) <= 1e-6 * Math.max(a, b);

function isValue({ dimension, base, of }: Quantity, limit: Limit): boolean {
  const reach = reachOf(limit);
  if (reach === null) return false;
  const numbers = [limit.value, limit.default, limit.minimum, limit.maximum].filter((one) => typeof one === 'number');
  // a bare number may be in any unit: 900 is 15 minutes
  if (dimension === 'count' && of === null && reach.dimension !== 'size')
    return numbers.some((number) => isSame(number, base) || isSame(baseOf(number, limit.unit), base));
  if (reach.dimension !== dimension) return false;
  return (
    numbers.some((number) => isSame(baseOf(number, limit.unit), base)) ||
    isSame(reach.sure, base) ||
    isSame(reach.most, base)
  );
}

/** "256 KB" in the text of a former value. */
const saysSame = (text: string, { text: wanted }: Quantity): boolean => {
  const plain = (one: string) => one.toLowerCase().replaceAll(',', '').replace(/ib\b/g, 'b');
  return ` ${plain(text)} `.includes(` ${plain(wanted)} `);
};
