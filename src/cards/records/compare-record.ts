/** The record of a comparison: what tells the sides apart; the decision is left open. */
import type { CompareAnswer, CompareRow, Side } from '../../answer/types.js';
import type { Limit } from '../../catalog/load.js';
import { TRAITS } from '../../catalog/terms.js';
import { byCompleteness, headingOf } from '../compare-card.js';
import { limitTitle } from '../facts.js';
import { joinWords } from '../join-words.js';
import { bold, link, type Spans } from '../parts.js';
import {
  billingItem,
  factSpans,
  type Item,
  limitItems,
  outsideOption,
  proAndCon,
  type RecordParts,
  withSource,
} from './record-parts.js';

/** Facts of all sides together: more are not read. */
const MOST_FACTS = 6;
const MOST_TRAITS = 4;

/** null where there are not two to choose between: a topic or a service alone is explained in a sentence. */
export function recordCompare(answer: CompareAnswer): RecordParts | null {
  const { sides, others, topic, asOf } = answer;
  if (topic !== null || sides.length + others.length < 2) return null;
  const rows = chooseRows(answer);
  const services = [...new Set(sides.map(({ service }) => service))];
  const limits = rows.flatMap(({ cells }) => cells.flatMap((limit) => limit ?? []));
  return {
    title: nameChoice(answer),
    drivers: [...tellApart(answer), ...rows.map((row) => toDriver(row, sides, asOf))],
    options: [
      ...sides.map((side) => ({ name: side.label, items: describeSide(side, answer) })),
      ...others.map(outsideOption),
    ],
    decision: [['Left open: it depends on what matters most.']],
    choices: [
      ...sides.flatMap(({ label, choose, service }) =>
        choose === null ? [] : [{ name: label, when: withSource(choose, service.docs) }],
      ),
      ...others.map(({ name, purpose, docs }) => ({
        name,
        when: [`it is about ${purpose}, which is outside the catalog: `, link('AWS docs', docs)],
      })),
    ],
    consequences: [
      ...services.map(billingItem),
      ...limitItems(limits, services, asOf),
      ...(answer.leftOut.length === 0
        ? []
        : [{ spans: [`Not compared: ${answer.leftOut.map(({ shortName }) => shortName).join(', ')}.`] }]),
    ],
  };
}

/** "Choose between REST API and HTTP API (API Gateway)". */
function nameChoice({ sides, others }: CompareAnswer): string {
  const names = [...sides.map(({ label }) => label), ...others.map(({ name }) => name)];
  const [first] = sides;
  const isOfOne = sides.length > 1 && sides.every(({ service }) => service === first?.service);
  return `Choose between ${joinWords(names, 'and')}${isOfOne ? ` (${first?.service.shortName})` : ''}`;
}

/** Of two, the first sentence of the catalog says it all; of more, each is about one pair only. */
function tellApart({ sides, others, differences, services: [first] }: CompareAnswer): Item[] {
  const [difference] = differences;
  if (difference === undefined || first === undefined || sides.length + others.length > 2) return [];
  return [{ spans: withSource(difference, first.docs) }];
}

type MeasureRow = Extract<CompareRow, { kind: 'measure' }>;

/** What differs first, and what says something of every side. */
function chooseRows({ rows, sides }: CompareAnswer): MeasureRow[] {
  const measured = rows.filter((row) => row.kind === 'measure');
  const most = Math.max(2, Math.floor(MOST_FACTS / Math.max(2, sides.length)));
  return [
    ...byCompleteness(measured.filter(({ isEqual }) => !isEqual)),
    ...byCompleteness(measured.filter(({ isEqual }) => isEqual)),
  ].slice(0, most);
}

const toDriver = (row: MeasureRow, sides: Side[], asOf: string): Item => ({
  spans: [bold(headingOf(row)), row.isEqual ? ' (the same)' : ''],
  under: row.cells.flatMap((limit, i): Spans[] =>
    limit === null ? [] : [[bold(sides[i]?.label ?? ''), `, ${nameIn(limit, sides[i])}: `, ...factSpans(limit, asOf)]],
  ),
});

/** The variant is told where it is not the side itself. */
const nameIn = (limit: Limit, side: Side | undefined): string =>
  limit.variant === side?.variant ? limit.name : limitTitle(limit);

/** What is its own, then when to use and avoid it; a variant has only its own. */
function describeSide({ service, variant }: Side, { rows, sides }: CompareAnswer): Spans[] {
  const i = sides.findIndex((side) => side.service === service && side.variant === variant);
  const traits = rows.flatMap((row) => {
    const cell = row.kind === 'trait' && !row.isEqual ? row.cells[i] : null;
    // how it is billed stands under the consequences
    return row.kind === 'trait' && row.trait !== 'billing' && cell ? [`${TRAITS[row.trait]}: ${cell}`] : [];
  });
  const summary = service.variants.find(({ name }) => name === variant)?.summary ?? service.summary;
  const isOfOne = sides.length > 1 && sides.every((side) => side.service === service);
  return [
    ...(sides.length > 2 && !isOfOne ? [] : [withSource(summary, service.docs)]),
    ...(traits.length === 0 ? [] : [withSource(`${traits.slice(0, MOST_TRAITS).join(' · ')}.`, service.docs)]),
    ...(isOfOne ? [] : proAndCon(service, sides.length > 2 ? 1 : 2)),
  ];
}
