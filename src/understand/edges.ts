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

/** Which end of a range is asked for; without a word for it people mean the most. */
export function readEdge(stems: ReadonlySet<string>): Edge | null {
  return EDGE_WORDS.find(([, words]) => words.some((word) => stems.has(stemOf(word))))?.[0] ?? null;
}
