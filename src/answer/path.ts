/** Limits along a chain of services: every hop's bounds, and the one that is met first. */
import type { Edge, Limit, Service } from '../catalog/load.js';
import { formatLimit, formatNumber, formatQuantity } from '../catalog/quantity.js';
import type { Bound } from '../catalog/schema.js';
import type { PathDimension } from '../catalog/terms.js';
import { isSameFamily } from '../understand/link-limits.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import { CLIENT } from '../understand/read-chain.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { judge, type Reach, reachOf, type Verdict } from './reach.js';
import type { Hop, PathAnswer, PathBound } from './types.js';

type Found = Pick<
  PathAnswer,
  'kind' | 'services' | 'hops' | 'dimensions' | 'tightest' | 'rules' | 'verdict' | 'need' | 'own'
>;

/** What people want to know of a path where they do not say. */
const MAIN: PathDimension[] = ['request size', 'time', 'rate'];
const OWN_LIMITS = 3;

/** The words that ask for each dimension. */
const ASKED: [PathDimension, RegExp][] = [
  [
    'response size',
    /\bresponses?\b.*\b(?:size|payload|large|big|body|mb|kb|bytes|limit|max\w*)|\b(?:size|payload|body|max\w*|mb|kb)\b.*\bresponses?\b|\bstream(?:ed|ing)? responses?\b/,
  ],
  ['request size', /\b(?:payload|size|sizes|big|large|largest|biggest|bytes|[km]i?b|gb|upload|headers?)\b/],
  [
    'time',
    /\b(?:timeouts?|times?|how long|longest|seconds?|minutes?|hours?|duration|latency|slow|wait|delay|idle|stay)\b/,
  ],
  ['rate', /\b(?:rates?|rps|tps|throughput|per second|a second|throttl\w+|burst|fast)\b/],
  ['concurrency', /\b(?:concurren\w+|parallel\w*|simultaneous|at once|scale|scaling|ramp|instances)\b/],
  ['batch', /\b(?:batch|batches|batching|batched)\b/],
  ['retention', /\b(?:retention|retained|kept|expire\w*|dlq|dead letter)\b/],
  ['retries', /\b(?:retry|retries|retried|attempts|redeliver\w*)\b/],
  ['count', /\b(?:how many|number of|count)\b/],
];
/** These ask for a size where nothing else is asked for. */
const SIZED = /\b(?:message|event|record|item|body|data|page|input|output)s?\b/;
const DIMENSION_OF: Record<Quantity['dimension'], PathDimension[]> = {
  time: ['time', 'retention'],
  size: ['request size', 'response size'],
  rate: ['rate'],
  count: ['concurrency', 'batch', 'count'],
  cpu: [],
};

/** What goes one way for a caller comes back the other way for a subscriber. */
const OTHER_WAY: Partial<Record<PathDimension, PathDimension>> = {
  'request size': 'response size',
  'response size': 'request size',
};

/** null where not even the services' own limits are known. */
export function answerPath(query: Query, knowledge: Knowledge): Found | null {
  const chain = inCallOrder(query, knowledge);
  const need = needOf(query.quantities);
  const hops = chain
    .slice(1)
    .map((to, i) => readHop(chain[i] ?? '', to, query, knowledge))
    // two names of one service that nothing is known between are one
    .filter(({ from, to, edge }) => from !== to || edge !== null);
  if (hops.length === 0) return null;
  const services = [...new Set(chain)].flatMap((id) => knowledge.service(id) ?? []);
  const dimensions = dimensionsOf(query.text.toLowerCase(), need, hops);
  const own = hops.some(({ edge }) => edge === null) ? ownLimits(services, dimensions) : [];
  const verdict = need === null ? null : judgePath(need, hops, dimensions);
  const first = need === null || verdict === null ? null : decisive(need, verdict, hops, dimensions);
  const tightest = dimensions.flatMap(
    (dimension) => (first?.dimension === dimension ? first : tightestOf(dimension, hops)) ?? [],
  );
  if (tightest.length === 0 && own.length === 0) return null;
  return {
    kind: 'path',
    services,
    hops,
    dimensions,
    tightest,
    rules: hops.flatMap((hop) => rulesOf(hop, dimensions)),
    verdict,
    need: verdict === null ? null : need,
    own,
  };
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
    bounds: edge === null ? [] : edge.bounds.flatMap((bound) => evaluate(bound, knowledge) ?? []),
  };
}

/** What to keep in mind: first what has to do with the limits that are shown. */
function rulesOf({ edge, bounds }: Hop, dimensions: PathDimension[]): PathAnswer['rules'] {
  const shown = new Set(bounds.flatMap(({ bound, limit }) => (dimensions.includes(bound.of) ? (limit?.id ?? []) : [])));
  const rules = edge?.rules ?? [];
  const isAbout = ({ limits }: (typeof rules)[number]) => limits.some((id) => shown.has(id));
  return [...rules.filter(isAbout), ...rules.filter((rule) => !isAbout(rule))];
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
  };
}

/** A number of the edge's own is held like a limit's. */
const reachOfValue = ({ value = '', unit = null, adjustable = false, name = '' }: Bound): Reach | null =>
  reachOf({ name, key: '', value, unit, theme: 'other', adjustable, quotaCode: null });

/** What the words ask for, else what the need is, else the main ones; only what some hop has. */
function dimensionsOf(text: string, need: Quantity | null, hops: Hop[]): PathDimension[] {
  const known = new Set(hops.flatMap(({ bounds }) => bounds.map(({ bound }) => bound.of)));
  const isKnown = (dimension: PathDimension) => known.has(dimension);
  const said = ASKED.filter(([, pattern]) => pattern.test(text)).map(([dimension]) => dimension);
  const isBatch = /\bbatch(?:es)? size\b/.test(text);
  const byWords: PathDimension[] = isBatch
    ? ['batch']
    : said.length === 0 && SIZED.test(text)
      ? ['request size']
      : said;
  if (need !== null) {
    const ofNeed = DIMENSION_OF[need.dimension];
    const meant = byWords.filter((dimension) => ofNeed.includes(dimension) && isKnown(dimension));
    const fitting = meant.length > 0 ? meant : ofNeed.filter(isKnown).slice(0, 1);
    if (fitting.length > 0) return fitting.slice(0, 1);
  }
  const asked = byWords
    .map((dimension) => (isKnown(dimension) ? dimension : (OTHER_WAY[dimension] ?? dimension)))
    .filter(isKnown);
  if (asked.length > 0) return asked[0] === 'response size' ? asked.slice(0, 1) : asked.slice(0, 2);
  if (byWords.length > 0 && known.size === 0) return byWords.slice(0, 1);
  const main = MAIN.filter(isKnown);
  return main.length > 0 ? main : [...known].slice(0, 3);
}

/** The least that people have, over all hops; time counts only up to the first hop that does not wait. */
function tightestOf(dimension: PathDimension, hops: Hop[]): PathAnswer['tightest'][number] | null {
  const all = boundsOf(dimension, hops).filter(
    ({ bound }) => bound.reach !== null && Number.isFinite(bound.reach.usual),
  );
  const [first] = all.sort(
    (a, b) => (a.bound.reach?.usual ?? 0) - (b.bound.reach?.usual ?? 0) || isOptIn(a) - isOptIn(b),
  );
  return first === undefined ? null : { dimension, ...first };
}

/** Of the same value, what holds without asking goes first. */
const isOptIn = ({ bound }: { bound: PathBound }): number => (bound.reach?.more === 'opt-in' ? 1 : 0);

const boundsOf = (dimension: PathDimension, hops: Hop[]): { hop: Hop; bound: PathBound }[] =>
  hops.flatMap((hop) => hop.bounds.filter(({ bound }) => bound.of === dimension).map((bound) => ({ hop, bound })));

const WORST_FIRST: Verdict[] = ['no', 'depends', 'yes'];

function judgePath(need: Quantity, hops: Hop[], dimensions: PathDimension[]): Verdict | null {
  const verdicts = dimensions.flatMap((dimension) =>
    boundsOf(dimension, hops).flatMap(({ bound: { reach } }) =>
      reach === null || reach.dimension !== need.dimension ? [] : [judge(need.base, reach)],
    ),
  );
  const worst = WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? null;
  return worst === 'yes' && hops.some(({ edge }) => edge === null) ? 'depends' : worst;
}

/** What the verdict rests on: the bound that the need fails, or that it depends on; the tightest where it fits. */
function decisive(
  need: Quantity,
  verdict: Verdict,
  hops: Hop[],
  dimensions: PathDimension[],
): PathAnswer['tightest'][number] | null {
  const all = dimensions.flatMap((dimension) => boundsOf(dimension, hops).map((one) => ({ dimension, ...one })));
  const deciding = all.filter(
    ({ bound: { reach } }) =>
      reach !== null &&
      reach.dimension === need.dimension &&
      judge(need.base, reach) === verdict &&
      Number.isFinite(reach.usual),
  );
  const end = ({ bound: { reach } }: (typeof all)[number]) => (verdict === 'no' ? reach?.most : reach?.usual) ?? 0;
  return deciding.sort((a, b) => end(a) - end(b))[0] ?? null;
}

/** Requests a second that take so long each are so many at once. */
function needOf(quantities: Quantity[]): Quantity | null {
  const [first] = quantities;
  const rate = quantities.find(({ dimension }) => dimension === 'rate');
  const time = quantities.find(({ dimension }) => dimension === 'time');
  if (rate === undefined || time === undefined || rate.of === 'bytes') return first ?? null;
  const atOnce = rate.base * time.base;
  const text = `${formatNumber(Math.ceil(atOnce))} at once (${rate.text}, ${time.text} each)`;
  return { ...rate, dimension: 'count', base: atOnce, of: 'concurrent', text };
}

const THEME_OF: Partial<Record<PathDimension, Limit['theme'][]>> = {
  'request size': ['size'],
  'response size': ['size'],
  time: ['time'],
  rate: ['throughput'],
  concurrency: ['concurrency'],
  retention: ['retention'],
};

/** What each service of an unknown edge says for itself. */
function ownLimits(services: Service[], dimensions: PathDimension[]): Limit[] {
  const themes = new Set(dimensions.flatMap((dimension) => THEME_OF[dimension] ?? []));
  return services.flatMap(({ limits }) => {
    const fitting = byDemand(limits.filter(({ theme }) => themes.size === 0 || themes.has(theme)));
    const measured = fitting.filter(({ measure }) => measure !== undefined);
    return (measured.length > 0 ? measured : fitting).slice(0, OWN_LIMITS);
  });
}

/** How much of the bound a need takes: 0.5 is half of it. */
export const shareOfBound = (need: Quantity, { reach }: PathBound): number | null =>
  reach !== null && Number.isFinite(reach.usual) && reach.usual > 0 ? need.base / reach.usual : null;
