/** What else an unsure question may have meant, as questions that stand alone. */
import type { Limit, Service } from '../catalog/load.js';
import type { IntentKind } from '../understand/intents.js';
import type { Query } from '../understand/query.js';
import type { Knowledge } from './knowledge.js';

const MOST = 3;
/** A less likely kind is no alternative. */
const LIKELY = 0.08;
/** A limit that fits so well next to the best may have been meant. */
const NEARLY = 0.7;

/** The next likely kinds and limits, best first; empty where nothing else comes near. */
export function findAlternatives(query: Query, services: Service[], shown: Limit[], knowledge: Knowledge): string[] {
  const kinds = query.trace.kinds.filter(({ kind, share }) => kind !== query.kind && share >= LIKELY);
  const [service, second] = services;
  const questions = [
    ...otherLimits(query, shown, knowledge),
    ...kinds.flatMap(({ kind }) => (service === undefined ? [] : (QUESTIONS[kind]?.(service, second) ?? []))),
  ];
  return [...new Set(questions)].slice(0, MOST);
}

function otherLimits({ kind, limits, wantsAll }: Query, shown: Limit[], knowledge: Knowledge): string[] {
  const best = limits[0]?.score ?? 0;
  if (kind !== 'limit' || wantsAll) return [];
  const others = limits.filter(
    ({ limit, score }) =>
      score >= NEARLY * best && !shown.some(({ key, service }) => key === limit.key && service === limit.service),
  );
  return others.slice(0, MOST).map(({ limit }) => knowledge.askFor(limit));
}

const QUESTIONS: Partial<Record<IntentKind, (service: Service, second: Service | undefined) => string | null>> = {
  limit: ({ shortName }) => `${shortName} limits`,
  describe: ({ shortName }) => `What is ${shortName}?`,
  pricing: ({ shortName }) => `How is ${shortName} billed?`,
  compare: ({ shortName }, second) => (second === undefined ? null : `${shortName} vs ${second.shortName}`),
};
