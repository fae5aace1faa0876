import type { Service } from '../catalog/load.js';
import type { Query } from '../understand/query.js';
import { byDemand, type Knowledge } from './knowledge.js';
import type { UnknownAnswer } from './types.js';

const MOST_LIMITS = 3;
/** A limit that explains less of the question is no help. */
const NEAR = 0.35;
const MOST_QUESTIONS = 4;

/** Never a shrug: what the question came near to, as questions that we can answer. */
export function answerUnknown(
  query: Query,
  services: Service[],
  knowledge: Knowledge,
): Pick<UnknownAnswer, 'kind' | 'elsewhere' | 'outside' | 'tellsNeed' | 'nearestLimits' | 'nearestQuestions'> {
  const [first, second] = services;
  const outside = query.neighbours.flatMap((id) => knowledge.neighbour(id) ?? []);
  const elsewhere = outside[0] ?? null;
  const nearestLimits = query.limits
    .filter(({ strength }) => elsewhere === null && strength > NEAR)
    .slice(0, MOST_LIMITS)
    .map(({ limit }) => limit);
  const ofService = first
    ? [
        ...(second ? [`${first.shortName} vs ${second.shortName}`] : []),
        `${first.shortName} limits`,
        `What is ${first.shortName}?`,
        `How is ${first.shortName} billed?`,
      ]
    : [];
  const ofLimits = nearestLimits.map(knowledge.askFor);
  const general = [
    'What do you know?',
    'Lambda limits',
    'SQS vs SNS vs EventBridge',
    'What should I use to run containers?',
  ];
  const ofNeed = query.askNeed === null ? [] : [query.askNeed];
  const questions = services.length > 0 ? [...ofNeed, ...ofService, ...ofLimits] : [...ofNeed, ...ofLimits, ...general];
  return {
    kind: 'unknown',
    elsewhere,
    outside,
    tellsNeed: query.askNeed !== null,
    nearestLimits: byDemand(nearestLimits),
    nearestQuestions: [...new Set(questions)].slice(0, MOST_QUESTIONS),
  };
}
