/** Ids and timestamps that look like Slack's. */
import { randomBytes } from 'node:crypto';

/** `makeId('Ev')` → `Ev0A1B2C3D4E`. */
export const makeId = (prefix: string): string => `${prefix}0${randomBytes(5).toString('hex').toUpperCase()}`;

export const makeSecret = (): string => randomBytes(16).toString('hex');

/** Gives message timestamps: seconds since 1970 with six decimals, each larger than the last. */
export function createTimestamps(): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.now() * 1000);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
}
