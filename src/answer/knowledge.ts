/** The catalog with what every answer looks up in it, made once. */
import { type Catalog, type Edge, type Limit, type Neighbour, newestMonth, type Service } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import type { Intent } from '../understand/intents.js';
import { createFindReasons, type FindReasons } from './find-reasons.js';
import { createFindTopic, type FindTopic } from './find-topic.js';

export type Knowledge = {
  catalog: Catalog;
  intents: Intent[];
  /** The day or month that "new" and "old" are counted from, as YYYY-MM-DD or YYYY-MM. */
  asOf: string;
  findReasons: FindReasons;
  findTopic: FindTopic;
  /** The question that leads to just this limit. */
  askFor(limit: Limit): string;
  service(id: string): Service | undefined;
  limit(id: string): Limit | undefined;
  /** The ways from one service to another. */
  edges(from: string, to: string): Edge[];
  edgesFrom(from: string): Edge[];
  neighbour(id: string): Neighbour | undefined;
};

/** @param asOf see there */
export function createKnowledge(catalog: Catalog, intents: Intent[], asOf: string = newestMonth(catalog)): Knowledge {
  const topics = lazy(() => createFindTopic(catalog));
  const reasons = lazy(() => createFindReasons(catalog));
  const services = new Map(catalog.services.map((service) => [service.id, service]));
  const limits = lazy(
    () => new Map(catalog.services.flatMap((one) => one.limits.map((limit) => [limit.id, limit] as const))),
  );
  const neighbours = new Map(catalog.neighbours.map((neighbour) => [neighbour.id, neighbour]));
  return {
    catalog,
    intents,
    asOf,
    findReasons: (service, tokens, met) => reasons()(service, tokens, met),
    askFor: ({ service, name }) => {
      const of = services.get(service)?.shortName ?? service;
      return /\b(?:limits?|maximum|minimum|default|quota)\b/i.test(name) ? `${of}: ${name}` : `${of}: ${name} limit`;
    },
    findTopic: (text, services) => topics()(text, services),
    service: (id) => services.get(id),
    limit: (id) => limits().get(id),
    edges: (from, to) => catalog.edges.filter((edge) => edge.from === from && edge.to === to),
    edgesFrom: (from) => catalog.edges.filter((edge) => edge.from === from),
    neighbour: (id) => neighbours.get(id),
  };
}

/** Most asked first; the order of the file decides between equals. */
export const byDemand = (limits: Limit[]): Limit[] => [...limits].sort((a, b) => b.asked - a.asked);
