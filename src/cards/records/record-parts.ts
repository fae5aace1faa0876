/** What a decision record is made of before it is written, and how facts are worded in it. */
import type { PathBound } from '../../answer/hop.js';
import type { Limit, Neighbour, Service } from '../../catalog/load.js';
import { formatLimit } from '../../catalog/quantity.js';
import {
  changeSpans,
  checkedSpans,
  firmness,
  limitTitle,
  linkSource,
  noticeSpans,
  recentChange,
  settingRange,
} from '../facts.js';
import { bold, link, type Spans } from '../parts.js';

/** A line of a list; `under`: lines that belong below it. */
export type Item = { spans: Spans; under?: Spans[] };

export type Option = { name: string; items: Spans[] };

export type RecordParts = {
  title: string;
  /** The facts that the decision rests on. */
  drivers: Item[];
  options: Option[];
  decision: Spans[];
  /** "Choose X when …", where the decision is left open. */
  choices: { name: string; when: Spans }[];
  consequences: Item[];
};

const TELLS_NUMBER = /(?<![\p{L}\d])\d/u;

/** A sentence of the catalog with the page it rests on, where it tells a number. */
export const withSource = (text: string, url: string): Spans =>
  TELLS_NUMBER.test(text) ? [`${text} `, linkSource(url)] : [text];

export const labelled = (label: string, text: string, url: string): Spans => [`${label}: ${text} `, linkSource(url)];

/** "fixed", "adjustable", "configurable"; null: AWS does not say. */
const firmnessWord = (limit: Limit): string | null => {
  const word = firmness(limit);
  return word === 'hard limit' ? 'fixed' : word;
};

/** "1 MiB; per message; fixed. Body and attributes together. [AWS docs](…), checked Aug 2026". */
export function factSpans(limit: Limit, asOf: string): Spans {
  const { per, conditions, disputes = [] } = limit;
  const facts = [formatLimit(limit), per === null ? null : `per ${per}`, firmnessWord(limit), settingRange(limit)]
    .filter((fact) => fact !== null)
    .join('; ')
    .replaceAll(' · ', '; ');
  return [
    `${facts}. `,
    ...(conditions === null ? [] : [`${conditions} `]),
    ...checkedSpans(limit, asOf),
    ...disputes.flatMap(({ value, source }): Spans => [`; another AWS page says ${value} (`, linkSource(source), ')']),
  ];
}

/** "**Message size**: 1 MiB; …", with the name of its service in front where that is not plain. */
export const namedFact = (limit: Limit, asOf: string, owner?: string): Spans => [
  bold(owner === undefined ? limitTitle(limit) : `${owner}, ${limitTitle(limit)}`),
  ': ',
  ...factSpans(limit, asOf),
];

/** A bound of a path: a limit of the catalog, or a number of the edge's own. */
export function boundSpans({ bound, limit, name, text, source, checked }: PathBound, asOf: string): Spans {
  if (limit !== null && bound.derived === undefined) return namedFact(limit, asOf);
  const adjustable = bound.adjustable ?? limit?.adjustable ?? null;
  const firm = adjustable === null ? '' : adjustable ? '; adjustable' : '; fixed';
  return [
    bold(name),
    `: ${text}${firm}. ${bound.derived === undefined ? '' : `${bound.derived.why} `}`,
    ...checkedSpans({ source, checked }, asOf),
  ];
}

export const billingItem = ({ shortName, billing }: Service): Item => ({
  spans: [`${shortName} is billed by: ${billing.dimensions.join(' · ')}. `, link('AWS prices', billing.source)],
});

/** What the design must keep to, what can be raised, and what changed lately. */
export function limitItems(limits: Limit[], services: Service[], asOf: string): Item[] {
  const unique = [...new Set(limits)];
  const listOf = (word: string) =>
    listByService(
      unique.filter((limit) => firmnessWord(limit) === word),
      services,
    );
  const [fixed, adjustable] = [listOf('fixed'), listOf('adjustable')];
  return [
    ...(fixed === '' ? [] : [{ spans: [`Fixed, the design has to stay within: ${fixed}.`] }]),
    ...(adjustable === '' ? [] : [{ spans: [`Quotas to watch and to have raised in time: ${adjustable}.`] }]),
    ...unique.flatMap((limit): Item[] => {
      const change = recentChange(limit, asOf);
      if (change === null) return [];
      return [
        { spans: [`Older advice may be wrong on ${listByService([limit], services)}. `, ...changeSpans(change)] },
      ];
    }),
  ];
}

/** "SQS: Message size; Maximum message retention · SNS: Message size". */
const listByService = (limits: Limit[], services: Service[]): string =>
  [...new Set(limits.map(({ service }) => service))]
    .map((id) => {
      const titles = limits.filter(({ service }) => service === id).map(limitTitle);
      return `${services.find((service) => service.id === id)?.shortName ?? id}: ${titles.join('; ')}`;
    })
    .join(' · ');

/** For and against a service, each. */
export const MOST_REASONS = 2;

/** When a service is the right one and when not, each with its page; `told` is said elsewhere in the record. */
export function proAndCon({ useWhen, avoidWhen }: Service, most = MOST_REASONS, told: string[] = []): Spans[] {
  const isNew = ({ text }: { text: string }) => !told.includes(text);
  return [
    ...useWhen
      .filter(isNew)
      .slice(0, most)
      .map(({ text, source }) => labelled('For', text, source)),
    ...avoidWhen.slice(0, most).map(({ text, source }) => labelled('Against', text, source)),
  ];
}

export const UNCHECKED = 'Its limits and prices were not checked.';

/** An AWS service that we only know by name. */
export const outsideOption = (neighbour: Neighbour): Option => ({
  name: `${neighbour.name} (outside the catalog)`,
  items: [[`For: ${neighbour.purpose}. `, link('AWS docs', neighbour.docs)], ...noticeItems(neighbour), [UNCHECKED]],
});

/** That AWS ended it, or closed it to new customers. */
export function noticeItems(neighbour: Neighbour): Spans[] {
  const notice = noticeSpans(neighbour);
  return notice === null ? [] : [['Against: ', ...notice]];
}
