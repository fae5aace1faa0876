/** The catalog with what every answer looks up in it, made once. */
import type { Catalog, Limit, Service } from '../catalog/load.js';
import type { Neighbour } from '../catalog/schema.js';
import { lazy } from '../lazy.js';
import type { Intent } from '../understand/intents.js';
import { createFindReasons, type FindReasons } from './find-reasons.js';
import { createFindTopic, type FindTopic } from './find-topic.js';

export type Knowledge = {
  catalog: Catalog;
  intents: Intent[];
  /** The month of the newest fact. */
  asOf: string;
  findReasons: FindReasons;
  findTopic: FindTopic;
  /** The question that leads to just this limit. */
  askFor(limit: Limit): string;
  service(id: string): Service | undefined;
  neighbour(id: string): Neighbour | undefined;
};

export function createKnowledge(catalog: Catalog, intents: Intent[]): Knowledge {
  const topics = lazy(() => createFindTopic(catalog));
  const reasons = lazy(() => createFindReasons(catalog));
  const services = new Map(catalog.services.map((service) => [service.id, service]));
  const neighbours = new Map(catalog.neighbours.map((neighbour) => [neighbour.id, neighbour]));
  const months = catalog.services
    .flatMap(({ limits }) => limits.map(({ checked }) => checked))
    .filter((month) => month.length === 7);
  return {
    catalog,
    intents,
    asOf: months.sort().at(-1) ?? '',
    findReasons: (service, tokens, met) => reasons()(service, tokens, met),
    askFor: ({ service, name }) => {
      const of = services.get(service)?.shortName ?? service;
      return /\b(?:limits?|maximum|minimum|default|quota)\b/i.test(name) ? `${of}: ${name}` : `${of}: ${name} limit`;
    },
    findTopic: (text, services) => topics()(text, services),
    service: (id) => services.get(id),
    neighbour: (id) => neighbours.get(id),
  };
}

/** Most asked first; the order of the file decides between equals. */
export const byDemand = (limits: Limit[]): Limit[] => [...limits].sort((a, b) => b.asked - a.asked);
