/** The switch: a query in, the answer of its kind out. */
import type { Service } from '../catalog/load.js';
import type { Query } from '../understand/query.js';
import { answerBasics } from './basics.js';
import { answerCompare } from './compare.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { answerLimit } from './limit.js';
import { answerRecommend } from './recommend.js';
import type { Answer } from './types.js';
import { answerUnknown } from './unknown.js';

const TOP_LIMITS = 4;

export function answerQuery(query: Query, knowledge: Knowledge): Answer {
  const services = query.services.flatMap((id) => knowledge.service(id) ?? []);
  const common = {
    question: query.text,
    services,
    variant: query.variants.find(({ service }) => service === services[0]?.id)?.variant ?? null,
    staleClaims: query.staleClaims,
    confidence: Math.round(query.confidence * 100) / 100,
    asOf: knowledge.asOf,
  };
  const unknown = () => ({ ...common, ...answerUnknown(query, services, knowledge) });

  switch (query.kind) {
    case 'limit':
      return services.length === 0 ? unknown() : { ...common, ...answerLimit(query, services, knowledge) };
    case 'compare': {
      const compared = answerCompare(query, services, knowledge);
      return compared.sides.length === 0 ? unknown() : { ...common, ...compared };
    }
    case 'recommend': {
      const answer = answerRecommend(query, knowledge);
      return { ...common, services: servicesOf(answer.recommendations), ...answer };
    }
    case 'describe':
      return services.length === 0
        ? unknown()
        : { ...common, kind: 'describe', topLimits: byDemand(services[0]?.limits ?? []).slice(0, TOP_LIMITS) };
    case 'pricing':
      return services.length === 0 ? unknown() : { ...common, kind: 'pricing' };
    case 'basics':
      return { ...common, ...answerBasics(query, knowledge) };
    case 'list':
      return {
        ...common,
        kind: 'list',
        all: knowledge.catalog.services,
        comparison: knowledge.catalog.basics.comparison,
      };
    case 'help':
      return {
        ...common,
        kind: 'help',
        topics: knowledge.intents
          .filter(({ examples }) => examples.length > 0)
          .map(({ title, examples }) => ({ title, examples })),
      };
    case 'unknown':
      return unknown();
  }
}

const servicesOf = (recommendations: { service: Service }[]): Service[] =>
  recommendations.slice(0, 1).map(({ service }) => service);
