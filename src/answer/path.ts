/** Limits along a chain of services: every hop's bounds, and the one that is met first. */
import type { Limit, Service } from '../catalog/load.js';
import { formatNumber } from '../catalog/quantity.js';
import type { PathDimension } from '../catalog/terms.js';
import type { Quantity } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import type { Hop, PathBound } from './hop.js';
import { boundsOf, judgePath, type Met, partsNeeded, segmentsOf } from './judge-path.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { dimensionsOf, missingOf } from './path-dimensions.js';
import { WORST_FIRST } from './reach.js';
import { readHops } from './read-hops.js';
import type { PathAnswer } from './types.js';

type Found = Pick<
  PathAnswer,
  | 'kind'
  | 'services'
  | 'hops'
  | 'dimensions'
  | 'tightest'
  | 'rules'
  | 'verdict'
  | 'need'
  | 'also'
  | 'spread'
  | 'missing'
  | 'own'
>;

const OWN_LIMITS = 3;

/** null where not even the services' own limits are known. */
export function answerPath(query: Query, knowledge: Knowledge): Found | null {
  const needs = needsOf(query.quantities);
  const hops = readHops(query, knowledge);
  if (hops.length === 0) return null;
  const nodes = [hops[0]?.from ?? '', ...hops.map(({ to }) => to)];
  const services = [...new Set(nodes)].flatMap((id) => knowledge.service(id) ?? []);
  const asked = (need: Quantity | null) => dimensionsOf(query.text.toLowerCase(), need, hops);
  const judged = needs
    .flatMap((need) => {
      const found = judgePath(need, query.text, hops, asked(need));
      return found === null ? [] : [{ need, ...found }];
    })
    .sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict) ||
        shareOfMet(b.need, b.first) - shareOfMet(a.need, a.first),
    );
  const [worst, ...also] = judged;
  const first = worst?.first ?? null;
  const held = worst === undefined ? needs.slice(0, 1) : judged.map(({ need }) => need);
  const dimensions = held.length === 0 ? asked(null) : [...new Set(held.flatMap(asked))];
  const own = hops.some(({ edge }) => edge === null) ? ownLimits(services, dimensions) : [];
  const tightest = dimensions.flatMap((dimension) =>
    first?.dimension === dimension ? first : tightestOf(dimension, hops),
  );
  if (tightest.length === 0 && own.length === 0 && hops.every(({ bounds }) => bounds.length === 0)) return null;
  return {
    kind: 'path',
    services,
    hops,
    dimensions,
    tightest,
    rules: hops.flatMap((hop) => rulesOf(hop, dimensions)),
    verdict: worst?.verdict ?? null,
    need: worst?.need ?? null,
    also: also.map(({ need, verdict }) => ({ need, verdict })),
    spread: worst === undefined || first === null ? null : partsNeeded(worst.need, first.bound, query.text),
    missing: missingOf(query.text.toLowerCase(), hops, dimensions),
    own,
  };
}

/** What to keep in mind: first what has to do with the limits that are shown. */
function rulesOf({ edge, bounds }: Hop, dimensions: PathDimension[]): PathAnswer['rules'] {
  const shown = new Set(bounds.flatMap(({ bound, limit }) => (dimensions.includes(bound.of) ? (limit?.id ?? []) : [])));
  const rules = edge?.rules ?? [];
  const isAbout = ({ limits }: (typeof rules)[number]) => limits.some((id) => shown.has(id));
  return [...rules.filter(isAbout), ...rules.filter((rule) => !isAbout(rule))];
}

/** The least that people have, over all hops; of time one for each part of the path in which somebody waits. */
const tightestOf = (dimension: PathDimension, hops: Hop[]): PathAnswer['tightest'] =>
  (dimension === 'time' ? segmentsOf(hops) : [hops]).flatMap((segment) => leastOf(dimension, segment) ?? []);

function leastOf(dimension: PathDimension, hops: Hop[]): PathAnswer['tightest'][number] | null {
  const all = boundsOf(dimension, hops).filter(
    ({ bound }) => bound.reach !== null && Number.isFinite(bound.reach.usual),
  );
  const [first] = all.sort(
    (a, b) => (a.bound.reach?.usual ?? 0) - (b.bound.reach?.usual ?? 0) || isOptIn(a) - isOptIn(b),
  );
  return first ?? null;
}

/** Of the same value, what holds without asking goes first. */
const isOptIn = ({ bound }: { bound: PathBound }): number => (bound.reach?.more === 'opt-in' ? 1 : 0);

/** Requests a second that take so long each are so many at once; anything else is a need of its own. */
function needsOf(quantities: Quantity[]): Quantity[] {
  const rate = quantities.find(({ dimension, of }) => dimension === 'rate' && of !== 'bytes');
  const time = quantities.find(({ dimension }) => dimension === 'time');
  if (rate === undefined || time === undefined) return quantities;
  const atOnce = rate.base * time.base;
  const text = `${formatNumber(Math.ceil(atOnce))} at once (${rate.text}, ${time.text} each)`;
  const others = quantities.filter((one) => one !== rate && one !== time);
  return [{ ...rate, dimension: 'count', base: atOnce, of: 'concurrent', text }, ...others];
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

/** Of needs that fare alike, the one that comes nearest to its bound tells most. */
const shareOfMet = (need: Quantity, met: Met | null): number =>
  met === null ? 0 : (shareOfBound(need, met.bound) ?? 0);

/** How much of the bound a need takes: 0.5 is half of it. */
export const shareOfBound = (need: Quantity, { reach }: PathBound): number | null =>
  reach !== null && Number.isFinite(reach.usual) && reach.usual > 0 ? need.base / reach.usual : null;
