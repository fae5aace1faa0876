/** Which end of a range is meant: the default, the least or the most. */
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
  return asksForRange(stems) ? null : (edgesIn(stems)[0] ?? null);
}

/** "Range key", "range requests": no range that is asked for. */
const RANGE_OF = ['key', 'request', 'queri'];

/** From where to where: "the memory range", "minimum and maximum". */
const asksForRange = (stems: ReadonlySet<string>): boolean =>
  (stems.has('rang') && !RANGE_OF.some((stem) => stems.has(stem))) ||
  (edgesIn(stems)[0] === 'minimum' && edgesIn(stems).length > 1);

export const readAskedEdge = (stems: ReadonlySet<string>): AskedEdge | null =>
  asksForRange(stems) ? 'range' : readEdge(stems);

const edgesIn = (stems: ReadonlySet<string>): Edge[] =>
  EDGE_WORDS.flatMap(([edge, words]) => (words.some((word) => stems.has(stemOf(word))) ? [edge] : []));
