import type { Limit, Service } from '../catalog/load.js';
import { isSameFamily } from '../understand/link-limits.js';
import type { Query } from '../understand/query.js';
import { byDemand, type Knowledge } from './knowledge.js';
import type { LimitAnswer } from './types.js';

/** A second limit is asked for as well when it fits nearly as well as the first. */
const ALMOST_AS_GOOD = 0.93;
const MOST_AT_ONCE = 5;
/** Shown below the answer to a single limit. */
const RUNNERS_UP = 3;

/** One limit, the few that fit about equally, or a service's list. */
export function answerLimit(
  query: Query,
  services: Service[],
  knowledge: Knowledge,
): Pick<LimitAnswer, 'kind' | 'scope' | 'limits' | 'siblings' | 'theme' | 'isWhole'> {
  const matches = query.limits.filter(
    ({ limit }) => services.length === 0 || services.some(({ id }) => id === limit.service),
  );
  const best = matches[0];
  if (query.wantsAll || best === undefined) {
    const theme = query.themes.length === 1 ? (query.themes[0] ?? null) : null;
    const listed = services.flatMap((service) => service.limits).filter((limit) => fitsVariants(limit, query));
    const ofTheme = theme === null ? listed : listed.filter((limit) => limit.theme === theme);
    const limits = byDemand(ofTheme.length > 0 ? ofTheme : listed);
    return {
      kind: 'limit',
      scope: 'all',
      limits,
      siblings: [],
      theme: ofTheme.length > 0 ? theme : null,
      isWhole: /\b(all|every|everything|whole|complete)\b/i.test(query.text),
    };
  }
  const close = matches.filter(({ score }) => score >= best.score * ALMOST_AS_GOOD).slice(0, MOST_AT_ONCE);
  const isOneKey = close.every(({ limit }) => limit.key === best.limit.key && limit.service === best.limit.service);
  const siblings = siblingsOf(best.limit, knowledge).filter(
    (limit) =>
      !query.variants.some(({ variant }) => variant === best.limit.variant) || limit.variant !== best.limit.variant,
  );
  if (close.length === 1 || isOneKey) {
    const further = matches
      .slice(1)
      .map(({ limit }) => limit)
      .filter((limit) => !siblings.includes(limit))
      .slice(0, RUNNERS_UP);
    return {
      kind: 'limit',
      scope: 'one',
      limits: [best.limit, ...siblings, ...further],
      siblings,
      theme: null,
      isWhole: false,
    };
  }
  return {
    kind: 'limit',
    scope: 'several',
    limits: close.map(({ limit }) => limit),
    siblings: [],
    theme: null,
    isWhole: false,
  };
}

/** The same limit in the service's other variants. */
function siblingsOf(limit: Limit, knowledge: Knowledge): Limit[] {
  const all = knowledge.service(limit.service)?.limits ?? [];
  return all.filter(({ key, variant }) => key === limit.key && variant !== limit.variant);
}

const fitsVariants = (limit: Limit, { variants }: Query): boolean => {
  const asked = variants.filter(({ service }) => service === limit.service);
  return (
    asked.length === 0 || asked.some(({ variant }) => limit.variant !== null && isSameFamily(limit.variant, variant))
  );
};
