/** From a chain of services to its hops: which way each two meet, and what that way's bounds come to. */
import type { Limit } from '../catalog/load.js';
import { formatLimit, formatQuantity } from '../catalog/quantity.js';
import type { Bound } from '../catalog/schema.js';
import { CLIENT } from '../understand/chain-node.js';
import type { Query } from '../understand/query.js';
import { chooseEdge, edgesBetween } from './choose-edge.js';
import type { Hop, PathBound } from './hop.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { isOfNamedVariant } from './limit.js';
import { type Reach, reachOf } from './reach.js';

/** The hops in the order of the call; empty where the chain names one service in two ways and nothing joins them. */
export function readHops(query: Query, knowledge: Knowledge): Hop[] {
  const chain = withoutCarriers(inCallOrder(query, knowledge), query, knowledge);
  return (
    chain
      .slice(1)
      .map((to, i) => readHop(chain[i] ?? '', to, query, knowledge))
      // two names of one service that nothing is known between are one
      .filter(({ from, to, edge }) => from !== to || edge !== null)
  );
}

/** In "SQS → Pipes → Step Functions" the pipe is the way from one to the other. */
const withoutCarriers = (chain: string[], query: Query, knowledge: Knowledge): string[] =>
  chain.filter((id, i) => {
    const [from, to] = [chain[i - 1], chain[i + 1]];
    if (from === undefined || to === undefined) return true;
    const named = query.variants.filter(({ service }) => service === id);
    return !knowledge.edges(from, to).some(({ mode }) => named.some(({ variant }) => variant === mode));
  });

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

/** What pulls from a service stands behind it in a row, though it makes the call: "S3 → Athena". */
function readHop(from: string, to: string, query: Query, knowledge: Knowledge): Hop {
  const isPulled = knowledge.edges(from, to).length === 0 && knowledge.edges(to, from).length > 0;
  const edges = isPulled ? edgesBetween(to, from, query, knowledge) : edgesBetween(from, to, query, knowledge);
  const edge = chooseEdge(edges, query, knowledge);
  return {
    from,
    to,
    fromName: nameOf(from, knowledge),
    toName:
      edge !== null && edge.from === from && edge.to !== to && edge.mode !== null ? edge.mode : nameOf(to, knowledge),
    edge,
    otherModes: edges.flatMap((other) => (other === edge || other.mode === null ? [] : [other.mode])),
    bounds:
      edge === null
        ? ownBounds(from, to, query, knowledge)
        : edge.bounds.flatMap((bound) => evaluate(bound, knowledge) ?? []),
  };
}

const nameOf = (id: string, knowledge: Knowledge): string =>
  knowledge.service(id)?.shortName ??
  knowledge.neighbour(id)?.name.replace(/^(?:Amazon|AWS) /, '') ??
  (id === CLIENT ? 'Client' : id);

/** Whatever the way: a service takes no more at once than it says for itself, nor does a variant that hands over. */
function ownBounds(from: string, to: string, query: Query, knowledge: Knowledge): PathBound[] {
  const payloads = (id: string) =>
    byDemand(knowledge.service(id)?.limits.filter(({ measure }) => measure === 'payload') ?? []);
  const isNamed = (limit: Limit) => isOfNamedVariant(limit, query);
  const target = payloads(to).find(isNamed) ?? payloads(to)[0];
  const carrier = payloads(from).find(isNamed);
  return [carrier, target].flatMap((limit) => {
    if (limit === undefined) return [];
    const evaluated = evaluate(
      {
        of: 'request size',
        limit: limit.id,
        breaks: `${nameOf(limit.service, knowledge)} refuses more.`,
        fix: limit.beyond?.[0]?.text ?? 'Put the data into S3 and hand over its key.',
        note: null,
      },
      knowledge,
    );
    return evaluated === null ? [] : [{ ...evaluated, isOwn: true }];
  });
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
