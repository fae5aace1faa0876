/** The record of a verdict: the limit it rests on, the ways out, what it depends on. */
import type { FitAnswer, FitCheck, Way } from '../../answer/types.js';
import { capitalise, checkedSpans, limitTitle, linkSource } from '../facts.js';
import { marginOf, nameOf, needOf, reasonOf, regionsOf, titleOf, VERDICTS } from '../fit-words.js';
import { bold, type Spans } from '../parts.js';
import {
  billingItem,
  factSpans,
  type Item,
  labelled,
  limitItems,
  namedFact,
  proAndCon,
  type RecordParts,
} from './record-parts.js';

const MOST_VARIANTS = 6;

/** null where nothing was held against anything. */
export function recordFit(answer: FitAnswer): RecordParts | null {
  const [check] = answer.checks;
  return check === undefined ? null : recordChecks(answer, check);
}

function recordChecks(answer: FitAnswer, check: FitCheck): RecordParts {
  const { checks, services, asOf } = answer;
  const owners = services.filter(({ id }) => checks.some(({ limit }) => limit.service === id));
  const ways = [...new Map(checks.flatMap((one) => one.ways.map((way) => [way.text, way]))).values()];
  const isTaken = (id: string) => checks.every(({ limit, verdict }) => limit.service !== id || verdict !== 'no');
  const taken = [...owners.filter(({ id }) => isTaken(id)), ...ways.flatMap(({ service }) => service ?? [])];
  const limits = [...checks.map(({ limit }) => limit), ...ways.flatMap(({ limit }) => limit ?? [])];
  return {
    title: titleFor(check, answer),
    drivers: checks.map((one) => toDriver(one, answer)),
    options: [
      ...owners.map((service) => ({
        name: service.shortName,
        items: [...checks.filter(({ limit }) => limit.service === service.id).map(judge), ...proAndCon(service)],
      })),
      ...(ways.length === 0
        ? []
        : [{ name: check.verdict === 'no' ? 'Instead' : 'What helps', items: ways.map((way) => tellWay(way, asOf)) }]),
    ],
    decision: decide(check, answer, ways.length > 0),
    choices: [],
    consequences: [
      ...(check.verdict === 'no' ? [REPLACED] : []),
      ...[...new Set(taken)].map(billingItem),
      ...limitItems(
        limits.filter(({ service }) => isTaken(service)),
        taken,
        asOf,
      ),
    ],
  };
}

const REPLACED: Item = {
  spans: ['What is used instead has limits of its own: hold them against the need before this is accepted.'],
};

const tellWay = ({ text, source, limit }: Way, asOf: string): Spans => [
  `${text} `,
  ...(limit === null ? [linkSource(source)] : checkedSpans(limit, asOf)),
];

/** "Use Lambda: 4 GB fits", "Do not use Lambda as it is: 20 minutes is more than 15 minutes". */
function titleFor(check: FitCheck, answer: FitAnswer): string {
  const name = nameOf(answer, check);
  const words = wordsOf(check, answer);
  switch (check.verdict) {
    case 'yes':
      return `Use ${name}: ${words}`;
    case 'no':
      return `Do not use ${name} as it is: ${words}`;
    case 'depends':
      return `Use ${name} if ${whatDecides(check)} allows ${needOf(check)}`;
  }
}

/** "4 GB fits", "20 minutes is more than 15 minutes". */
const wordsOf = (check: FitCheck, answer: FitAnswer): string => titleOf(check, answer).replace(/^(?:Yes|No): /, '');

const whatDecides = (check: FitCheck): string => (check.dependsOn === null ? 'its limit' : reasonOf(check));

/** The need beside the limit, and what it depends on below. */
function toDriver(check: FitCheck, answer: FitAnswer): Item {
  const { limit, variants, dependsOn } = check;
  const regions: Spans[] =
    dependsOn === 'Region' && limit.leastByRegion !== undefined
      ? regionsOf(limit).map((text) => [`${text} `, linkSource(limit.source)])
      : [];
  const others = dependsOn === 'variant' ? variants.filter((one) => one.limit !== limit).slice(0, MOST_VARIANTS) : [];
  return {
    spans: [`${capitalise(needOf(check))} against `, ...namedFact(limit, answer.asOf, nameOf(answer, check))],
    under: [
      ...regions,
      ...others.map(
        ({ limit: one, verdict }): Spans => [
          bold(one.variant ?? 'Otherwise'),
          `: ${VERDICTS[verdict].toLowerCase()}; `,
          ...factSpans(one, answer.asOf),
        ],
      ),
    ],
  };
}

/** "Against: 20 minutes, Function timeout: 1.33 times the limit." with the page of the limit. */
function judge(check: FitCheck): Spans {
  const { verdict, limit } = check;
  const margin = marginOf(check);
  if (verdict === 'depends') return labelled('Open', margin, limit.source);
  const words = `${needOf(check)}, ${limitTitle(limit)}: ${margin.charAt(0).toLowerCase()}${margin.slice(1)}`;
  return labelled(verdict === 'yes' ? 'For' : 'Against', words, limit.source);
}

function decide(check: FitCheck, answer: FitAnswer, hasWays: boolean): Spans[] {
  const name = bold(nameOf(answer, check));
  const source = linkSource(check.limit.source);
  switch (check.verdict) {
    case 'yes':
      return [['Proposed: ', name, `. ${wordsOf(check, answer)}. `, source]];
    case 'no':
      return [
        ['Proposed: not ', name, ` as it is. ${wordsOf(check, answer)}. `, source],
        ...(hasWays ? [['Which of the ways above is taken instead is left open.']] : []),
      ];
    case 'depends':
      return [['Left open: ', name, ` if ${whatDecides(check)} allows ${needOf(check)}. `, source]];
  }
}
