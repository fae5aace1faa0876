/** Amounts of time and size in a question. */
import { toBase } from '../catalog/quantity.js';
import type { Token } from './tokens.js';

/** How people write AWS's units. */
const SPELT: Record<string, string> = {
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  min: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  d: 'days',
  day: 'days',
  days: 'days',
  ms: 'ms',
  kb: 'KB',
  kib: 'KiB',
  mb: 'MB',
  mib: 'MiB',
  gb: 'GB',
  gib: 'GiB',
  tb: 'TB',
  tib: 'TiB',
  b: 'B',
  byte: 'B',
  bytes: 'B',
};

/** Amounts with a unit of time or size, in seconds or bytes: "15 minutes" → 900. */
export const readAmounts = (tokens: Token[]): number[] =>
  tokens.flatMap(({ word }, i) => {
    const unit = SPELT[tokens[i + 1]?.word ?? ''];
    const base = /^\d/.test(word) && unit !== undefined ? toBase(Number(word), unit) : null;
    return base === null ? [] : [base];
  });
