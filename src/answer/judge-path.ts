/** A need held against the bounds of a path: the verdict, and the bound that it rests on. */
import type { PathDimension } from '../catalog/terms.js';
import type { Quantity } from '../understand/quantities.js';
import type { Hop, PathBound } from './hop.js';
import { isSameSort, judge, needFor, type Verdict, WORST_FIRST, withoutLeast } from './reach.js';
import { isOfOnePart } from './spread.js';

export type Met = { dimension: PathDimension; hop: Hop; bound: PathBound };

/** The bounds of a dimension on all hops. */
export const boundsOf = (dimension: PathDimension, hops: Hop[]): Met[] =>
  hops.flatMap((hop) =>
    hop.bounds.filter(({ bound }) => bound.of === dimension).map((bound) => ({ dimension, hop, bound })),
  );

/** Where a hop hands over, nobody waits: from there on time is counted anew. */
export function segmentsOf(hops: Hop[]): Hop[][] {
  const segments: Hop[][] = [];
  for (const hop of hops) {
    const open = segments.at(-1);
    if (open === undefined || hop.edge?.waits === false) segments.push([hop]);
    else open.push(hop);
  }
  return segments;
}

/**
 * The worst verdict, and what it rests on: the bound that the need fails, or that it depends on; the tightest where it
 * fits. null where nothing on the path is of the need's sort. @param text the question
 */
export function judgePath(
  need: Quantity,
  text: string,
  hops: Hop[],
  dimensions: PathDimension[],
): { verdict: Verdict; first: Met | null } | null {
  const judged = dimensions
    .flatMap((dimension) => heldBounds(need.base, dimension, hopsFor(need, hops)))
    .flatMap((met) => {
      const verdict = judgeBound(need, met.bound, text);
      return verdict === null ? [] : [{ met, verdict }];
    });
  const worst = WORST_FIRST.find((verdict) => judged.some((one) => one.verdict === verdict));
  if (worst === undefined) return null;
  const end = ({ bound: { reach } }: Met) => (worst === 'no' ? reach?.most : reach?.usual) ?? 0;
  const optIn = ({ bound: { reach } }: Met) => (reach?.more === 'opt-in' ? 1 : 0);
  const deciding = judged
    .filter(({ met, verdict }) => verdict === worst && Number.isFinite(met.bound.reach?.usual))
    .map(({ met }) => met)
    .sort((a, b) => end(a) - end(b) || optIn(a) - optIn(b));
  const isUnknown = worst === 'yes' && hops.some(({ edge }) => edge === null);
  return { verdict: isUnknown ? 'depends' : worst, first: deciding[0] ?? null };
}

/** null where the need is of another sort. A part of a whole stops nothing, unless just one is asked about. */
function judgeBound(need: Quantity, bound: PathBound, text: string): Verdict | null {
  const { reach } = bound;
  if (reach === null || !isSameSort(need, reach, unitOf(bound))) return null;
  const verdict = judge(amountFor(need, bound), withoutLeast(reach));
  return verdict === 'no' && isSpread(bound, text) ? 'depends' : verdict;
}

const unitOf = ({ limit, bound }: PathBound): string | null => limit?.unit ?? bound.unit ?? null;

const amountFor = (need: Quantity, { limit, bound }: PathBound): number =>
  limit === null || bound.derived !== undefined ? need.base : needFor(need, limit);

const isSpread = ({ limit }: PathBound, text: string): boolean =>
  limit?.part !== undefined && !isOfOnePart(text, limit.part.name);

/** How many parts a need takes at least; null where one is enough, or the bound is on no part. */
export function partsNeeded(need: Quantity, bound: PathBound, text: string): { part: string; needed: number } | null {
  const { limit, reach } = bound;
  if (limit?.part === undefined || reach === null || !isSpread(bound, text) || need.base <= reach.most) return null;
  return { part: limit.part.name, needed: Math.ceil(need.base / reach.most) };
}

/** As a need meets them: a default that nothing on the hop lifts is fixed there; where one can opt in, that decides. */
const heldBounds = (need: number, dimension: PathDimension, hops: Hop[]): Met[] =>
  boundsOf(dimension, hops).flatMap((met) => {
    const { hop, bound } = met;
    const { reach } = bound;
    if (reach === null || reach.usual >= reach.most || reach.more !== null) return [met];
    if (need <= reach.usual) return [met];
    const canOptIn = hop.bounds.some((other) => other.bound.of === dimension && other.reach?.more === 'opt-in');
    if (canOptIn) return [];
    return [{ ...met, bound: { ...bound, reach: { ...reach, sure: reach.usual, most: reach.usual } } }];
  });

/** Work that takes long is done where it arrives: a need for time is held against the last part of the path. */
const hopsFor = ({ dimension }: Quantity, hops: Hop[]): Hop[] =>
  dimension === 'time' ? (segmentsOf(hops).at(-1) ?? hops) : hops;
