/** How old a fact is. A month counts from its first day, a year alone from its first. Pure; the caller knows the day. */

/** Older facts are to be verified: the card says so, and the audit fails for those that people ask for most. */
export const FRESH_DAYS = 365;

const DAY = 86_400_000;

/** "2026-08" → 2026-08-01; "2026" → 2026-01-01. */
const firstDay = (checked: string): string => (checked.length === 4 ? `${checked}-01-01` : `${checked}-01`);

/** @param today as YYYY-MM-DD or YYYY-MM; a month counts from its last days */
export const ageInDays = (checked: string, today: string): number =>
  Math.max(
    0,
    Math.round((Date.parse(today.length === 7 ? `${today}-28` : today) - Date.parse(firstDay(checked))) / DAY),
  );

export const isOld = (checked: string, today: string): boolean => ageInDays(checked, today) > FRESH_DAYS;

/** As YYYY-MM-DD, in UTC. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
