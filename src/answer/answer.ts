/** The switch: a query in, the answer of its kind out. */
import type { Limit, Service } from '../catalog/load.js';
import type { Query } from '../understand/query.js';
import { CLEAR_LIMIT } from '../understand/score-limit.js';
import { findAlternatives } from './alternatives.js';
import { answerBasics } from './basics.js';
import { answerCompare } from './compare.js';
import { answerDescribe } from './describe.js';
import { answerFit } from './fit.js';
import { answerHistory } from './history.js';
import { isAnswered } from './is-answered.js';
import type { Knowledge } from './knowledge.js';
import { answerLimit } from './limit.js';
import { answerLookup } from './lookup.js';
import { answerPath } from './path.js';
import { answerRecommend, leastSure } from './recommend.js';
import type { Answer, ListAnswer } from './types.js';
import { answerUnknown } from './unknown.js';

export function answerQuery(query: Query, knowledge: Knowledge): Answer {
  const answer = answerKind(query, knowledge);
  const shown = answer.kind === 'limit' ? answer.limits : [];
  return { ...answer, alternatives: findAlternatives(query, answer.services, shown, knowledge) };
}

function answerKind(query: Query, knowledge: Knowledge): Answer {
  const services = query.services.flatMap((id) => knowledge.service(id) ?? []);
  const common = {
    question: query.text,
    services,
    variant: query.variants.find(({ service }) => service === services[0]?.id)?.variant ?? null,
    staleClaims: query.staleClaims,
    rest: query.rest,
    alternatives: [],
    confidence: Math.round(query.confidence * 100) / 100,
    asOf: knowledge.asOf,
  };
  const unknown = () => ({ ...common, ...answerUnknown(query, services, knowledge) });

  const corrected = correctedLimit(query, knowledge);
  if (corrected !== undefined && CORRECTABLE.has(query.kind))
    return {
      ...common,
      ...answerLimit(
        {
          ...query,
          limits: [{ limit: corrected, score: 1, strength: 1, words: 1, isOfSort: true, isByAmount: false }],
          sideBySide: [],
          wantsAll: false,
        },
        services,
        knowledge,
      ),
    };

  switch (query.kind) {
    case 'limit':
      return services.length === 0 ? unknown() : { ...common, ...answerLimit(query, services, knowledge) };
    case 'fit': {
      const fit = answerFit(query, services, knowledge);
      const found = fit ?? (services.length === 0 ? null : answerLimit(query, services, knowledge));
      return found === null ? unknown() : { ...common, ...found };
    }
    case 'path': {
      const path = answerPath(query, knowledge);
      const found = path ?? (services.length === 0 ? null : answerLimit(query, services, knowledge));
      return found === null ? unknown() : { ...common, ...found };
    }
    case 'history':
      return { ...common, ...answerHistory(query, services, knowledge) };
    case 'lookup': {
      const found = answerLookup(query, services, knowledge) ?? answerFit(query, services, knowledge);
      return found === null ? unknown() : { ...common, ...found };
    }
    case 'compare': {
      const compared = answerCompare(query, services, knowledge);
      return compared === null ? unknown() : { ...common, ...compared };
    }
    case 'recommend': {
      const advice = answerRecommend(query, knowledge);
      const answer = { ...common, services: advice.isBeside ? [] : servicesOf(advice.recommendations), ...advice };
      return isAnswered(answer) && answer.confidence < leastSure(query) ? unknown() : answer;
    }
    case 'describe':
      return services.length === 0 ? unknown() : { ...common, kind: 'describe', ...answerDescribe(query, services) };
    case 'pricing':
      return services.length === 0 ? unknown() : { ...common, kind: 'pricing' };
    case 'basics':
      return { ...common, ...answerBasics(query, knowledge) };
    case 'list':
      return {
        ...common,
        kind: 'list',
        all: knowledge.catalog.services,
        comparison: completeComparison(knowledge),
      };
    case 'help':
      return {
        ...common,
        kind: 'help',
        isBrief: query.isCourtesy,
        topics: knowledge.intents
          .filter(({ examples }) => examples.length > 0)
          .map(({ title, examples }) => ({ title, examples })),
      };
    case 'unknown': {
      const told = TELLS_APART.test(query.text) ? answerCompare(query, services, knowledge) : null;
      return told?.topic ? { ...common, ...told } : unknown();
    }
  }
}

/** Parts of a service may be told apart though none is named: "GSI vs LSI". */
const TELLS_APART = /\b(?:vs|versus|difference|compare)\b/i;

/** The table of all services; one that it does not name yet gets a row from its own file. */
function completeComparison({ catalog }: Knowledge): ListAnswer['comparison'] {
  const named = new Set(catalog.basics.comparison.flatMap(({ services }) => services));
  const rows = catalog.services
    .filter(({ id }) => !named.has(id))
    .map(({ id, type, useCases, constraints }) => ({
      services: [id],
      type,
      useCases: useCases.slice(0, 2).join(', '),
      notes: constraints.slice(0, 2).join('; '),
      changed: null,
    }));
  return [...catalog.basics.comparison, ...rows];
}

/** Where a question of these kinds rests on a stale claim, the right value is the answer. */
const CORRECTABLE: ReadonlySet<Query['kind']> = new Set(['describe', 'unknown', 'limit']);

/** The limit that the first stale claim is about; undefined where the question names another limit better. */
function correctedLimit({ staleClaims, limits, kind, wantsAll }: Query, knowledge: Knowledge): Limit | undefined {
  const [claim] = staleClaims;
  if (claim === undefined || claim.correction.limit === null) return undefined;
  const [best] = limits;
  const isFound =
    best !== undefined && best.words > 0 && (best.strength >= CLEAR_LIMIT || best.limit.key === claim.correction.limit);
  if (kind === 'limit' && isFound && !wantsAll) return undefined;
  return knowledge.service(claim.service)?.limits.find(({ key }) => key === claim.correction.limit);
}

const servicesOf = (recommendations: { service: Service }[]): Service[] =>
  recommendations.slice(0, 1).map(({ service }) => service);
