/** Which way two services meet: the edge that a question names, else the usual one. */
import type { Edge } from '../catalog/load.js';
import type { Query } from '../understand/query.js';
import { isSameFamily } from '../understand/score-limit.js';
import type { Knowledge } from './knowledge.js';

/**
 * From a service to one of its own variants leads the edge of that name: "EventBridge → API destination", "→ webhook".
 * Where a variant is named that has no edge of its own, none of the others' is meant.
 */
export function edgesBetween(from: string, to: string, { variants, text }: Query, knowledge: Knowledge): Edge[] {
  const named = variants.filter(({ service }) => service === from).map(({ variant }) => variant);
  const isOfNamed = ({ mode }: Edge) => named.some((variant) => mode !== null && isSameFamily(variant, mode));
  const edges = knowledge.edges(from, to);
  const isCalled = (edge: Edge) => isOfNamed(edge) || longestCue(edge, plainOf(text)) > 0;
  const own = from === to && !edges.some(isCalled) ? knowledge.edgesFrom(from).filter(isCalled) : [];
  if (own.length > 0) return own;
  const modes = new Set(knowledge.service(from)?.variants.map(({ name }) => name));
  const isMissing =
    named.length > 0 && !edges.some(isOfNamed) && edges.every(({ mode }) => mode !== null && modes.has(mode));
  return isMissing ? [] : edges;
}

const plainOf = (text: string): string => ` ${text.toLowerCase().replace(/[^a-z0-9@/]+/g, ' ')} `;

/** The length of the longest of its names that stands in the text. */
const longestCue = ({ cues, mode }: Edge, plain: string): number =>
  Math.max(
    0,
    ...[...cues, ...(mode === null ? [] : [mode.toLowerCase()])]
      .filter((one) => plain.includes(` ${one} `))
      .map((one) => one.length),
  );

/** What a variant's name counts for, next to the length of a cue. */
const VARIANT_NAMED = 5;

/**
 * The way that the question names by a variant or a cue; else the usual one. What is no variant, such as streaming, says
 * how: it may be named beside the usual variant, and tells more.
 */
export function chooseEdge(edges: Edge[], { variants, text }: Query, knowledge: Knowledge): Edge | null {
  const plain = plainOf(text);
  const fits = (edge: Edge): number => {
    const mode = edge.mode ?? '';
    const isVariant = mode !== '' && variants.some(({ variant }) => isSameFamily(variant, mode));
    const isExact = variants.some(({ variant }) => variant === mode);
    const named = Math.max(longestCue(edge, plain), isExact ? mode.length : 0);
    return (isVariant ? VARIANT_NAMED : 0) + named + (edge.usual ? 0.5 : 0);
  };
  const best = bestOf(edges, fits);
  if (best === null || !best.usual || !isOfVariant(best, knowledge)) return best;
  const hows = edges.filter((edge) => !isOfVariant(edge, knowledge) && longestCue(edge, plain) > 0);
  return bestOf(hows, fits) ?? best;
}

const bestOf = (edges: Edge[], fits: (edge: Edge) => number): Edge | null =>
  edges.reduce<Edge | null>((best, edge) => (best === null || fits(edge) > fits(best) ? edge : best), null);

const isOfVariant = ({ from, to, mode }: Edge, knowledge: Knowledge): boolean =>
  [from, to].some((id) => knowledge.service(id)?.variants.some(({ name }) => name === mode));
