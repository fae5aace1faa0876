/** Units: what they measure, how they convert, and how a person writes them. Pure. */
import type { Limit } from './load.js';

export type Dimension = 'time' | 'size' | 'other';

/** Singular and plural as people write them, and the size in the base unit (seconds, bytes). */
type Unit = { dimension: Dimension; factor: number; one: string; many: string };

const unit = (dimension: Dimension, factor: number, one: string, many = one): Unit => ({
  dimension,
  factor,
  one,
  many,
});

/** AWS writes KB, MB and GB and, where it says so, means multiples of 1,024; KiB, MiB and GiB always are. */
export const UNITS: Readonly<Record<string, Unit>> = {
  ms: unit('time', 0.001, 'ms'),
  s: unit('time', 1, 'second', 'seconds'),
  min: unit('time', 60, 'minute', 'minutes'),
  minute: unit('time', 60, 'minute', 'minutes'),
  minutes: unit('time', 60, 'minute', 'minutes'),
  h: unit('time', 3600, 'hour', 'hours'),
  hours: unit('time', 3600, 'hour', 'hours'),
  days: unit('time', 86_400, 'day', 'days'),
  months: unit('time', 2_629_800, 'month', 'months'),
  year: unit('time', 31_557_600, 'year', 'years'),
  years: unit('time', 31_557_600, 'year', 'years'),
  EB: unit('size', 1024 ** 6, 'EB'),
  PB: unit('size', 1024 ** 5, 'PB'),
  B: unit('size', 1, 'byte', 'bytes'),
  bytes: unit('size', 1, 'byte', 'bytes'),
  KB: unit('size', 1024, 'KB'),
  KiB: unit('size', 1024, 'KiB'),
  MB: unit('size', 1024 ** 2, 'MB'),
  MiB: unit('size', 1024 ** 2, 'MiB'),
  GB: unit('size', 1024 ** 3, 'GB'),
  GiB: unit('size', 1024 ** 3, 'GiB'),
  TB: unit('size', 1024 ** 4, 'TB'),
  TiB: unit('size', 1024 ** 4, 'TiB'),
};

/** Thousands with commas, at most two decimals: 10240 → "10,240". By hand, as the runtime's own is slow to start. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

export const dimensionOf = (name: string | null): Dimension =>
  name === null ? 'other' : (UNITS[name]?.dimension ?? 'other');

/** A value in its base unit (seconds, bytes); null where the unit has none. */
export const toBase = (value: number, name: string | null): number | null => {
  const known = name === null ? undefined : UNITS[name];
  return known ? value * known.factor : null;
};

/** A unit that is longer or shorter as it comes; its factor is the mean. */
export const isCalendar = (name: string): boolean => /^(?:months?|years?)$/.test(name);

const THOUSANDS: Record<string, number> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15, EB: 1e18 };

/** In bytes where the unit means thousands; null where it cannot. */
export const toDecimal = (value: number, name: string | null): number | null => {
  const factor = name === null ? undefined : THOUSANDS[name];
  return factor === undefined ? null : value * factor;
};

/** The unit below, for amounts under one: 0.25 MiB → 256 KiB. */
const SMALLER: Record<string, string> = {
  KB: 'bytes',
  MB: 'KB',
  GB: 'MB',
  TB: 'GB',
  KiB: 'bytes',
  MiB: 'KiB',
  GiB: 'MiB',
  TiB: 'GiB',
};

/** "15 minutes", "1 MiB", "256 KiB" (0.25 MiB), "10,000 requests/s", "120,000". */
export function formatQuantity(value: number, name: string | null): string {
  if (name === null || name === 'count') return formatNumber(value);
  const smaller = SMALLER[name];
  if (smaller !== undefined && value > 0 && value < 1) return formatQuantity(value * 1024, smaller);
  if (name === 'count/s') return `${formatNumber(value)} a second`;
  const known = UNITS[name];
  const isOne = value === 1 && !name.includes('/');
  const word = known ? (value === 1 ? known.one : known.many) : isOne ? name.replace(/s$/, '') : name;
  return `${formatNumber(value)} ${word}`;
}

/** Larger units that a raw value may read better in, largest first, by the unit AWS uses. */
const LARGER: Record<string, string[]> = {
  s: ['days', 'h', 'min'],
  min: ['days', 'h'],
  minutes: ['days', 'h'],
  B: ['MiB', 'KiB'],
  bytes: ['GiB', 'MiB', 'KiB'],
  MB: ['TB', 'GB'],
  MiB: ['TiB', 'GiB'],
  KB: ['MB'],
  KiB: ['MiB'],
};

/** The same amount in a larger unit, where that gives a small whole number: 900 s → "15 minutes"; null otherwise. */
function readable(value: number, name: string): string | null {
  const base = toBase(value, name);
  if (base === null) return null;
  for (const larger of LARGER[name] ?? []) {
    const factor = UNITS[larger]?.factor ?? Number.NaN;
    const amount = base / factor;
    // 90 minutes reads better than 1.5 hours; 36 hours better than 1.5 days
    if (amount >= 1 && Number.isInteger(amount)) return formatQuantity(amount, larger);
  }
  return null;
}

/** A range or a text keeps its words; a number list gets its unit behind the first number. */
function formatText(value: string, name: string | null): string {
  const text = value.replace(/(\d)\s?-\s?(?=\d)/g, '$1–');
  if (name === null || name === 'count') return text;
  const word = UNITS[name]?.many ?? name;
  return /^[\d,.]+ \(/.test(text) ? text.replace(/^([\d,.]+) \(/, `$1 ${word} (`) : `${text} ${word}`;
}

/**
 * A limit's value as a person writes it: "15 minutes (900 s)", "10 GB (10,240 MB)", "unlimited", "1–365 days".
 * What AWS writes stands in brackets wherever a larger unit reads better.
 */
export function formatLimit({ value, unit: name }: Pick<Limit, 'value' | 'unit'>): string {
  if (typeof value === 'string') return formatText(value, name);
  const friendly = name === null ? null : readable(value, name);
  return friendly === null ? formatQuantity(value, name) : `${friendly} (${formatNumber(value)} ${name})`;
}

/** Only the part a person says aloud: "15 minutes". */
export const formatShort = (limit: Pick<Limit, 'value' | 'unit'>): string =>
  typeof limit.value === 'number' ? formatLimit(limit).replace(/ \([\d,.]+ \w+\)$/, '') : formatLimit(limit);

/** A value by Region or mode starts with the best case: "30,000 messages/s (us-east-1)" and the rest. */
export function splitByRegion(limit: Pick<Limit, 'value' | 'unit'>): [string, ...string[]] {
  const [first = '', ...rest] = formatLimit(limit).split(/; (?![^(]*\))/);
  return [first, ...rest];
}

/** "300 to 30,000 messages/s, by Region" for a value that AWS gives by Region; null for any other. */
export function formatSpread(limit: Pick<Limit, 'value' | 'unit'>): string | null {
  const parts = splitByRegion(limit);
  const numbers = parts.map((part) => /^[\d,.]+/.exec(part)?.[0]);
  const isSpread =
    parts.length > 1 &&
    parts.every((part) => /^[\d,.]+( [\w/]+)? \(/.test(part)) &&
    /[a-z]{2}-[a-z]+-\d|Regions/.test(parts[0]);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!isSpread || first === undefined || last === undefined) return null;
  const unit = limit.unit === null || limit.unit === 'count' ? '' : ` ${UNITS[limit.unit]?.many ?? limit.unit}`;
  return `${last} to ${first}${unit}, by Region`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2026-09" → "Sep 2026"; "2026" → "2026"; "2025-08-04" → "4 Aug 2025"; "2023-03/2026-04" → "between Mar 2023 and Apr 2026". */
export function formatDate(date: string): string {
  const [from, to] = date.split('/');
  if (from !== undefined && to !== undefined) return `between ${formatDate(from)} and ${formatDate(to)}`;
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
