/** The catalog as the page shows it: services with their limits, what changed, paths. */
import { allChanges } from '../../answer/history.js';
import type { Hop } from '../../answer/hop.js';
import type { PathAnswer } from '../../answer/types.js';
import type { Assistant } from '../../assistant.js';
import { limitTitle } from '../../cards/facts.js';
import { isOld } from '../../catalog/freshness.js';
import type { Catalog, Limit, Service } from '../../catalog/load.js';
import { formatDate, formatLimit } from '../../catalog/quantity.js';
import type { CatalogData, CatalogService, LimitRow, PathBoundRow, PathData, PathHop } from './types.js';

const MOST_CHANGES = 200;

/** To begin with. */
const PATHS = [
  'api gateway → lambda → sqs',
  'cloudfront → api gateway → lambda → dynamodb',
  's3 → sns → sqs → lambda',
  'eventbridge → step functions → lambda',
];

/** @param today as YYYY-MM-DD */
export function showCatalog(catalog: Catalog, today: string): CatalogData {
  return {
    services: catalog.services.map((service) => showService(service, today)),
    changes: allChanges({ catalog })
      .slice(0, MOST_CHANGES)
      .map(({ service, limit, date, from, to, source }) => ({
        service: service.name,
        limit: limit === null ? null : limitTitle(limit),
        when: date === null ? 'undated' : formatDate(date),
        from,
        to,
        source,
      })),
    paths: PATHS,
  };
}

const showService = ({ id, name, summary, docs, limits }: Service, today: string): CatalogService => ({
  id,
  name,
  summary,
  docs,
  limits: [...limits].sort((a, b) => b.asked - a.asked).map((limit) => showLimit(limit, today)),
});

const showLimit = (limit: Limit, today: string): LimitRow => ({
  id: limit.id,
  name: limit.name,
  variant: limit.variant,
  theme: limit.theme,
  value: `${formatLimit(limit)}${limit.per === null ? '' : ` per ${limit.per}`}`,
  conditions: limit.conditions,
  adjustable: limit.adjustable,
  source: limit.source,
  checked: formatDate(limit.checked),
  isOld: isOld(limit.checked, today),
});

/** Asks the assistant itself, so that the page draws what a card would say. */
export function showPath(assistant: Assistant, chain: string): PathData {
  for (const text of [chain, `${chain} limits`]) {
    const { answer } = assistant({ text });
    if (answer.kind === 'path') return { hops: answer.hops.map((hop) => showHop(hop, answer)) };
  }
  return null;
}

const showHop = (hop: Hop, { tightest }: PathAnswer): PathHop => ({
  from: hop.fromName,
  to: hop.toName,
  summary: hop.edge?.summary ?? null,
  bounds: hop.bounds.map(
    (bound): PathBoundRow => ({
      of: bound.bound.of,
      name: bound.name,
      value: bound.text,
      source: bound.source,
      checked: formatDate(bound.checked),
      breaks: bound.bound.breaks,
      fix: bound.bound.fix,
      isTightest: tightest.some((one) => one.bound === bound),
    }),
  ),
});
