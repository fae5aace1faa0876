/** The values of one table row in one unit, where that reads well. */
import type { Limit } from './load.js';
import { dimensionOf, formatQuantity, formatShort, formatSpread, splitByRegion, toBase, UNITS } from './quantity.js';

/** Values further apart than this read worse in one unit than each in its own. */
const WIDEST_RATIO = 10_000;
/** Larger numbers say less than a larger unit. */
const LARGEST_AMOUNT = 2_000;

type Comparable = Pick<Limit, 'value' | 'unit' | 'default'>;

/**
 * Values of one table row, in one unit where all are of one dimension and not too far apart: 29 s and 15 min →
 * "29 seconds", "900 seconds"; 10,240 MB and 244 GB → "10 GB", "244 GB". Sizes only within AWS's own family of units
 * (KB, MB or KiB, MiB). A differing default stands behind in brackets. null gives "".
 */
export function alignValues(limits: (Comparable | null)[]): string[] {
  const shared = sharedUnit(limits);
  return limits.map((limit) => {
    if (limit === null) return '';
    const { value, unit: name, default: preset } = limit;
    const text = typeof value === 'string' ? shortText(limit) : (showIn(value, name, shared) ?? formatShort(limit));
    return preset === undefined || preset === value
      ? text
      : `${text} (default ${showIn(preset, name, shared) ?? formatShort({ value: preset, unit: name })})`;
  });
}

const shortText = (limit: Comparable): string => {
  const [first, ...rest] = splitByRegion(limit);
  return formatSpread(limit) ?? (rest.length > 0 ? `${first}, …` : first);
};

/** The largest unit of their family in which all values are whole numbers, where they are of one family and not too far apart. */
function sharedUnit(limits: (Comparable | null)[]): string | null {
  const amounts = limits.flatMap((limit) => (limit === null ? [] : [{ name: limit.unit, base: baseOf(limit) }]));
  const bases = amounts.map(({ base }) => base);
  const [family] = amounts.map(({ name }) => familyOf(name));
  const isComparable =
    amounts.length > 1 &&
    family !== 'other' &&
    amounts.every(({ name }) => familyOf(name) === family) &&
    Math.max(...bases) <= WIDEST_RATIO * Math.min(...bases);
  if (!isComparable) return null;
  const ofFamily = Object.keys(UNITS)
    .filter((name) => familyOf(name) === family)
    .sort((x, y) => (UNITS[y]?.factor ?? 0) - (UNITS[x]?.factor ?? 0));
  const amountsIn = (name: string) => bases.map((base) => base / (UNITS[name]?.factor ?? 1));
  return (
    ofFamily.find((name) => amountsIn(name).every((amount) => Number.isInteger(amount) && amount <= LARGEST_AMOUNT)) ??
    null
  );
}

const baseOf = ({ value, unit: name }: Comparable): number =>
  typeof value === 'number' ? (toBase(value, name) ?? Number.NaN) : Number.NaN;

function showIn(value: number, name: string | null, shared: string | null): string | null {
  const base = toBase(value, name);
  const factor = shared === null ? undefined : UNITS[shared]?.factor;
  if (base === null || factor === undefined) return null;
  // a default below the shared unit keeps its own: 0.25 MiB among MiB is 256 KiB
  return formatQuantity(base / factor, shared);
}

/** Months and years have no fixed number of days. */
const familyOf = (name: string | null): string => {
  if (name === null || name === 'months' || name === 'year') return 'other';
  const dimension = dimensionOf(name);
  return dimension === 'size' ? (name.includes('i') ? 'binary' : 'plain') : dimension;
};
