import type { Limit, Service } from '../catalog/load.js';
import { toBase } from '../catalog/quantity.js';
import { MEASURES, type Measure, TRAITS, type Trait } from '../catalog/terms.js';
import type { Query } from '../understand/query.js';
import type { Knowledge } from './knowledge.js';
import type { CompareAnswer, CompareRow, Side } from './types.js';

const MOST_SIDES = 5;

const keysOf = <K extends string>(table: Record<K, string>) => Object.keys(table) as K[];

/**
 * Two to five services side by side, or variants of one; where fewer are named, a topic told apart in a sentence.
 * null where there is nothing to compare.
 */
export function answerCompare(
  query: Query,
  services: Service[],
  knowledge: Knowledge,
): Pick<CompareAnswer, 'kind' | 'services' | 'sides' | 'rows' | 'differences' | 'others' | 'topic' | 'leftOut'> | null {
  const sides = chooseSides(query, services);
  const others = query.neighbours.flatMap((id) => knowledge.neighbour(id) ?? []);
  const topic = sides.length + others.length < 2 ? knowledge.findTopic(query.text, services) : undefined;
  if (sides.length === 0 && others.length < 2 && topic === undefined) return null;
  return {
    kind: 'compare',
    services: topic === undefined ? services : [topic.service],
    sides,
    rows: [...measureRows(sides), ...traitRows(sides)],
    differences: findDifferences(sides, query.neighbours, services),
    others,
    topic: topic === undefined ? null : { title: topic.topic, difference: topic.difference },
    leftOut: services.slice(MOST_SIDES),
  };
}

/**
 * Several services stand for themselves. Variants are compared where all that is named are variants of one service;
 * one of them may belong to a second service too, as Lambda@Edge does.
 */
function chooseSides(query: Query, services: Service[]): Side[] {
  for (const service of services) {
    const named = query.variants.flatMap((mention) =>
      mention.service === service.id ? service.variants.filter(({ name }) => name === mention.variant) : [],
    );
    if (named.length >= 2 && named.length >= services.length)
      return named.slice(0, MOST_SIDES).map(({ name, choose }) => ({ service, variant: name, label: name, choose }));
  }
  return services.slice(0, MOST_SIDES).map((service) => {
    const variant = query.variants.find((mention) => mention.service === service.id)?.variant ?? null;
    return { service, variant, label: service.shortName, choose: service.choose };
  });
}

/** Of variants only what is their own is compared: what holds for the service may not hold for each of them. */
const isOfVariants = (sides: Side[]): boolean =>
  sides.length > 1 && new Set(sides.map(({ service }) => service.id)).size === 1;

function traitRows(sides: Side[]): CompareRow[] {
  const ofVariants = isOfVariants(sides);
  return keysOf(TRAITS).flatMap((trait: Trait) => {
    const cells = sides.map(({ service, variant }) => {
      const own = service.variants.find(({ name }) => name === variant)?.traits?.[trait];
      return own ?? (ofVariants ? null : (service.traits[trait] ?? null));
    });
    const known = cells.filter((cell) => cell !== null).length;
    if (known < (ofVariants ? 1 : 2)) return [];
    return [{ kind: 'trait', trait, cells, isEqual: known > 1 && new Set(cells).size === 1 } as const];
  });
}

/** These measure the same thing only where unit and scope are the same too. */
const NEEDS_SAME_SCOPE: ReadonlySet<Measure> = new Set([
  'request-rate',
  'throughput',
  'concurrency',
  'consumers',
  'retries',
  'resources',
  'capacity',
  'batch',
  'cpu',
]);

function measureRows(sides: Side[]): CompareRow[] {
  const ofVariants = isOfVariants(sides);
  return keysOf(MEASURES).flatMap((measure: Measure) => {
    const cells = sides.map((side) => findMeasure(side, measure, ofVariants));
    const known = cells.filter((cell) => cell !== null);
    if (known.length < 2) return [];
    const scopes = new Set(known.map(({ unit, per }) => `${unit} ${per}`));
    if (NEEDS_SAME_SCOPE.has(measure) && scopes.size > 1) return [];
    const amounts = cells.map((limit) => (limit === null ? null : amountOf(limit)));
    return [{ kind: 'measure', measure, cells, isEqual: new Set(amounts).size === 1 } as const];
  });
}

/** The limit of the side's variant; else of the service as a whole; else the most asked of its variants. */
function findMeasure({ service, variant }: Side, measure: Measure, onlyOwn: boolean): Limit | null {
  const fitting = service.limits.filter((limit) => limit.measure === measure);
  const own =
    fitting.find((limit) => limit.variant === variant) ??
    fitting.find((limit) => variant !== null && limit.variant?.startsWith(`${variant} `));
  if (onlyOwn) return own ?? null;
  const general = fitting.find((limit) => limit.variant === null);
  const any = variant === null ? [...fitting].sort((a, b) => b.asked - a.asked)[0] : undefined;
  return own ?? general ?? any ?? null;
}

/** Equal only where the default is too: 1 MiB by default is not 1 MiB by opt-in. */
const amountOf = ({ value, unit, default: preset }: Limit): string => {
  const base = (amount: number) => toBase(amount, unit) ?? `${amount} ${unit}`;
  return typeof value === 'number' ? `${base(value)} ${base(preset ?? value)}` : `${value} ${unit}`;
};

/**
 * One-line differences that the catalog records for just these services; for a service alone, what it is usually
 * confused with.
 */
function findDifferences(sides: Side[], neighbours: string[], services: Service[]): string[] {
  const compared = new Set([...sides.map(({ service }) => service.id), ...neighbours]);
  const ofVariants = isOfVariants(sides);
  const isAlone = sides.length === 1 && neighbours.length === 0;
  const lines = services.flatMap(({ confusedWith }) =>
    confusedWith
      .filter(({ services: ids, topic }) => {
        if (isAlone) return true;
        if (ofVariants) return ids.length === 1 && sides.filter(({ label }) => isNamedIn(label, topic)).length >= 2;
        return ids.length >= 2 && ids.every((id) => compared.has(id));
      })
      .map(({ topic, difference }) => (isAlone ? `${topic}: ${difference}` : difference)),
  );
  return [...new Set(lines)].slice(0, 4);
}

const isNamedIn = (label: string, topic: string): boolean => topic.toLowerCase().includes(label.toLowerCase());
