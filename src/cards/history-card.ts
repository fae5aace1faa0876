/** What changed, newest first: month, what, old → new, source. */
import type { HistoryAnswer, HistoryEntry } from '../answer/types.js';
import { formatDate } from '../catalog/quantity.js';
import { correctionParts, limitTitle, serviceButtons, sourceSpans, wordsOf } from './facts.js';
import { bold, link, type Part, type Spans } from './parts.js';

const MOST = 10;
const BRIEF = 3;

export function layoutHistory(answer: HistoryAnswer): Part[] {
  const { entries, limit, since, services } = answer;
  const [service] = services;
  const names = services
    .slice(0, 3)
    .map(({ shortName }) => shortName)
    .join(', ');
  const from = since === null ? '' : ` since ${formatDate(since.endsWith('-01') ? since.slice(0, 7) : since)}`;
  const buttons: Part[] = service === undefined ? [] : [{ type: 'buttons', buttons: serviceButtons(service) }];
  const [newest] = entries;
  if (newest === undefined)
    return [
      { type: 'title', text: `No change known${limit === null ? (names === '' ? '' : ` of ${names}`) : ''}${from}` },
      ...(limit === null
        ? [{ type: 'paragraph' as const, spans: ['My catalog has no dated change there.'] }]
        : [
            { type: 'paragraph' as const, spans: [bold(`${names}: ${limitTitle(limit)}`), ` ${wordsOf(limit, null)}`] },
            { type: 'note' as const, spans: sourceSpans(limit, answer.asOf) },
          ]),
      ...buttons,
    ];
  const isOne = limit !== null || entries.length === 1;
  return [
    {
      type: 'title',
      text: isOne ? titleOf(newest) : `${names === '' ? 'What changed' : `${names}: what changed`}${from}`,
    },
    ...(isOne ? [] : correctionParts([])),
    ...(limit === null
      ? []
      : [
          {
            type: 'paragraph' as const,
            spans: [bold(`${names}: ${limitTitle(limit)}`), ` is ${wordsOf(limit, null)} today.`],
          },
        ]),
    {
      type: 'bullets',
      brief: BRIEF,
      items: entries.slice(0, MOST).map((entry) => spansOf(entry, services.length !== 1)),
    },
    ...(entries.length > MOST
      ? [
          {
            type: 'note' as const,
            spans: [`${entries.length - MOST} older changes are left out; ask for one service, or since a month.`],
          },
        ]
      : []),
    ...(limit === null ? [] : [{ type: 'note' as const, spans: sourceSpans(limit, answer.asOf) }]),
    ...buttons,
  ];
}

const LONGEST_TITLE = 90;

function titleOf({ date, from, to }: HistoryEntry): string {
  const when = date === null ? '' : `${formatDate(date)}: `;
  const whole = `${when}${from} → ${to}`;
  return whole.length <= LONGEST_TITLE ? whole : `${when}it changed`;
}

/** "Aug 2025 · SQS Message size: 256 KB → 1 MiB (source)". */
export function spansOf({ service, limit, date, from, to, note, source }: HistoryEntry, isNamed: boolean): Spans {
  const what = limit === null ? '' : limitTitle(limit);
  const subject = [isNamed ? service.shortName : '', what].filter((one) => one !== '').join(' ');
  return [
    bold(date === null ? 'Undated' : formatDate(date)),
    `${subject === '' ? '' : ` ${subject}`}: ${from} → ${to}${note === null ? '' : ` (${note})`} `,
    link('source', source),
  ];
}
