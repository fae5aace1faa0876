import type { LimitAnswer } from '../answer/types.js';
import type { Limit, Service } from '../catalog/load.js';
import { formatLimit, formatShort, formatSpread, splitByRegion } from '../catalog/quantity.js';
import { THEMES } from '../catalog/terms.js';
import {
  capitalise,
  changeSpans,
  checkedSpan,
  correctionParts,
  disputeParts,
  firmness,
  isEdgeOf,
  limitCells,
  limitTitle,
  presetOf,
  recentChange,
  serviceButtons,
  settingRange,
  sourceSpans,
  wordsOf,
} from './facts.js';
import { bold, link, type Part, type Spans } from './parts.js';

/** Rows that a list shows at once; the most asked. */
const FIRST_ROWS = 12;
const BRIEF_ROWS = 5;
const LONGEST_TITLE = 60;
const LONGEST_ASIDE = 30;

export function layoutLimit(answer: LimitAnswer): Part[] {
  switch (answer.scope) {
    case 'one':
      return layoutOne(answer);
    case 'several':
      return layoutSeveral(answer);
    case 'all':
      return layoutAll(answer);
  }
}

const nameOf = (services: Service[], limit: Limit): string =>
  services.find(({ id }) => id === limit.service)?.shortName ?? limit.service;

/** A value by Region or mode is a list: its spread or first entry is the title, the entries stand below. */
function splitValue(limit: Limit, edge: LimitAnswer['edge']): { title: string; rest: string[] } {
  if (isEdgeOf(limit, edge))
    return { title: wordsOf(limit, edge), rest: edge === 'range' ? [] : [`${formatLimit(limit)} at most`] };
  const spread = formatSpread(limit);
  if (spread !== null) return { title: spread, rest: splitByRegion(limit) };
  const text = formatLimit(limit);
  if (text.length > LONGEST_TITLE) {
    const [first, ...rest] = splitByRegion(limit);
    return first.length <= LONGEST_TITLE && rest.length > 0
      ? { title: first, rest }
      : { title: limitTitle(limit), rest: [first, ...rest] };
  }
  return { title: wordsOf(limit, null), rest: [] };
}

function layoutOne(answer: LimitAnswer): Part[] {
  const [limit] = answer.limits;
  const [service] = answer.services;
  if (limit === undefined || service === undefined) return [];
  const { title, rest } = splitValue(limit, answer.edge);
  const range = answer.edge === 'range' && isEdgeOf(limit, answer.edge) ? presetOf(limit) : settingRange(limit);
  const change = recentChange(limit, answer.asOf);
  const facts = [limit.per === null ? null : `per ${limit.per}`, firmness(limit), range].filter(
    (fact) => fact !== null,
  );
  const related = answer.limits
    .slice(1)
    .filter((other) => !answer.siblings.includes(other) && formatShort(other).length <= LONGEST_ASIDE);

  return [
    { type: 'title', text: capitalise(title) },
    ...correctionParts(answer.staleClaims),
    {
      type: 'paragraph',
      spans: [
        bold(`${nameOf(answer.services, limit)}: ${limitTitle(limit)}`),
        ...(facts.length > 0 ? [`\n${facts.join(' · ')}`] : []),
      ],
    },
    ...(rest.length > 0 ? [{ type: 'bullets' as const, items: rest.map((text) => [text]) }] : []),
    ...(limit.conditions === null ? [] : [{ type: 'paragraph' as const, spans: [limit.conditions] }]),
    ...disputeParts(limit),
    ...(answer.siblings.length > 0
      ? [{ type: 'fields' as const, fields: answer.siblings.slice(0, 6).map(toField) }]
      : []),
    { type: 'note', spans: [...sourceSpans(limit, answer.asOf), ...(change ? ['\n', ...changeSpans(change)] : [])] },
    ...(related.length > 0
      ? [
          {
            type: 'note' as const,
            brief: 0,
            spans: ['See also: ', related.map((other) => `${limitTitle(other)} ${formatShort(other)}`).join(' · ')],
          },
        ]
      : []),
    { type: 'buttons', buttons: serviceButtons(service) },
  ];
}

const toField = (limit: Limit) => ({
  label: limit.variant ?? 'Otherwise',
  spans: [link(formatShort(limit), limit.source)] satisfies Spans,
});

function layoutSeveral(answer: LimitAnswer): Part[] {
  const [service] = answer.services;
  const several = new Set(answer.limits.map((limit) => limit.service)).size > 1;
  const changed = answer.limits.flatMap((limit) => {
    const change = recentChange(limit, answer.asOf);
    return change ? [{ type: 'note' as const, spans: [`${limitTitle(limit)}: `, ...changeSpans(change)] }] : [];
  });
  return [
    {
      type: 'title',
      text: several ? 'These limits fit' : `${service?.shortName ?? ''}: ${answer.limits.length} limits fit`,
    },
    ...correctionParts(answer.staleClaims),
    ...answer.limits.map(
      (limit): Part => ({
        type: 'paragraph',
        spans: [
          bold(wordsOf(limit, null)),
          `  ${several ? `${nameOf(answer.services, limit)}: ` : ''}${limitTitle(limit)}${limit.per ? `, per ${limit.per}` : ''}`,
          ...(limit.conditions === null ? [] : [`\n${limit.conditions}`]),
          '\n',
          ...sourceSpans(limit, answer.asOf),
        ],
      }),
    ),
    ...changed.slice(0, 2),
    ...(service ? [{ type: 'buttons' as const, buttons: serviceButtons(service) }] : []),
  ];
}

const inThemeOrder = (limits: Limit[]): Limit[] =>
  [...limits].sort((a, b) => THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme));

/** The most asked first, the rest grouped by theme on the following pages. */
function layoutAll(answer: LimitAnswer): Part[] {
  const { limits, services, theme } = answer;
  const [service] = services;
  if (service === undefined) return [];
  const listed = services.filter(({ id }) => limits.some((limit) => limit.service === id));
  const names = listed.map(({ shortName }) => shortName).join(', ');
  const ordered = [...limits.slice(0, FIRST_ROWS), ...inThemeOrder(limits.slice(FIRST_ROWS))];
  const several = listed.length > 1;
  const change = limits
    .flatMap((limit) => ({ limit, change: recentChange(limit, answer.asOf) }))
    .filter(({ change }) => change !== null).length;
  const themes = [...new Set(limits.map((limit) => limit.theme))].filter((name) => name !== 'other');
  return [
    { type: 'title', text: theme === null ? `${names} limits` : `${names}: ${theme} limits` },
    ...correctionParts(answer.staleClaims),
    {
      type: 'table',
      caption:
        limits.length === 1 ? 'The only one I know' : `${limits.length} limits, most asked first, the rest by theme`,
      head: ['Limit', 'Value', 'Kind', 'Checked'],
      rows: ordered.map((limit) => limitCells(limit, several ? nameOf(services, limit) : null)),
      pageSize: FIRST_ROWS,
      ...(answer.isWhole ? {} : { brief: BRIEF_ROWS }),
      ...(answer.isWhole ? {} : { firstRows: FIRST_ROWS }),
      more: [
        `${limits.length - FIRST_ROWS} more: “all ${service.shortName} limits”, or by theme: ${themes.map((name) => `“${service.shortName} ${name} limits”`).join(', ')}.`,
      ],
    },
    {
      type: 'note',
      spans: [
        'Quota pages: ',
        ...service.quotaPages.flatMap(({ title, url }, i) => [...(i > 0 ? [' · '] : []), link(title, url)]),
        ` · checked ${checkedSpan(limits)}`,
        ...(change > 0 ? [` · ${change} changed in the last two years`] : []),
      ],
    },
    { type: 'buttons', buttons: serviceButtons(service, 'limits') },
  ];
}
