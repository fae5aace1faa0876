/** Limits along a path: the tightest first, then hop by hop, what breaks and what helps. */
import type { Hop, PathBound } from '../answer/hop.js';
import { shareOfBound } from '../answer/path.js';
import type { Verdict } from '../answer/reach.js';
import { pluralOf } from '../answer/spread.js';
import type { PathAnswer } from '../answer/types.js';
import { formatDate, formatNumber, formatShort } from '../catalog/quantity.js';
import { PATH_DIMENSIONS } from '../catalog/terms.js';
import { checkedLink, limitTitle, serviceButtons } from './facts.js';
import { bold, link, type Part, type Spans } from './parts.js';

const MOST_RULES = 4;
const FITS: Record<Verdict, string> = { yes: 'gets through', no: 'does not get through', depends: 'it depends' };
const LONGEST_VALUE = 60;

export function layoutPath(answer: PathAnswer): Part[] {
  const [service] = answer.services;
  const [first] = answer.tightest;
  return [
    { type: 'title', text: titleOf(answer) },
    { type: 'paragraph', spans: [bold(chainOf(answer))] },
    ...(answer.missing === null
      ? []
      : [
          {
            type: 'paragraph' as const,
            spans: [`${PATH_DIMENSIONS[answer.missing]}: I know nothing that bounds it here.`],
          },
        ]),
    ...(first === undefined ? [] : tightestParts(answer, first)),
    ...(answer.also.length === 0
      ? []
      : [
          {
            type: 'bullets' as const,
            items: answer.also.map(({ need, verdict }) => [`${need.text}: ${FITS[verdict]}`]),
          },
        ]),
    ...boundParts(answer),
    ...ruleParts(answer),
    ...unknownParts(answer),
    ...(service === undefined ? [] : [{ type: 'buttons' as const, buttons: serviceButtons(service) }]),
  ];
}

/** "256 KiB at most", "No: 5 MB is more than 1 MiB". */
function titleOf({ tightest, verdict, need, dimensions, hops, spread }: PathAnswer): string {
  const [first] = tightest;
  if (first === undefined)
    return hops.some(({ edge }) => edge === null) ? 'I do not know this path' : 'No such limit on this path';
  const value = shortText(first.bound);
  switch (verdict) {
    case 'yes':
      return `Yes: ${need?.text ?? ''} gets through`;
    case 'no':
      return `No: ${need?.text ?? ''} is more than ${value}`;
    case 'depends':
      return `It depends: ${need?.text ?? ''}, ${value} ${spread === null ? 'by default' : `per ${spread.part}`}`;
    case null:
      return dimensions.length === 1
        ? `${value} at most: ${PATH_DIMENSIONS[first.dimension].toLowerCase()}`
        : `Tightest: ${value} (${PATH_DIMENSIONS[first.dimension].toLowerCase()})`;
  }
}

export const shortText = ({ limit, text, reach, bound }: PathBound): string => {
  // of what may be set, the most
  const plain = text.replace(/ \([\d,.]+ \w+\)$/, '').replace(/^[\d,.]+–(?=[\d,.]+ )/, '');
  if (
    limit !== null &&
    bound.derived === undefined &&
    reach !== null &&
    reach.more === 'opt-in' &&
    limit.default !== undefined
  )
    return formatShort({ value: limit.default, unit: limit.unit }) === plain
      ? plain
      : smaller(limit.default, limit.unit);
  return plain.length > LONGEST_VALUE
    ? plain.slice(0, plain.indexOf(';') > 0 ? plain.indexOf(';') : LONGEST_VALUE)
    : plain;
};

const smaller = (value: number, unit: string | null): string => formatShort({ value, unit });

export const chainOf = ({ hops }: PathAnswer): string =>
  hops
    .map(
      (hop, i) =>
        `${i === 0 ? hop.fromName : ''} → ${hop.toName}${hop.edge?.mode && hop.edge.mode !== hop.toName ? ` (${hop.edge.mode})` : ''}`,
    )
    .join('');

function tightestParts({ need, verdict, spread }: PathAnswer, { hop, bound }: PathAnswer['tightest'][number]): Part[] {
  const share = need === null ? null : shareOfBound(need, bound);
  return [
    {
      type: 'bullets',
      items: [
        [
          bold(verdict === 'yes' ? 'Tightest: ' : 'Met first: '),
          `${hop.fromName} → ${hop.toName}, ${bound.name.toLowerCase()}`,
          ...(share === null
            ? []
            : [
                share <= 1
                  ? `; ${formatNumber(Math.max(1, Math.round(share * 100)))} % of it used`
                  : `; ${formatNumber(share)} times as much`,
              ]),
        ],
        ...(spread === null
          ? []
          : [[bold('Spread: '), `it takes at least ${formatNumber(spread.needed)} ${pluralOf(spread.part)}`]]),
        [bold(verdict === 'yes' ? 'Beyond it: ' : 'Then: '), bound.bound.breaks],
        [bold('What helps: '), bound.bound.fix],
        ...(bound.bound.note === null ? [] : [[bound.bound.note]]),
      ],
    },
  ];
}

/** Every hop's bounds in one table; columns that would say the same in every row are left out. */
function boundParts({ hops, dimensions, tightest }: PathAnswer): Part[] {
  const isFirst = (bound: PathBound) => tightest.some((one) => one.bound.bound === bound.bound);
  const found = dimensions.flatMap((dimension) =>
    hops.flatMap((hop) =>
      hop.bounds.filter(({ bound }) => bound.of === dimension).map((bound) => ({ dimension, hop, bound })),
    ),
  );
  if (found.length === 0) return [];
  const severalHops = hops.length > 1;
  const severalDimensions = new Set(found.map(({ dimension }) => dimension)).size > 1;
  const handsOver = dimensions.includes('time') ? hops.find(({ edge }) => edge !== null && !edge.waits) : undefined;
  return [
    {
      type: 'table',
      caption: severalDimensions ? 'What bounds it' : PATH_DIMENSIONS[found[0]?.dimension ?? 'time'],
      head: [...(severalDimensions ? ['What'] : []), ...(severalHops ? ['Hop'] : []), 'Limit', 'Value', 'Checked'],
      rows: found.map(({ dimension, hop, bound }): Spans[] => [
        ...(severalDimensions ? [[PATH_DIMENSIONS[dimension]]] : []),
        ...(severalHops ? [[`${hop.fromName} → ${hop.toName}`]] : []),
        [labelOf(bound)],
        [isFirst(bound) ? bold(bound.text) : bound.text],
        checkedLink(bound),
      ]),
    },
    ...(handsOver === undefined
      ? []
      : [
          {
            type: 'note' as const,
            spans: [
              `${handsOver.fromName} hands over to ${handsOver.toName}: nobody waits from there on, so times do not add up.`,
            ],
          },
        ]),
  ];
}

const labelOf = ({ bound, limit, name, isOwn }: PathBound): string =>
  limit === null || bound.derived !== undefined ? name : `${limitTitle(limit)}${isOwn ? ' (its own limit)' : ''}`;

function ruleParts(answer: PathAnswer): Part[] {
  const rules = answer.rules.slice(0, MOST_RULES);
  return rules.length === 0
    ? []
    : [
        {
          type: 'bullets',
          heading: 'Keep in mind',
          items: rules.map(({ rule, source, checked }): Spans => [`${rule} `, link(formatDate(checked), source)]),
        },
      ];
}

function unknownParts({ hops, own, services }: PathAnswer): Part[] {
  const unknown = hops.filter(({ edge }) => edge === null);
  if (unknown.length === 0) return [];
  const names = unknown.map(({ fromName, toName }: Hop) => `${fromName} → ${toName}`).join(', ');
  return [
    { type: 'paragraph', spans: [`What bounds ${names} I do not know. Each service says for itself:`] },
    {
      type: 'fields',
      fields: own.slice(0, 8).map((limit) => ({
        label: `${services.find(({ id }) => id === limit.service)?.shortName ?? limit.service}: ${limitTitle(limit)}`,
        spans: [link(formatShort(limit), limit.source), `, ${formatDate(limit.checked)}`],
      })),
    },
  ];
}
