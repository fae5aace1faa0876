/** Which end of a range is meant: the default, the least or the most. */
import { stemOf } from './tokens.js';

/** `default`, `minimum` and the like: which end of a range a limit is about. */
export type Edge = 'default' | 'minimum' | 'maximum';

/** Which end of a range a limit's names say it is. */
export function edgeOf(names: string): Edge | null {
  if (names.includes('default')) return 'default';
  if (/\bmin(imum)?\b|smallest|-min\b/.test(names)) return 'minimum';
  return /\bmax(imum)?\b|-max\b/.test(names) ? 'maximum' : null;
}

const EDGE_WORDS: [Edge, string[]][] = [
  ['default', ['default']],
  ['minimum', ['minimum', 'smallest', 'lowest', 'shortest']],
  ['maximum', ['maximum', 'max', 'most', 'longest', 'largest', 'biggest', 'highest']],
];

const EDGE_STEMS: ReadonlySet<string> = new Set(EDGE_WORDS.flatMap(([, words]) => words.map(stemOf)));

/** A word for an end of a range, and none for what ranges. */
export const isEdge = (stem: string): boolean => EDGE_STEMS.has(stem);

/** Which end of a range is asked for; without a word for it, and for both ends, people mean the most. */
export function readEdge(stems: ReadonlySet<string>): Edge | null {
  const [edge, other] = EDGE_WORDS.filter(([, words]) => words.some((word) => stems.has(stemOf(word))));
  return edge?.[0] === 'minimum' && other !== undefined ? null : (edge?.[0] ?? null);
}
