/** Which end of a range is meant: the default, the least or the most. */
import type { Limit } from '../catalog/load.js';
import { stemOf } from './tokens.js';

/** `default`, `minimum` and the like: which end of a range a limit is about. */
export type Edge = 'default' | 'minimum' | 'maximum';

/** What is asked of a range: one end of it, or where it begins and ends. */
export type AskedEdge = Edge | 'range';

/** Which end of a range a limit's names say it is. */
export function edgeOf(names: string): Edge | null {
  if (names.includes('default')) return 'default';
  if (/\bmin(imum)?\b|smallest|-min\b/.test(names)) return 'minimum';
  return /\bmax(imum)?\b|-max\b/.test(names) ? 'maximum' : null;
}

const EDGE_STEMS: [Edge, string[]][] = [
  ['default', ['default'].map(stemOf)],
  ['minimum', ['minimum', 'smallest', 'lowest', 'shortest'].map(stemOf)],
  ['maximum', ['maximum', 'max', 'most', 'longest', 'largest', 'biggest', 'highest'].map(stemOf)],
];

/** A word for an end of a range, and none for what ranges. */
export const isEdge = (stem: string): boolean => EDGE_STEMS.some(([, stems]) => stems.includes(stem));

/** "Range key", "range requests": no range that is asked for. */
const RANGE_OF = ['key', 'request', 'queri'];

/**
 * What is asked of a range: "range", and the least beside another end, ask for both ends; without a word for it people
 * mean the most.
 */
export function readAskedEdge(stems: ReadonlySet<string>): AskedEdge | null {
  if (stems.has('rang') && !RANGE_OF.some((stem) => stems.has(stem))) return 'range';
  const [edge, other] = EDGE_STEMS.filter(([, own]) => own.some((stem) => stems.has(stem)));
  return edge?.[0] === 'minimum' && other !== undefined ? 'range' : (edge?.[0] ?? null);
}

/** Which one end is asked for; null where it is none, or both. */
export function readEdge(stems: ReadonlySet<string>): Edge | null {
  const edge = readAskedEdge(stems);
  return edge === 'range' ? null : edge;
}

/** The number at that end, and of a range where it begins; undefined where it is not known. */
export const endOf = (limit: Pick<Limit, 'default' | 'minimum' | 'maximum'>, edge: AskedEdge): number | undefined =>
  limit[edge === 'range' ? 'minimum' : edge];
