/** What is looked at in a limit when a question is held against it. */
import type { Limit } from '../catalog/load.js';
import { dimensionOf, toBase } from '../catalog/quantity.js';
import type { Theme } from '../catalog/terms.js';
import { LEAST_TELLING, readAmounts } from './amounts.js';
import { readWanted, type Wanted } from './asked-for.js';
import { type Edge, edgeOf } from './edges.js';
import type { LimitWords } from './limit-words.js';
import { tokenize } from './tokens.js';

export type Entry = {
  limit: Limit;
  weights: [string, number][];
  phrases: string[][];
  nameStems: string[];
  /** Of a variant, yet meant where none is named. */
  isUsual: boolean;
  /** Of a variant, while the service as a whole has a limit of the same measure. */
  isBesides: boolean;
  edge: Edge | null;
  /** Empty where a text gives no hint. */
  sorts: ReadonlySet<Wanted>;
  /** Its values today and before, in seconds or bytes, or as they are where it is a count. */
  values: ReadonlySet<number>;
  /** Those of today. */
  current: ReadonlySet<number>;
};

/** Of limits that have the same name, the one that people mean who name no variant. */
const isUsual = ({ name, asked, variant }: Limit, limits: Limit[]): boolean =>
  limits.every(
    (other) => other.name !== name || other.variant === variant || (other.variant !== null && other.asked <= asked),
  );

const isBesides = ({ variant, measure }: Limit, limits: Limit[]): boolean =>
  variant !== null &&
  measure !== undefined &&
  limits.some((other) => other.variant === null && other.measure === measure);

/** @param limits all of its service */
export function indexLimit(limit: Limit, { weights, phrases, name }: LimitWords, limits: Limit[]): Entry {
  return {
    limit,
    weights,
    phrases,
    nameStems: name,
    isUsual: isUsual(limit, limits),
    isBesides: isBesides(limit, limits),
    edge: edgeOf(`${limit.name} ${limit.key}`.toLowerCase()),
    sorts: new Set(sortsOf(limit)),
    values: new Set([...currentOf(limit), ...formerOf(limit)].filter((one) => one >= LEAST_TELLING)),
    current: new Set(currentOf(limit)),
  };
}

const COUNT = /\d[\d,]*(?:\.\d+)?/g;

const currentOf = ({ value, minimum, maximum, default: preset, unit }: Limit): number[] =>
  [value, minimum, maximum, preset].filter((one) => typeof one === 'number').map((one) => toBase(one, unit) ?? one);

const formerOf = ({ history }: Limit): number[] =>
  history.flatMap(({ from }) => {
    const amounts = readAmounts(tokenize(from)).map(({ base }) => base);
    return amounts.length > 0 ? amounts : (from.match(COUNT) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
  });

/** What a limit of this theme is, where its unit does not tell. */
const OF_THEME: Record<Theme, Wanted | null> = {
  time: 'time',
  retention: 'time',
  size: 'size',
  memory: 'size',
  storage: 'size',
  throughput: 'rate',
  concurrency: 'count',
  count: 'count',
  other: null,
};

/** A number of things: "10,000 records", not "4 MiB" or "2,000 requests/s". */
const THINGS =
  /\d (?!ms\b|s\b|seconds?\b|minutes?\b|hours?\b|days?\b|weeks?\b|months?\b|bytes\b|[kmgt]i?b\b|[a-z]+\/s)[a-z]{3}/i;

/** A text may hold several: "0.25 vCPU and 0.5 GB". */
function sortsOf(limit: Limit): Wanted[] {
  const { value } = limit;
  const sort = sortOf(limit);
  const sorts: Wanted[] = sort === null ? [] : [sort];
  if (typeof value !== 'string') return sorts;
  return [...sorts, ...readWanted(tokenize(value)), ...(THINGS.test(value) ? ['count' as const] : [])];
}

function sortOf({ unit, theme, value }: Limit): Wanted | null {
  const dimension = dimensionOf(unit);
  if (dimension !== 'other') return dimension;
  if (unit?.includes('/')) return 'rate';
  if (typeof value === 'string' && unit === null) return OF_THEME[theme];
  return theme === 'time' || theme === 'retention' || theme === 'size' || theme === 'memory' || theme === 'throughput'
    ? OF_THEME[theme]
    : 'count';
}

export const hasAmount = ({ values }: Entry, amounts: number[]): boolean =>
  amounts.some((amount) => values.has(amount));
