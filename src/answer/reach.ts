/** How far a limit reaches, as numbers that a need can be held against. Pure. */
import type { Limit } from '../catalog/load.js';
import { dimensionOf, isCalendar, toBase, toDecimal } from '../catalog/quantity.js';
import { type Quantity, type QuantityDimension, readQuantities } from '../understand/quantities.js';

/**
 * `sure`: what everyone gets; `usual`: what most have, in the Regions with the most; `most`: the most that anyone can get
 * (∞ where AWS names no end). `least`: below it nothing is accepted. All in base units: seconds, bytes, things a second,
 * things.
 */
export type Reach = {
  dimension: QuantityDimension;
  least: number;
  sure: number;
  usual: number;
  most: number;
  /** What it takes to get more than `usual`. */
  more: 'opt-in' | 'quota' | null;
};

/** What is read of a limit; a bound of a path may have its own. */
export type Measured = Pick<
  Limit,
  | 'name'
  | 'key'
  | 'value'
  | 'unit'
  | 'theme'
  | 'adjustable'
  | 'quotaCode'
  | 'minimum'
  | 'default'
  | 'maximum'
  | 'leastByRegion'
  | 'exactBytes'
>;

const UNLIMITED = /\b(?:unlimited|no (?:\w+ ){0,2}(?:limit|quota)|no end|never expires?)\b/i;
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const NO_END = Number.POSITIVE_INFINITY;

/** Everyone has the same. */
const fixed = (dimension: QuantityDimension, most: number, least = 0): Reach => ({
  dimension,
  least,
  sure: most,
  usual: most,
  most,
  more: null,
});

const known = new WeakMap<Measured, Reach | null>();

/** null where the value is no number that anything can be held against. Remembered, as limits never change. */
export function reachOf(limit: Measured): Reach | null {
  const before = known.get(limit);
  if (before !== undefined) return before;
  const reach = readReach(limit);
  known.set(limit, reach);
  return reach;
}

const SETS = /\b(?:time-?outs?|set(?:ting)?|configur\w+|minimum|min)\b/i;

/** What is done, sent or returned may be less than the least that can be set. */
const USED: ReadonlySet<Limit['measure']> = new Set(['duration', 'payload', 'response'] as const);

/** The same for a question: whatever is less than the least that can be set fits, unless a setting is asked for. */
export function reachFor(limit: Limit, text: string): Reach | null {
  const reach = reachOf(limit);
  const isUse = USED.has(limit.measure) && !SETS.test(text);
  return reach !== null && isUse ? withoutLeast(reach) : reach;
}

/** Only a minimum, which has no end above, keeps its least. */
export const withoutLeast = (reach: Reach): Reach =>
  reach.least > 0 && Number.isFinite(reach.usual) ? { ...reach, least: 0 } : reach;

function readReach(limit: Measured): Reach | null {
  const { value, unit } = limit;
  const dimension = dimensionOfUnit(unit);
  if (typeof value === 'number') return dimension === null ? null : reachOfNumber(limit, value, dimension);
  if (UNLIMITED.test(value)) return fixed(dimension ?? dimensionOfTheme(limit), NO_END);
  if (dimension !== null) return reachOfText(limit, value, dimension);
  const [first] = readQuantities(value);
  return first === undefined ? null : fixed(first.dimension, first.base);
}

const isMinimum = ({ name, key }: Measured): boolean =>
  !/\bmax(?:imum)?\b/i.test(key.replaceAll('-', ' ')) &&
  /\b(?:minimum|min|shortest|smallest|lowest|precision|interval|resolution)\b/i.test(
    `${name} ${key.replaceAll('-', ' ')}`,
  );

/** What one has without setting anything; it may be set to more. */
const isDefault = ({ name, key }: Measured): boolean => /\bdefault\b/i.test(`${name} ${key.replaceAll('-', ' ')}`);

function reachOfNumber(limit: Measured, value: number, dimension: QuantityDimension): Reach {
  const { unit, adjustable, minimum, maximum, default: preset, theme, quotaCode, leastByRegion } = limit;
  const base = (amount: number) => (amount === value ? limit.exactBytes : undefined) ?? baseOf(amount, unit);
  if (isMinimum(limit)) return fixed(dimension, NO_END, base(value));
  const least = minimum === undefined ? 0 : base(minimum);
  // an attribute that must be set, beyond what is there by itself
  if (preset !== undefined && preset < value && theme === 'size')
    return { dimension, least, sure: base(preset), usual: base(preset), most: base(value), more: 'opt-in' };
  const isSetting = quotaCode === null && (minimum !== undefined || (preset !== undefined && preset !== value));
  if (adjustable === true && !isSetting) {
    const most = maximum !== undefined && maximum > value ? base(maximum) : NO_END;
    return { dimension, least, sure: base(leastByRegion ?? value), usual: base(value), most, more: 'quota' };
  }
  const most = base(Math.max(value, maximum ?? value));
  const usual = isDefault(limit) ? base(value) : most;
  return { dimension, least, sure: leastByRegion === undefined ? most : base(leastByRegion), usual, most, more: null };
}

/** "1-120" is what may be set; "70,000 (us-east-1); 2,400 (others)" is what a Region gives. */
function reachOfText(
  { unit, adjustable, quotaCode }: Measured,
  text: string,
  dimension: QuantityDimension,
): Reach | null {
  const numbers = (text.replace(/\([^)]*\)/g, '').match(NUMBER) ?? []).map((digits) =>
    baseOf(Number(digits.replaceAll(',', '')), unit),
  );
  if (numbers.length === 0) return null;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const isRange = /\d\s?[-–]\s?\d/.test(text);
  const isQuota = adjustable === true && (quotaCode !== null || !isRange);
  return {
    dimension,
    least: isRange ? low : 0,
    sure: isRange ? high : low,
    usual: high,
    most: isQuota ? NO_END : high,
    more: isQuota ? 'quota' : null,
  };
}

/** In seconds, bytes, things a second or things. */
export function baseOf(amount: number, unit: string | null): number {
  const [thing = '', period] = (unit ?? '').split('/');
  if (period === undefined) return toBase(amount, unit) ?? amount;
  const perSecond = period.startsWith('min') ? amount / 60 : amount;
  const bits = BITS[thing];
  return bits === undefined ? (toBase(perSecond, thing) ?? perSecond) : (perSecond * bits) / 8;
}

const BITS: Record<string, number> = { Gb: 1e9, Mbit: 1e6 };

/** A capacity unit is one read or write a second. */
const CAPACITY = new Set(['WCU', 'RCU']);

/** Units that are no number of things. */
const NO_THINGS = new Set(['USD', 'characters', 'digits', 'levels']);

function dimensionOfUnit(unit: string | null): QuantityDimension | null {
  if (unit === null || NO_THINGS.has(unit)) return null;
  const dimension = dimensionOf(unit);
  if (dimension !== 'other') return dimension;
  if (unit.includes('/') || CAPACITY.has(unit)) return 'rate';
  return unit === 'vCPU' ? 'cpu' : 'count';
}

const DIMENSION_OF_THEME: Record<Limit['theme'], QuantityDimension> = {
  time: 'time',
  retention: 'time',
  throughput: 'rate',
  size: 'size',
  memory: 'size',
  storage: 'size',
  concurrency: 'count',
  count: 'count',
  other: 'count',
};
const dimensionOfTheme = ({ theme }: Measured): QuantityDimension => DIMENSION_OF_THEME[theme];

/** Requests a second are not held against bytes a second. */
export const isSameSort = ({ dimension, of }: Quantity, reach: Reach | null, unit: string | null): boolean =>
  reach?.dimension === dimension &&
  (dimension !== 'rate' || (of === 'bytes') === /^[kmgt]i?b(?:it)?\//i.test(unit ?? ''));

export type Verdict = 'yes' | 'no' | 'depends';
export const WORST_FIRST: Verdict[] = ['no', 'depends', 'yes'];

/** Amounts this close are the same: 0.1 + 0.2. */
const ROUNDING = 1 + 1e-9;

export function judge(need: number, { least, sure, most }: Reach): Verdict {
  if (need * ROUNDING < least) return 'no';
  if (need <= sure * ROUNDING) return 'yes';
  return need <= most * ROUNDING ? 'depends' : 'no';
}

/**
 * What a need comes to beside a limit: "more than 5" is a little more; where the unit of a limit is only about right, the
 * same number in the same unit is the limit itself. A month is 30 days and a year 365; more than those, and beside a
 * limit in months or years, their mean counts.
 */
export function needFor(
  { base, decimal, calendar, isBeyond }: Quantity,
  { exactBytes, value, unit }: Pick<Measured, 'exactBytes' | 'value' | 'unit'>,
): number {
  const about = typeof value === 'number' ? toDecimal(value, unit) : null;
  const isSameSort = exactBytes !== undefined && decimal !== undefined && about !== null;
  const counted = calendar !== undefined && (isBeyond || isCalendar(unit ?? '')) ? calendar : base;
  const need = isSameSort ? (decimal / about) * exactBytes : counted;
  return isBeyond === true ? need * JUST_BEYOND : need;
}
const JUST_BEYOND = 1 + 1e-6;

/** What a need beyond what everyone gets depends on. */
export const dependsOn = (need: number, { sure, usual, more }: Reach): 'Region' | 'opt-in' | 'quota' | null =>
  need > sure && need <= usual * ROUNDING ? 'Region' : more;
