/** What is looked at in a limit when a question is held against it. */
import type { Limit } from '../catalog/load.js';
import { dimensionOf, toBase } from '../catalog/quantity.js';
import type { Theme } from '../catalog/terms.js';
import { LEAST_TELLING, readAmounts } from './amounts.js';
import type { Wanted } from './asked-for.js';
import { type Edge, edgeOf } from './edges.js';
import type { LimitWords } from './limit-words.js';
import { tokenize } from './tokens.js';

export type Entry = {
  limit: Limit;
  weights: [string, number][];
  phrases: string[][];
  nameStems: string[];
  edge: Edge | null;
  /** null where a text gives no hint. */
  wanted: Wanted | null;
  /** Its values today and before, in seconds or bytes, or as they are where it is a count. */
  values: ReadonlySet<number>;
};

export function indexLimit(limit: Limit, { weights, phrases, name }: LimitWords[string]): Entry {
  return {
    limit,
    weights,
    phrases,
    nameStems: name,
    edge: edgeOf(`${limit.name} ${limit.key}`.toLowerCase()),
    wanted: wantedOf(limit),
    values: new Set(valuesOf(limit)),
  };
}

const COUNT = /\d[\d,]*(?:\.\d+)?/g;

function valuesOf({ value, minimum, maximum, default: preset, unit, history }: Limit): number[] {
  const now = [value, minimum, maximum, preset].filter((one) => typeof one === 'number');
  const before = history.flatMap(({ from }) => {
    const amounts = readAmounts(tokenize(from)).map(({ base }) => base);
    return amounts.length > 0 ? amounts : (from.match(COUNT) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
  });
  return [...now.map((one) => toBase(one, unit) ?? one), ...before].filter((one) => one >= LEAST_TELLING);
}

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

function wantedOf({ unit, theme, value }: Limit): Wanted | null {
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
