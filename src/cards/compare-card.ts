import type { CompareAnswer, CompareRow, Side } from '../answer/types.js';
import { alignValues } from '../catalog/align-values.js';
import { MEASURES, TRAITS } from '../catalog/terms.js';
import { checkedSpan, correctionParts, docsSpans, serviceButtons } from './facts.js';
import { type Button, bold, type Cell, link, type Part, type Span } from './parts.js';

/** A table on a phone: more rows are not read. */
const MOST_WORD_ROWS = 6;
const MOST_NUMBER_ROWS = 6;
const MOST_EQUAL = 5;
const BRIEF_ROWS = 4;

export const headingOf = (row: CompareRow): string =>
  row.kind === 'trait' ? TRAITS[row.trait] : MEASURES[row.measure];

export function layoutCompare(answer: CompareAnswer): Part[] {
  const { sides, rows, differences, others } = answer;
  if (answer.topic !== null) return layoutTopic(answer, answer.topic);
  const differing = rows.filter(({ isEqual }) => !isEqual);
  const shown = [
    ...differing.filter(({ kind }) => kind === 'trait').slice(0, MOST_WORD_ROWS),
    ...byCompleteness(differing.filter(({ kind }) => kind === 'measure')).slice(0, MOST_NUMBER_ROWS),
  ];
  const equal = rows.filter(({ isEqual }) => isEqual);
  return [
    {
      type: 'title',
      text: titleOf(sides, others),
    },
    ...chooseParts(sides),
    ...others.map(
      (neighbour): Part => ({
        type: 'paragraph',
        spans: [
          bold(neighbour.name),
          ` is outside my catalog. It is for ${neighbour.purpose}. `,
          ...docsSpans(neighbour),
        ],
      }),
    ),
    ...correctionParts(answer.staleClaims),
    ...differenceParts(sides, others.length, differences),
    ...(sides.length >= 2 && shown.length > 0
      ? [
          {
            type: 'table' as const,
            caption: `${sides.map(({ label }) => label).join(', ')} side by side`,
            head: ['Aspect', ...sides.map(({ label }) => label)],
            namesColumns: true,
            brief: BRIEF_ROWS,
            rows: shown.map((row) => [[headingOf(row)], ...toCells(row, sides)]),
          },
        ]
      : []),
    ...(equal.length > 0
      ? [
          {
            type: 'note' as const,
            brief: 0,
            spans: [
              'Same for all: ',
              equal
                .slice(0, MOST_EQUAL)
                .map((row) => `${headingOf(row).toLowerCase()} ${sameCell(row)}`)
                .join(' · '),
            ],
          },
        ]
      : []),
    ...(answer.leftOut.length > 0
      ? [
          {
            type: 'note' as const,
            spans: [
              `I compare five at most; left out: ${answer.leftOut.map(({ shortName }) => shortName).join(', ')}.`,
            ],
          },
        ]
      : []),
    ...sourceParts(rows),
    { type: 'buttons', buttons: buttonsFor(sides) },
  ];
}

/** One sentence is the answer; the rest is a click away. */
function layoutTopic(
  { services, staleClaims }: CompareAnswer,
  { title, difference }: { title: string; difference: string },
): Part[] {
  const [service] = services;
  return [
    { type: 'title', text: title },
    { type: 'paragraph', spans: [difference] },
    ...correctionParts(staleClaims),
    ...(service ? [{ type: 'buttons' as const, buttons: serviceButtons(service) }] : []),
  ];
}

/** Variants say whose they are: "DynamoDB: on-demand vs provisioned". */
function titleOf(sides: Side[], others: CompareAnswer['others']): string {
  const names = [...sides.map(({ label }) => label), ...others.map(({ name }) => name)].join(' vs ');
  const [first] = sides;
  const isOfOne = sides.length > 1 && sides.every(({ service }) => service === first?.service);
  return isOfOne && first ? `${first.service.shortName}: ${names}` : names;
}

/** Rows that say something of every side come first. */
export const byCompleteness = <Row extends CompareRow>(rows: Row[]): Row[] => {
  const gaps = ({ cells }: Row) => cells.filter((cell) => cell === null).length;
  return [...rows].sort((a, b) => gaps(a) - gaps(b));
};

/** "Choose SQS when …; SNS when …." */
function chooseParts(sides: Side[]): Part[] {
  const reasons = sides.filter(({ choose }) => choose !== null);
  if (reasons.length === 0) return [];
  const spans = reasons.flatMap(({ label, choose }, i): Span[] => [
    i === 0 ? 'Choose ' : '; ',
    bold(label),
    ` when ${choose}`,
  ]);
  return [{ type: 'paragraph', spans: [...spans, '.'] }];
}

/** Of a pair one sentence; of a service alone what it is confused with; a larger table speaks for itself. */
function differenceParts(sides: Side[], others: number, differences: string[]): Part[] {
  const things = sides.length + others;
  if (things > 2 || differences.length === 0) return [];
  if (things === 2) return [{ type: 'paragraph', spans: [differences[0] ?? ''] }];
  return [
    { type: 'paragraph', spans: ['I have facts on this side only. What people compare it with:'] },
    { type: 'bullets', items: differences.map((text) => [text]) },
  ];
}

/** Numbers stand in one unit where that reads well, and link to the page they come from. */
function toCells(row: CompareRow, sides: Side[]): Cell[] {
  if (row.kind === 'trait') return row.cells.map((cell) => (cell === null ? null : [cell]));
  const texts = alignValues(row.cells);
  return row.cells.map((limit, i) => {
    if (limit === null) return null;
    const counted = row.measure === 'resources' ? [` ${limit.name.toLowerCase()}`] : [];
    const isOfAnother = limit.variant !== null && limit.variant !== sides[i]?.variant;
    return [
      link(texts[i] ?? '', limit.source),
      ...counted,
      ...(isOfAnother ? [`, ${shortVariant(limit.variant)}`] : []),
    ];
  });
}

/** "Event bus (default and Classic)" → "Event bus". */
const shortVariant = (variant: string | null): string => (variant ?? '').replace(/ \(.*\)$/, '');

const sameCell = (row: CompareRow): string =>
  row.kind === 'trait' ? (row.cells[0] ?? '') : (alignValues(row.cells).find((text) => text !== '') ?? '');

function sourceParts(rows: CompareRow[]): Part[] {
  const limits = rows.flatMap((row) => (row.kind === 'measure' ? row.cells.flatMap((limit) => limit ?? []) : []));
  return limits.length === 0
    ? []
    : [{ type: 'note', spans: [`Each number links to its AWS page, checked ${checkedSpan(limits)}.`] }];
}

function buttonsFor(sides: Side[]): Button[] {
  const services = [...new Map(sides.map(({ service }) => [service.id, service])).values()].slice(0, 4);
  return services.map(({ shortName }) => ({
    label: `${shortName} limits`,
    ask: `${shortName} limits`,
    accessibilityLabel: `All ${shortName} limits`,
  }));
}
