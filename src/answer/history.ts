/** What changed: old and new values of limits and claims that no longer hold, newest first. */
import type { Limit, Service } from '../catalog/load.js';
import { formatShort } from '../catalog/quantity.js';
import { type Quantity, readQuantities } from '../understand/quantities.js';
import type { Query } from '../understand/query.js';
import type { LimitMatch } from '../understand/score-limit.js';
import { stemOf, stemsOf } from '../understand/tokens.js';
import type { Knowledge } from './knowledge.js';
import type { HistoryAnswer, HistoryEntry } from './types.js';

type Found = Pick<HistoryAnswer, 'kind' | 'entries' | 'limit' | 'since' | 'services'>;

/** A limit that explains so much of the question is the one whose history is asked for. */
const POINTED_AT = 0.3;
/** The same without one of its names as a whole. */
const WORDS_ALONE = 0.35;

/** Of limits that fit nearly as well, the one that has changed is meant. */
const NEAR = 0.6;

/** Everything of the services named, or of all; of one limit where the question points at one. */
export function answerHistory(query: Query, services: Service[], knowledge: Knowledge): Found {
  const { since, until } = query;
  const asked = query.staleClaims.flatMap(({ service, correction }) => {
    const owner = knowledge.service(service);
    return owner === undefined ? [] : [{ owner, key: correction.limit }];
  });
  const limit = pointedAt(query, services);
  const of =
    services.length > 0 && !query.isImplied ? services : limit === null ? knowledge.catalog.services : services;
  const all = newestFirst(of.flatMap(entriesOf)).filter(
    ({ date }) =>
      (since === null || (date !== null && lastDay(date) >= since)) &&
      (until === null || (date !== null && placeOf(date) <= until)),
  );
  const ofLimit = all.filter(
    (entry) =>
      (limit !== null && entry.key === limit.key && entry.service.id === limit.service) ||
      asked.some(({ owner, key }) => owner === entry.service && (key === entry.key || isClaim(entry, query))),
  );
  // what has the value that is asked about, then the limit itself before the same one of other variants
  const place = (entry: HistoryEntry) => (saysOneOf(entry, query.quantities) ? 0 : entry.limit === limit ? 1 : 2);
  const said = all.filter((entry) => saysOneOf(entry, query.quantities));
  // a value that is said points better than words that find no change
  if (ofLimit.length === 0 && (said.length > 0 || (limit === null && asked.length === 0))) {
    const entries = said.length > 0 ? said : all;
    return { kind: 'history', entries, limit: null, since, services: of === knowledge.catalog.services ? [] : of };
  }
  return {
    kind: 'history',
    entries: ofLimit.toSorted((a, b) => place(a) - place(b)),
    limit,
    since,
    services: of,
  };
}

/** "Was it ever 5 minutes?" is answered by the change from 300 s. */
const saysOneOf = ({ from, to }: HistoryEntry, quantities: Quantity[]): boolean =>
  quantities.some(({ dimension, base }) =>
    [...readQuantities(from), ...readQuantities(to)].some((one) => one.dimension === dimension && one.base === base),
  );

const isClaim = ({ to }: HistoryEntry, { staleClaims }: Query): boolean =>
  staleClaims.some(({ correction }) => correction.truth === to);

/** Words that ask what changed, and say nothing about which limit. */
const ASKING = new Set(
  'change changed changes new news since when did was were been raised raise increase increased bumped lifted old previous former used latest recent history still'
    .split(' ')
    .map(stemOf),
);

function pointedAt({ limits, since, trace }: Query, services: Service[]): Limit | null {
  const own = limits.filter(({ limit }) => services.some(({ id }) => id === limit.service));
  const [best] = own;
  if (best === undefined || best.strength < (best.words === 0 ? WORDS_ALONE : POINTED_AT)) return null;
  // "this year" says when, and no limit of a year
  const isTelling = (stem: string) => !ASKING.has(stem) && !(since !== null && TIMES.has(stem));
  const telling = new Set(trace.reading.tokens.map(({ stem }) => stem).filter(isTelling));
  if (![best.limit.name, ...best.limit.aliases].some((name) => stemsOf(name).some((stem) => telling.has(stem))))
    return null;
  const near = own.filter(({ score }) => score >= NEAR * best.score);
  return (near.find(hasChanged) ?? best).limit;
}

const TIMES: ReadonlySet<string> = new Set(stemsOf('last past year quarter month week day'));

const hasChanged = ({ limit }: LimitMatch): boolean => limit.history.length > 0;

/** A correction that repeats a change of a limit on the same day adds nothing. */
function entriesOf(service: Service): HistoryEntry[] {
  const changes = service.limits.flatMap((limit) =>
    limit.history.map(
      ({ date, from, to, note, source }): HistoryEntry => ({
        service,
        limit,
        key: limit.key,
        date,
        from,
        to,
        note,
        source,
      }),
    ),
  );
  const told = new Set(changes.map(({ key }) => key));
  const claims = service.corrections
    .filter(({ since, limit }) => since !== null && (limit === null || !told.has(limit)))
    .map(
      ({ claim, truth, since, limit, source }): HistoryEntry => ({
        service,
        limit: service.limits.find(({ key }) => key === limit) ?? null,
        key: limit,
        date: since,
        from: claim,
        to: truth,
        note: null,
        source,
      }),
    );
  return [...changes, ...claims];
}

/** "2023-03/2026-04" counts from its end; a year alone from its last day. */
export const lastDay = (date: string): string => {
  const last = date.split('/').at(-1) ?? date;
  return last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-31` : last;
};

/** Where in the order a date stands: a year alone in its middle, a month too. */
const placeOf = (date: string): string => {
  const last = date.split('/').at(-1) ?? date;
  return last.length === 4 ? `${last}-06-30` : last.length === 7 ? `${last}-15` : last;
};

const newestFirst = (entries: HistoryEntry[]): HistoryEntry[] =>
  [...entries].sort((a, b) =>
    a.date === null ? 1 : b.date === null ? -1 : placeOf(b.date).localeCompare(placeOf(a.date)),
  );

/** Every change of the catalog, newest first. */
export const allChanges = ({ catalog }: Pick<Knowledge, 'catalog'>): HistoryEntry[] =>
  newestFirst(catalog.services.flatMap(entriesOf));

/** What is true today, where nothing is known to have changed. */
export const today = (limit: Limit): string => formatShort(limit);
