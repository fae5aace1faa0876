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
export function findAlternatives(
  query: Query,
  services: Service[],
  shown: Limit | undefined,
  knowledge: Knowledge,
): string[] {
  const kinds = query.trace.kinds.filter(({ kind, share }) => kind !== query.kind && share >= LIKELY);
  const [service, second] = services;
  const questions = [
    ...otherLimits(query, shown, knowledge),
    ...kinds.flatMap(({ kind }) => (service === undefined ? [] : (questionOf(kind, service, second) ?? []))),
  ];
  return [...new Set(questions)].slice(0, MOST);
}

function otherLimits({ kind, limits, wantsAll }: Query, shown: Limit | undefined, knowledge: Knowledge): string[] {
  const best = limits[0]?.score ?? 0;
  if (kind !== 'limit' || wantsAll) return [];
  return limits
    .slice(1, MOST)
    .filter(({ limit, score }) => limit !== shown && limit.key !== shown?.key && score >= NEARLY * best)
    .map(({ limit }) => `${knowledge.service(limit.service)?.shortName ?? limit.service} ${limit.name.toLowerCase()}`);
}

function questionOf(kind: IntentKind, { shortName }: Service, second: Service | undefined): string | null {
  switch (kind) {
    case 'limit':
      return `${shortName} limits`;
    case 'describe':
      return `What is ${shortName}?`;
    case 'pricing':
      return `How is ${shortName} billed?`;
    case 'compare':
      return second === undefined ? null : `${shortName} vs ${second.shortName}`;
    case 'recommend':
    case 'basics':
    case 'list':
    case 'help':
    case 'unknown':
      return null;
  }
}
