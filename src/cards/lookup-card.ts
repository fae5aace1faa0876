/** Which limit is this: the limits behind a number or an error, and what to do. */
import type { ErrorMatch, LookupAnswer } from '../answer/types.js';
import type { Limit, Service } from '../catalog/load.js';
import { formatDate, formatLimit, formatShort } from '../catalog/quantity.js';
import { checkedLink, firmness, limitTitle, serviceButtons } from './facts.js';
import { bold, link, type Part, type Spans } from './parts.js';

const MOST_LIMITS = 3;
const MOST_ROWS = 10;
const MOST_FORMER = 3;

export function layoutLookup(answer: LookupAnswer): Part[] {
  const [service] = answer.services;
  const buttons: Part[] = service === undefined ? [] : [{ type: 'buttons', buttons: serviceButtons(service) }];
  return [...(answer.errors.length > 0 ? layoutErrors(answer) : layoutNumber(answer)), ...buttons];
}

function layoutErrors({ errors }: LookupAnswer): Part[] {
  const [first, ...others] = errors;
  if (first === undefined) return [];
  if (others.length === 0)
    return [
      { type: 'title', text: titleOf(first) },
      { type: 'paragraph', spans: [first.error.meaning] },
      ...errorParts(first),
    ];
  return [
    { type: 'title', text: `${commonName(errors)}: ${errors.length} ways it comes about` },
    ...errors.flatMap((match): Part[] => [
      { type: 'paragraph', spans: [bold(titleOf(match)), `\n${match.error.meaning}`] },
      ...errorParts(match),
    ]),
  ];
}

/** What they share: the name, else the status. */
function commonName(errors: ErrorMatch[]): string {
  const names = new Set(errors.map(({ error }) => error.name));
  const statuses = new Set(errors.map(({ error }) => error.status));
  const [[name], [status]] = [[...names], [...statuses]];
  if (names.size === 1 && name !== undefined) return name;
  return statuses.size === 1 && status != null ? `HTTP ${status}` : 'Such errors';
}

const namesOf = ({ services }: ErrorMatch): string => services.map(({ shortName }) => shortName).join(', ');
const titleOf = (match: ErrorMatch): string => `${namesOf(match)}: ${match.error.name}`;

function errorParts({ error, limits }: ErrorMatch): Part[] {
  return [
    ...(limits.length > 0
      ? [
          {
            type: 'fields' as const,
            fields: limits.slice(0, MOST_LIMITS).map((limit) => ({
              label: limitTitle(limit),
              spans: [
                link(formatShort(limit), limit.source),
                `, ${[firmness(limit), formatDate(limit.checked)].filter(Boolean).join(', ')}`,
              ] satisfies Spans,
            })),
          },
        ]
      : []),
    { type: 'bullets', heading: 'What to do', items: error.actions.map((text) => [text]) },
    { type: 'note', spans: ['Source: ', link('AWS docs', error.source), `, checked ${formatDate(error.checked)}`] },
  ];
}

function layoutNumber({ quantity, limits, were, services }: LookupAnswer): Part[] {
  if (quantity === null) return [];
  const name = (limit: Limit) => services.find(({ id }: Service) => id === limit.service)?.shortName ?? limit.service;
  const [only] = limits;
  return [
    {
      type: 'title',
      text:
        only === undefined
          ? `${quantity.text} is no limit of today`
          : limits.length === 1
            ? `${quantity.text}: ${name(only)} ${limitTitle(only)}`
            : `${quantity.text} is the value of ${limits.length} limits`,
    },
    ...(limits.length > 0
      ? [
          {
            type: 'table' as const,
            caption: 'Most asked first',
            head: ['Limit', 'Value', 'Kind', 'Checked'],
            rows: limits.slice(0, MOST_ROWS).map((limit) => {
              const kind = firmness(limit);
              return [
                [`${name(limit)}: ${limitTitle(limit)}`],
                [valueWithDefault(limit)],
                kind === null ? null : [kind],
                checkedLink(limit),
              ];
            }),
          },
        ]
      : []),
    ...(were.length > 0
      ? [
          {
            type: 'bullets' as const,
            heading: 'It was once',
            items: were
              .slice(0, MOST_FORMER)
              .map(
                (limit): Spans => [
                  `${name(limit)}: ${limitTitle(limit)}, today `,
                  link(formatLimit(limit), limit.source),
                ],
              ),
          },
        ]
      : []),
  ];
}

/** Where the number is a default or an end, the range says so. */
const valueWithDefault = (limit: Limit): string =>
  limit.default !== undefined && limit.default !== limit.value
    ? `${formatShort(limit)}, default ${formatShort({ value: limit.default, unit: limit.unit })}`
    : formatLimit(limit);
