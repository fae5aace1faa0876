/** How a limit, a source and a month are worded: the same on every card. */
import type { LimitAnswer } from '../answer/types.js';
import { isOld } from '../catalog/freshness.js';
import type { Limit, Neighbour, Service } from '../catalog/load.js';
import { formatDate, formatLimit, formatNumber, formatQuantity } from '../catalog/quantity.js';
import type { Change } from '../catalog/schema.js';
import type { Theme } from '../catalog/terms.js';
import { edgeOf, endOf } from '../understand/edges.js';
import type { StaleClaim } from '../understand/query.js';
import { type Button, type Cell, link, type Part, type Span, type Spans } from './parts.js';

/** "Function timeout", "Integration timeout, HTTP API". */
export const limitTitle = ({ name, variant }: Pick<Limit, 'name' | 'variant'>): string =>
  variant === null ? name : `${name}, ${variant}`;

/** Whether the end of the range that is asked for is known and is not the value itself. */
export const isEdgeOf = (limit: Limit, edge: LimitAnswer['edge']): edge is NonNullable<LimitAnswer['edge']> =>
  edge !== null && endOf(limit, edge) !== undefined && endOf(limit, edge) !== limit.value;

/** Where an unset value differs from the most that can be had, it must not be missed. */
const OPT_IN_THEMES: readonly Theme[] = ['size', 'retention', 'storage'];

/**
 * A limit's value as the answer says it: "15 minutes (900 s)", "1 MiB, 256 KiB by default", "128 MB at least", "128 MB to
 * 10 GB", "never expire by default".
 */
export function wordsOf(limit: Limit, edge: LimitAnswer['edge']): string {
  const { default: preset, unit, theme, value } = limit;
  if (isEdgeOf(limit, edge)) {
    const end = formatQuantity(endOf(limit, edge) ?? 0, unit);
    return edge === 'range'
      ? `${end} to ${formatLimit(limit)}`
      : `${end} ${edge === 'default' ? 'by default' : 'at least'}`;
  }
  if (typeof value === 'string' && edgeOf(limit.name.toLowerCase()) === 'default')
    return `${formatLimit(limit)} by default`;
  const isOptIn = preset !== undefined && preset !== value && OPT_IN_THEMES.includes(theme);
  return isOptIn ? `${formatLimit(limit)}, ${formatQuantity(preset, unit)} by default` : formatLimit(limit);
}

/** What kind of limit it is, in a word or two; null: AWS does not say. */
export function firmness({ adjustable, quotaCode, default: preset, minimum }: Limit): string | null {
  if (adjustable === null) return null;
  if (!adjustable) return 'hard limit';
  return quotaCode === null && (preset !== undefined || minimum !== undefined) ? 'configurable' : 'adjustable';
}

/** "default 3 seconds · 1 to 900 seconds": what the value itself does not say yet; null when there is nothing more. */
export function settingRange(limit: Limit): string | null {
  const { value, minimum, maximum, unit } = limit;
  const most = maximum ?? (typeof value === 'number' ? value : undefined);
  const range =
    minimum !== undefined && most !== undefined && minimum !== most
      ? `${formatNumber(minimum)} to ${formatQuantity(most, unit)}`
      : maximum !== undefined && maximum !== value
        ? `up to ${formatQuantity(maximum, unit)}`
        : null;
  return [presetOf(limit), range].filter((part) => part !== null).join(' · ') || null;
}

/** "default 3 seconds"; null where that is the value itself. */
export const presetOf = ({ value, default: preset, unit }: Limit): string | null =>
  preset === undefined || preset === value ? null : `default ${formatQuantity(preset, unit)}`;

/** A value in its source: the link's text is the month it was checked. */
export const checkedLink = ({ checked, source }: Pick<Limit, 'checked' | 'source'>): Spans => [
  link(formatDate(checked), source),
];

/** A limit as a row: name, value, kind, month. */
export function limitCells(limit: Limit, of: string | null): Cell[] {
  const kind = firmness(limit);
  const title = limitTitle(limit);
  return [
    [of === null ? title : `${of}: ${title}`],
    [formatLimit(limit)],
    kind === null ? null : [kind],
    checkedLink(limit),
  ];
}

/** "Sep 2026", "Apr 2026 to Sep 2026", "2026" where of some only the year is known. */
export function checkedSpan(limits: Pick<Limit, 'checked'>[]): string {
  const months = limits.map(({ checked }) => checked).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return 'at no known date';
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  if (isOneYear && months.some((month) => month.length === 4)) return first.slice(0, 4);
  return first === last ? formatDate(first) : `${formatDate(first)} to ${formatDate(last)}`;
}

/** "AWS docs", "AWS announcement", "AWS page", or the host. */
export function linkSource(url: string): Span {
  const { hostname, pathname } = new URL(url);
  if (hostname === 'docs.aws.amazon.com') return link('AWS docs', url);
  if (hostname !== 'aws.amazon.com') return link(hostname, url);
  return link(/^\/(?:about-aws|blogs)\//.test(pathname) ? 'AWS announcement' : 'AWS page', url);
}

type Sourced = Pick<Limit, 'source' | 'checked'> & Partial<Pick<Limit, 'confidence' | 'quotaCode'>>;

/** "AWS docs, checked Sep 2026 · quota L-B99A9384"; a fact that is too old says ", verify". */
export const checkedSpans = ({ source, checked, confidence, quotaCode = null }: Sourced, asOf: string): Spans => [
  linkSource(source),
  `, checked ${formatDate(checked)}`,
  ...(isOld(checked, asOf) || confidence === 'source-verified-old' ? [', verify'] : []),
  ...(quotaCode === null ? [] : [` · quota ${quotaCode}`]),
];

export const sourceSpans = (limit: Limit, asOf: string): Spans => ['Source: ', ...checkedSpans(limit, asOf)];

const MONTHS_THAT_COUNT_AS_NEW = 24;

const monthsOf = (date: string): number => {
  const [year = '0', month = '6'] = (date.split('/').at(-1) ?? '').split('-');
  return Number(year) * 12 + Number(month);
};

/** The latest change, where it happened in the two years before `asOf`. */
export function recentChange({ history }: Pick<Limit, 'history'>, asOf: string): Change | null {
  const last = history.at(-1);
  return last?.date && monthsOf(asOf) - monthsOf(last.date) <= MONTHS_THAT_COUNT_AS_NEW ? last : null;
}

export const changeSpans = ({ from, to, date, source }: Change): Spans => [
  `Changed ${date === null ? '' : `${formatDate(date)}: `}${from} → ${to} `,
  link('source', source),
];

/** "AWS ended it on 13 Nov 2025. AWS’s notice", or that it takes no new customers; null for a service open to all. */
export function noticeSpans({ ended, closed }: Neighbour): Spans | null {
  if (ended !== undefined) return [`AWS ended it on ${formatDate(ended.on)}. `, link('AWS’s notice', ended.source)];
  if (closed === undefined) return null;
  const { on, part = 'It', instead, source } = closed;
  return [
    `${part} has taken no new customers since ${formatDate(on)}; AWS names ${instead} instead. `,
    link('AWS’s notice', source),
  ];
}

/** The docs of a service that we only know by name; before them, where there is one, AWS's notice about it. */
export function docsSpans(neighbour: Neighbour): Spans {
  const notice = noticeSpans(neighbour);
  return [...(notice === null ? [] : [...notice, ' ']), link('AWS docs', neighbour.docs)];
}

const MOST_ADVICE = 2;

/** When to use a service, or when not: the first two with their pages. */
export const sourced = (advice: { text: string; source: string }[]): Spans[] =>
  advice.slice(0, MOST_ADVICE).map(({ text, source }) => [`${text} `, link('source', source)]);

/** Values and needs may be words: "strong read-after-write". */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const correctionParts = (claims: StaleClaim[]): Part[] =>
  claims.slice(0, 2).map(({ correction: { claim, truth, since, source } }) => ({
    type: 'correction',
    claim,
    truth,
    since,
    url: source,
  }));

/** What people ask next about a service. */
export const serviceButtons = (service: Service, except: 'limits' | 'what' | 'pricing' | null = null): Button[] => [
  ...(except === 'limits'
    ? []
    : [
        {
          label: 'All limits',
          ask: `${service.shortName} limits`,
          accessibilityLabel: `All ${service.shortName} limits`,
        },
      ]),
  ...(except === 'what'
    ? []
    : [
        {
          label: 'When to use it',
          ask: `What is ${service.shortName}?`,
          accessibilityLabel: `When to use ${service.shortName}`,
        },
      ]),
  ...(except === 'pricing'
    ? []
    : [
        {
          label: 'Billing',
          ask: `How is ${service.shortName} billed?`,
          accessibilityLabel: `How ${service.shortName} is billed`,
        },
      ]),
  { label: 'AWS docs', url: service.docs, accessibilityLabel: `${service.shortName} documentation` },
];

/** Another AWS page that gives another value. */
export const disputeParts = ({ disputes }: Limit): Part[] =>
  (disputes ?? []).map((dispute) => ({ type: 'note', spans: disputeSpans(dispute) }));

export const disputeSpans = ({ value, source, note }: NonNullable<Limit['disputes']>[number]): Spans => [
  'Another AWS page says ',
  link(value, source),
  note === null ? '.' : `. ${note}`,
];
