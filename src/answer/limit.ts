import type { Limit, Service } from '../catalog/load.js';
import { endOf } from '../understand/edges.js';
import type { Query } from '../understand/query.js';
import { isSameFamily, type LimitMatch } from '../understand/score-limit.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { namedTogether } from './named-together.js';
import type { LimitAnswer } from './types.js';

type Found = Pick<LimitAnswer, 'kind' | 'services' | 'scope' | 'limits' | 'siblings' | 'theme' | 'isWhole' | 'edge'>;

/** A second limit is asked for as well when it fits nearly as well as the first. */
const ALMOST_AS_GOOD = 0.93;
/** Where no service is named, another service's limit may be meant that fits this well. */
const GOOD_ENOUGH_ELSEWHERE = 0.75;
/** The same of services that are named in one breath: each has its own words for it. */
const AS_WELL_NAMED = 0.5;
const MOST_AT_ONCE = 5;
/** Shown below the answer to a single limit, where they fit at least so well. */
const RUNNERS_UP = 3;
const WORTH_SEEING = 0.3;

/** One limit, the few that fit about equally, or a service's list. */
export function answerLimit(query: Query, services: Service[], knowledge: Knowledge): Found {
  const isOurs = ({ limit }: LimitMatch) => services.some(({ id }) => id === limit.service);
  const matches = query.isImplied ? query.limits : query.limits.filter(isOurs);
  const [best] = matches;
  if (query.sideBySide.length > 0) return severalLimits(query.sideBySide, services, knowledge);
  if (query.wantsAll || best === undefined) return listLimits(query, services);
  const close = query.isImplied
    ? bestOfEachService(matches)
    : withNamedTogether(
        matches.filter(isAsGoodAs(best, ALMOST_AS_GOOD)),
        matches.filter(({ strength }) => strength >= AS_WELL_NAMED * best.strength),
        namedTogether(query),
      );
  const isOneKey = close.every(({ limit }) => limit.key === best.limit.key && limit.service === best.limit.service);
  return isOneKey
    ? oneLimit(best, matches, query, services, knowledge)
    : severalLimits(close, query.isImplied ? [] : services, knowledge);
}

/** "SNS/SQS message size": the best of each, in their order, where both have such a limit. */
function withNamedTogether(close: LimitMatch[], named: LimitMatch[], services: string[]): LimitMatch[] {
  const bests = services.flatMap((id) => named.find(({ limit, isOfSort }) => isOfSort && limit.service === id) ?? []);
  return bests.length < 2 ? close : [...bests, ...close.filter((match) => !bests.includes(match))];
}

const isAsGoodAs =
  (best: LimitMatch, share: number) =>
  ({ score, isOfSort }: LimitMatch): boolean =>
    score >= best.score * share && (isOfSort || !best.isOfSort);

/** The best limit of every service that may be meant. */
function bestOfEachService(matches: LimitMatch[]): LimitMatch[] {
  const [best] = matches;
  if (best === undefined) return [];
  const close = matches.filter(isAsGoodAs(best, GOOD_ENOUGH_ELSEWHERE));
  return close.filter((match, i) => close.findIndex(({ limit }) => limit.service === match.limit.service) === i);
}

/** What holds for a variant that is named: its own limits, then those of the service as a whole. */
function listLimits(query: Query, services: Service[]): Found {
  const theme = query.themes.length === 1 ? (query.themes[0] ?? null) : null;
  const everything = services.flatMap((service) => service.limits);
  const own = everything.filter((limit) => isOfNamedVariant(limit, query));
  const all = own.length > 0 ? everything.filter(({ service }) => !isNamedAlong(service, query)) : everything;
  const general = own.length > 0 ? all.filter(({ variant }) => variant === null) : [];
  const listed = own.length > 0 ? [...byDemand(own), ...byDemand(general)] : byDemand(all);
  const ofTheme = theme === null ? [] : listed.filter((limit) => limit.theme === theme);
  return {
    kind: 'limit',
    services,
    scope: 'all',
    limits: ofTheme.length > 0 ? ofTheme : [...new Set([...pointedAt(query, listed), ...listed])],
    siblings: [],
    theme: ofTheme.length > 0 ? theme : null,
    isWhole: /\b(all|every|everything|whole|complete)\b/i.test(query.text),
    edge: null,
  };
}

/** Those that the question's words point at go first. */
const pointedAt = ({ limits }: Query, listed: Limit[]): Limit[] =>
  limits
    .filter(({ limit, strength }) => strength >= WORTH_SEEING && listed.includes(limit))
    .slice(0, RUNNERS_UP)
    .map(({ limit }) => limit);

/** Lambda@Edge names Lambda along, but what holds for Lambda does not hold for it. */
function isNamedAlong(service: string, { trace }: Query): boolean {
  const naming = trace.reading.mentions.flatMap(({ named }) => named.filter(({ id }) => id === service));
  return naming.length > 0 && naming.every(({ kind }) => kind === 'also');
}

/** "FIFO" names the limits of "FIFO high throughput" too. */
export const isOfNamedVariant = ({ service, variant }: Limit, { variants }: Query): boolean =>
  variant !== null && variants.some((named) => named.service === service && isSameFamily(variant, named.variant));

function oneLimit(
  { limit }: LimitMatch,
  matches: LimitMatch[],
  query: Query,
  services: Service[],
  knowledge: Knowledge,
): Found {
  const siblings = (knowledge.service(limit.service)?.limits ?? []).filter(
    ({ key, variant }) => key === limit.key && variant !== limit.variant,
  );
  const further = matches.filter(
    ({ limit: other, strength }) =>
      other !== limit && other.service === limit.service && strength >= WORTH_SEEING && !siblings.includes(other),
  );
  const others = [...siblings, ...further.slice(0, RUNNERS_UP).map(({ limit: other }) => other)];
  const rank = (other: Limit) => matches.findIndex((match) => match.limit === other);
  const byRank = others.sort((a, b) => (rank(a) < 0 ? 1 : rank(b) < 0 ? -1 : rank(a) - rank(b)));
  const edge = query.edge === 'maximum' ? null : query.edge;
  return {
    kind: 'limit',
    services,
    scope: 'one',
    limits: [limit, ...byRank],
    siblings,
    theme: null,
    isWhole: false,
    edge: edge !== null && endOf(limit, edge) !== undefined ? edge : null,
  };
}

/** @param named the services that the question names: the answer is about them even where only one has such a limit */
function severalLimits(close: LimitMatch[], named: Service[], knowledge: Knowledge): Found {
  const limits = close.slice(0, MOST_AT_ONCE).map(({ limit }) => limit);
  const owners = limits.flatMap(({ service }) => knowledge.service(service) ?? []);
  const services = [...new Set([...named, ...owners])];
  return { kind: 'limit', services, scope: 'several', limits, siblings: [], theme: null, isWhole: false, edge: null };
}
