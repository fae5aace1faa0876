/** From a chain of services to its hops: which way each two meet, and what that way's bounds come to. */
import type { Edge, Limit } from '../catalog/load.js';
import { formatLimit, formatQuantity } from '../catalog/quantity.js';
import type { Bound } from '../catalog/schema.js';
import { isSameFamily } from '../understand/link-limits.js';
import type { Query } from '../understand/query.js';
import { CLIENT } from '../understand/read-chain.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { isOfNamedVariant } from './limit.js';
import { type Reach, reachOf } from './reach.js';
import type { Hop, PathBound } from './types.js';

/** The hops in the order of the call; empty where the chain names one service in two ways and nothing joins them. */
export function readHops(query: Query, knowledge: Knowledge): Hop[] {
  const chain = inCallOrder(query, knowledge);
  return (
    chain
      .slice(1)
      .map((to, i) => readHop(chain[i] ?? '', to, query, knowledge))
      // two names of one service that nothing is known between are one
      .filter(({ from, to, edge }) => from !== to || edge !== null)
  );
}

/** "The response of a Lambda through a REST API" goes back the way that the request came. */
function inCallOrder({ chain, text }: Query, knowledge: Knowledge): string[] {
  const edgesOf = (row: string[]) => row.slice(1).map((to, i) => knowledge.edges(row[i] ?? '', to));
  const answers = (row: string[]) =>
    edgesOf(row).some((edges) => edges.some(({ bounds }) => bounds.some(({ of }) => of === 'response size')));
  const isKnown = (row: string[]) => edgesOf(row).some((edges) => edges.length > 0);
  const reversed = chain.toReversed();
  const isBack = RESPONSE.test(text) && answers(reversed) && !answers(chain);
  return (isBack || !isKnown(chain)) && isKnown(reversed) ? reversed : chain;
}
const RESPONSE = /\b(?:respon\w+|return\w*|answer\w*|streamed)\b/i;

function readHop(from: string, to: string, query: Query, knowledge: Knowledge): Hop {
  const edges = knowledge.edges(from, to);
  const edge = chooseEdge(edges, query);
  return {
    from,
    to,
    fromName: nameOf(from, knowledge),
    toName: nameOf(to, knowledge),
    edge,
    otherModes: edges.flatMap((other) => (other === edge || other.mode === null ? [] : [other.mode])),
    bounds:
      edge === null
        ? ownBounds(to, query, knowledge)
        : edge.bounds.flatMap((bound) => evaluate(bound, knowledge) ?? []),
  };
}

const nameOf = (id: string, knowledge: Knowledge): string =>
  knowledge.service(id)?.shortName ??
  knowledge.neighbour(id)?.name.replace(/^(?:Amazon|AWS) /, '') ??
  (id === CLIENT ? 'Client' : id);

/** What a variant's name counts for, next to the length of a cue. */
const VARIANT_NAMED = 5;

/** The way that the question names by a variant or a cue; else the usual one. */
function chooseEdge(edges: Edge[], { variants, text }: Query): Edge | null {
  const plain = ` ${text.toLowerCase().replace(/[^a-z0-9@/]+/g, ' ')} `;
  const fits = (edge: Edge): number => {
    const isVariant = edge.mode !== null && variants.some(({ variant }) => isSameFamily(variant, edge.mode ?? ''));
    const names = [...edge.cues, ...(edge.mode === null ? [] : [edge.mode.toLowerCase()])];
    const longest = Math.max(0, ...names.filter((one) => plain.includes(` ${one} `)).map((one) => one.length));
    return (isVariant ? VARIANT_NAMED : 0) + longest + (edge.usual ? 0.5 : 0);
  };
  return edges.reduce<Edge | null>((best, edge) => (best === null || fits(edge) > fits(best) ? edge : best), null);
}

/** Whatever the way to it: a service takes no more at once than it says for itself. */
function ownBounds(to: string, query: Query, knowledge: Knowledge): PathBound[] {
  const service = knowledge.service(to);
  const fitting = (service?.limits ?? []).filter(({ measure }) => measure === 'payload');
  const named = fitting.filter((limit) => isOfNamedVariant(limit, query));
  const [limit] = byDemand(named.length > 0 ? named : fitting);
  if (service === undefined || limit === undefined) return [];
  const bound: Bound = {
    of: 'request size',
    limit: limit.id,
    breaks: `${service.shortName} refuses more.`,
    fix: limit.beyond?.[0]?.text ?? 'Put the data into S3 and hand over its key.',
    note: null,
  };
  const evaluated = evaluate(bound, knowledge);
  return evaluated === null ? [] : [{ ...evaluated, isOwn: true }];
}

function evaluate(bound: Bound, knowledge: Knowledge): PathBound | null {
  const id = bound.limit ?? bound.derived?.limit;
  const limit = id === undefined ? null : (knowledge.limit(id) ?? null);
  if (bound.limit !== undefined && limit !== null)
    return {
      bound,
      limit,
      name: limit.name,
      text: formatLimit(limit),
      reach: reachOf(limit),
      source: limit.source,
      checked: limit.checked,
      isOwn: false,
    };
  if (bound.derived !== undefined && limit !== null) return derive(bound, limit, bound.derived.times);
  if (bound.value === undefined || bound.source === undefined || bound.checked === undefined) return null;
  const asLimit = { value: bound.value, unit: bound.unit ?? null };
  return {
    bound,
    limit: null,
    name: bound.name ?? '',
    text: formatLimit(asLimit),
    reach: reachOfValue(bound),
    source: bound.source,
    checked: bound.checked,
    isOwn: false,
  };
}

function derive(bound: Bound, limit: Limit, times: number): PathBound | null {
  const reach = reachOf(limit);
  if (typeof limit.value !== 'number' || reach === null) return null;
  const scaled: Reach = {
    ...reach,
    least: reach.least * times,
    sure: reach.sure * times,
    usual: reach.usual * times,
    most: reach.most * times,
  };
  return {
    bound,
    limit,
    name: bound.name ?? limit.name,
    text: `about ${formatQuantity(Math.round(limit.value * times * 10) / 10, limit.unit)}`,
    reach: scaled,
    source: bound.source ?? limit.source,
    checked: bound.checked ?? limit.checked,
    isOwn: false,
  };
}

/** A number of the edge's own is held like a limit's. */
const reachOfValue = ({ value = '', unit = null, adjustable = false, name = '' }: Bound): Reach | null =>
  reachOf({ name, key: '', value, unit, theme: 'other', adjustable, quotaCode: null });
