/** `npm run catalog -- audit`: how old the facts are, which are disputed or derived, which lack a source. */
import Table from 'cli-table3';
import { ageInDays } from '../../catalog/freshness.js';
import type { Catalog } from '../../catalog/load.js';

/** `asked`: 0 to 5, how often people ask for it; null where it is no limit. */
type Fact = {
  id: string;
  service: string;
  kind: 'limit' | 'bound' | 'rule' | 'error';
  checked: string | null;
  source: string | null;
  asked: number | null;
  isDisputed: boolean;
  isDerived: boolean;
};

export type Audit = {
  olderThanDays: number;
  services: { service: string; facts: number; newest: string; oldest: string; old: number; oldTopAsked: number }[];
  old: { id: string; checked: string; ageDays: number; asked: number | null; source: string | null }[];
  oldTopAsked: string[];
  missingSource: string[];
  disputed: string[];
  derived: string[];
};

/** From here on a fact is one of those that people ask for most. */
const TOP_ASKED = 4;
const MOST_LISTED = 25;

/** "180d" → 180. @throws Error for anything else */
export function parseDays(text: string): number {
  const days = /^(\d+)d?$/.exec(text)?.[1];
  if (days === undefined) throw new Error(`--older-than wants a number of days such as 180d; got "${text}"`);
  return Number(days);
}

/** @param today as YYYY-MM-DD */
export function audit(catalog: Catalog, today: string, olderThanDays: number): Audit {
  const facts = collectFacts(catalog);
  const ages = facts.flatMap((fact) =>
    fact.checked === null ? [] : [{ ...fact, checked: fact.checked, ageDays: ageInDays(fact.checked, today) }],
  );
  const old = ages
    .filter(({ ageDays }) => ageDays > olderThanDays)
    .sort((a, b) => b.ageDays - a.ageDays || (b.asked ?? 0) - (a.asked ?? 0));
  const isTop = ({ asked }: { asked: number | null }) => (asked ?? 0) >= TOP_ASKED;
  const names = [...new Set(facts.map(({ service }) => service))];
  return {
    olderThanDays,
    services: names.map((service) => {
      const own = ages.filter((fact) => fact.service === service);
      const months = own.map(({ checked }) => checked).sort();
      const ownOld = old.filter((fact) => fact.service === service);
      return {
        service,
        facts: own.length,
        newest: months.at(-1) ?? '',
        oldest: months[0] ?? '',
        old: ownOld.length,
        oldTopAsked: ownOld.filter(isTop).length,
      };
    }),
    old: old.map(({ id, checked, ageDays, asked, source }) => ({ id, checked, ageDays, asked, source })),
    oldTopAsked: old.filter(isTop).map(({ id }) => id),
    missingSource: facts.filter(({ source, checked }) => source === null || checked === null).map(({ id }) => id),
    disputed: facts.filter(({ isDisputed }) => isDisputed).map(({ id }) => id),
    derived: facts.filter(({ isDerived }) => isDerived).map(({ id }) => id),
  };
}

function collectFacts({ services, edges, errors }: Catalog): Fact[] {
  const limits = services.flatMap(({ limits: own }) =>
    own.map(
      (limit): Fact => ({
        id: limit.id,
        service: limit.service,
        kind: 'limit',
        checked: limit.checked,
        source: limit.source,
        asked: limit.asked,
        isDisputed: (limit.disputes ?? []).length > 0,
        isDerived: false,
      }),
    ),
  );
  const months = new Map(services.flatMap(({ limits: own }) => own.map((limit) => [limit.id, limit] as const)));
  const ofEdges = edges.flatMap(({ from, to, mode, bounds, rules }): Fact[] => {
    const name = `${from} → ${to}${mode === null ? '' : ` (${mode})`}`;
    const common = { service: from, asked: null, isDisputed: false };
    return [
      // a bound that is a limit is counted there
      ...bounds
        .filter(({ limit }) => limit === undefined)
        .map((bound): Fact => {
          const base = bound.derived === undefined ? undefined : months.get(bound.derived.limit);
          return {
            ...common,
            id: `${name}: ${bound.name ?? bound.of}`,
            kind: 'bound',
            checked: bound.checked ?? base?.checked ?? null,
            source: bound.source ?? base?.source ?? null,
            isDerived: bound.derived !== undefined,
          };
        }),
      ...rules.map(
        (rule): Fact => ({
          ...common,
          id: `${name}: ${rule.rule}`,
          kind: 'rule',
          checked: rule.checked,
          source: rule.source,
          isDerived: false,
        }),
      ),
    ];
  });
  const ofErrors = errors.map(
    (error): Fact => ({
      id: `error ${error.id}`,
      service: error.services[0] ?? '',
      kind: 'error',
      checked: error.checked,
      source: error.source,
      asked: null,
      isDisputed: false,
      isDerived: false,
    }),
  );
  return [...limits, ...ofEdges, ...ofErrors];
}

export function printAudit({
  olderThanDays,
  services,
  old,
  oldTopAsked,
  missingSource,
  disputed,
  derived,
}: Audit): string {
  const table = new Table({
    head: ['Service', 'Facts', 'Oldest', 'Newest', `> ${olderThanDays} days`, 'of these top-asked'],
    style: { head: [], border: [] },
  });
  for (const one of services) table.push([one.service, one.facts, one.oldest, one.newest, one.old, one.oldTopAsked]);
  const list = (heading: string, items: string[]) =>
    items.length === 0
      ? [`${heading}: none`]
      : [
          `${heading}: ${items.length}`,
          ...items.slice(0, MOST_LISTED).map((item) => `  ${item}`),
          ...(items.length > MOST_LISTED ? [`  and ${items.length - MOST_LISTED} more: --json lists all`] : []),
        ];
  return [
    table.toString(),
    ...list(
      `Older than ${olderThanDays} days`,
      old.map(({ id, checked, ageDays }) => `${checked.padEnd(8)}${String(ageDays).padStart(5)} days  ${id}`),
    ),
    ...list('Top-asked and too old', oldTopAsked),
    ...list('Without a source or month', missingSource),
    ...list('Disputed: two AWS pages disagree', disputed),
    ...list('Derived from other numbers', derived),
  ].join('\n');
}
