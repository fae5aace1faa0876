/** An answer as an architecture decision record: Markdown that can be committed as it is. */
import type { Answer } from '../answer/types.js';
import { formatDate } from '../catalog/quantity.js';
import { countCharacters } from './block-kit.js';
import { UNSURE } from './doubt.js';
import { linkSource } from './facts.js';
import { drawTable, escapeMarkdown, quoteText, spansToMarkdown } from './markdown.js';
import type { Spans } from './parts.js';
import { recordAble } from './records/able-record.js';
import { recordCompare } from './records/compare-record.js';
import { recordFit } from './records/fit-record.js';
import { recordPath } from './records/path-record.js';
import { recordRecommend } from './records/recommend-record.js';
import type { Item, RecordParts } from './records/record-parts.js';

/** Of the whole record, in characters. */
export const MOST_CHARACTERS = 8_000;
const LONGEST_QUESTION = 1_000;

/**
 * @param date of the record, as YYYY-MM-DD
 * @param catalogVersion see `nameVersion`
 * @returns null where the answer leaves nothing to decide
 */
export function writeDecisionRecord(
  answer: Answer,
  { date, catalogVersion }: { date: string; catalogVersion: string },
): string | null {
  const parts = layoutRecord(answer);
  if (parts === null) return null;
  const head = [
    `# ${spansToMarkdown([parts.title])}`,
    `- Status: proposed\n- Date: ${date}`,
    section('Context', [quoteText(answer.question, LONGEST_QUESTION), ...contextLines(answer)]),
  ];
  const body = [
    section('Decision drivers', parts.drivers.length === 0 ? [] : [drawItems(parts.drivers)]),
    section(
      'Considered options',
      parts.options.map(
        ({ name, items }) => `### ${escapeMarkdown(name)}\n\n${drawItems(items.map((spans) => ({ spans })))}`,
      ),
    ),
    section('Decision', [
      ...parts.decision.map(spansToMarkdown),
      ...(parts.choices.length === 0
        ? []
        : [
            drawTable(
              ['Choose', 'when'],
              parts.choices.map(({ name, when }) => [name, when]),
            ),
          ]),
    ]),
    section('Consequences', parts.consequences.length === 0 ? [] : [drawItems(parts.consequences)]),
  ];
  const foot = section('Facts', [
    `Serverless Advisor, catalog ${catalogVersion}. AWS changes its limits; check the sources before you build on them.`,
  ]);
  const rest = MOST_CHARACTERS - countCharacters(foot) - 2;
  return `${cutLines([...head, ...body].filter((text) => text !== '').join('\n\n'), rest)}\n\n${foot}\n`;
}

export const hasRecord = (answer: Answer): boolean => layoutRecord(answer) !== null;

/** null where there is nothing to decide: other kinds, advice that first has to ask back, one thing alone. */
function layoutRecord(answer: Answer): RecordParts | null {
  switch (answer.kind) {
    case 'recommend':
      return recordRecommend(answer);
    case 'compare':
      return recordCompare(answer);
    case 'fit':
      return answer.able.length > 0 ? recordAble(answer) : recordFit(answer);
    case 'path':
      return recordPath(answer);
    default:
      return null;
  }
}

/** What the question rests on, and how well it was understood. */
function contextLines({ staleClaims, confidence }: Answer): string[] {
  const claims = staleClaims.map(
    ({ correction: { claim, truth, since, source } }): Spans => [
      `Out of date: ${claim} Now: ${truth}${since === null ? '' : ` (${formatDate(since)})`} `,
      linkSource(source),
    ],
  );
  return [
    ...claims.map(spansToMarkdown),
    ...(confidence < UNSURE
      ? ['The question leaves room for another reading: check that this record answers it.']
      : []),
  ];
}

const section = (heading: string, texts: string[]): string =>
  texts.length === 0 ? '' : [`## ${heading}`, ...texts].join('\n\n');

const drawItems = (items: Item[]): string =>
  items
    .flatMap(({ spans, under = [] }) => [
      `- ${spansToMarkdown(spans)}`,
      ...under.map((one) => `  - ${spansToMarkdown(one)}`),
    ])
    .join('\n');

/** Whole lines only; the last one that stands ends with "…" where some were left out. */
function cutLines(text: string, max: number): string {
  if (countCharacters(text) <= max) return text;
  const kept: string[] = [];
  let room = max - 2;
  for (const line of text.split('\n')) {
    room -= countCharacters(line) + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return `${kept.join('\n').trimEnd()} …`;
}
