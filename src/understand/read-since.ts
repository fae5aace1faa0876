/** From which day on: "since 2025-06", "since June 2025", "in 2025", "this year", "lately". */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = new RegExp(`\\b(${MONTHS.join('|')})[a-z]*\\.? (20\\d\\d)\\b`);

const two = (number: number): string => String(number).padStart(2, '0');

/** The month so many months before `asOf` (YYYY-MM), as its first day. */
function monthsBefore(asOf: string, months: number): string {
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  const index = year * 12 + month - 1 - months;
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}-01`;
}

/**
 * @param asOf the month that "this year" and "lately" are counted from, as YYYY-MM
 * @returns YYYY-MM-DD; null where the text names no time
 */
export function readSince(text: string, asOf: string): string | null {
  const lower = text.toLowerCase();
  const exact = /\b(20\d\d)-(\d\d)(?:-(\d\d))?\b/.exec(lower);
  if (exact) return `${exact[1]}-${exact[2]}-${exact[3] ?? '01'}`;
  const named = MONTH.exec(lower);
  if (named) return `${named[2]}-${two(MONTHS.indexOf(named[1] ?? '') + 1)}-01`;
  const year = /\b(?:since|in|from|after|during|of) (20\d\d)\b/.exec(lower);
  if (year) return `${year[1]}-01-01`;
  if (/\bthis year\b/.test(lower)) return `${asOf.slice(0, 4)}-01-01`;
  if (/\b(?:last|past|previous) (?:year|12 months)\b/.test(lower)) return monthsBefore(asOf, 12);
  if (/\b(?:last|past|previous) (?:quarter|(?:3|three) months)\b/.test(lower)) return monthsBefore(asOf, 3);
  if (/\b(?:last|past|previous) (?:6|six) months\b/.test(lower)) return monthsBefore(asOf, 6);
  return null;
}

/** The last day that counts, as YYYY-MM-DD: "in 2024" ends with the year; null where the text names no end. */
export function readUntil(text: string): string | null {
  const year = /\b(?:in|during|of) (20\d\d)\b(?!-)/.exec(text.toLowerCase())?.[1];
  return year === undefined ? null : `${year}-12-31`;
}
