/** The record of advice: the pick as proposed, what was weighed against it, what it means. */
import type { RecommendAnswer, Recommendation } from '../../answer/types.js';
import type { Neighbour, Service } from '../../catalog/load.js';
import { checkedSpans } from '../facts.js';
import { bold, link, type Spans } from '../parts.js';
import { WORTH_A_WORD } from '../recommend-card.js';
import {
  billingItem,
  labelled,
  limitItems,
  MOST_REASONS,
  namedFact,
  noticeItems,
  type Option,
  outsideOption,
  proAndCon,
  type RecordParts,
  UNCHECKED,
  withSource,
} from './record-parts.js';

/** What is less likely was not really weighed, unless people mix it up with the pick. */
const WEIGHED = 0.05;

/** null where the question does not say what is needed: then nothing can be decided. */
export function recordRecommend(answer: RecommendAnswer): RecordParts | null {
  const { recommendations, elsewhere, isElsewhereFirst } = answer;
  const [pick] = recommendations;
  if (answer.isOpen || answer.isGuess) return null;
  if (elsewhere !== null && (isElsewhereFirst || pick === undefined)) return recordElsewhere(answer, elsewhere);
  return pick === undefined ? null : recordPick(answer, pick);
}

function recordPick(answer: RecommendAnswer, { service, why }: Recommendation): RecordParts {
  const confused = new Set(service.confusedWith.flatMap(({ services }) => services));
  const others = answer.recommendations
    .slice(1)
    .filter(({ score, service: { id } }) => score >= WEIGHED || confused.has(id));
  const runnerUp = others.find(({ score }) => score >= WORTH_A_WORD)?.service;
  const needs = why.filter((text) => text !== service.summary);
  const [reason] = needs;
  return {
    title: reason === undefined ? `Use ${service.shortName}` : `Use ${service.shortName}: ${reason.replace(/\.$/, '')}`,
    drivers: [
      ...needsOf('Need', service, needs).map((spans) => ({ spans })),
      ...answer.facts.map((limit) => ({ spans: namedFact(limit, answer.asOf, service.shortName) })),
    ],
    options: [
      {
        name: `${service.shortName} (proposed)`,
        items: [withSource(service.summary, service.docs), ...proAndCon(service, MOST_REASONS, needs)],
      },
      ...others.map(optionOf),
      ...askedAbout(answer, [service, ...others.map((one) => one.service)]),
      ...(answer.elsewhere === null ? [] : [outsideOption(answer.elsewhere)]),
      ...answer.ruledOut.map((one) => ruledOutOption(one, answer.asOf)),
    ],
    decision: [
      ['Proposed: ', bold(service.name), '. It is the choice when ', ...withSource(`${service.choose}.`, service.docs)],
      ...(runnerUp === undefined
        ? []
        : [['Instead ', bold(runnerUp.shortName), ' when ', ...withSource(`${runnerUp.choose}.`, runnerUp.docs)]]),
    ],
    choices: [],
    consequences: [billingItem(service), ...limitItems(answer.facts, [service], answer.asOf)],
  };
}

/** The sentences with the pages that they rest on. */
const needsOf = (label: string, { needs, docs }: Service, why: string[]): Spans[] =>
  why.map((text) => labelled(label, text, needs.find(({ need }) => need === text)?.source ?? docs));

const optionOf = ({ service, why }: Recommendation): Option => ({
  name: service.shortName,
  items: [
    ...(why[0] === service.summary
      ? [withSource(service.summary, service.docs)]
      : needsOf('For', service, why.slice(0, 1))),
    ...proAndCon(service, 1, why),
  ],
});

/** What was asked about is weighed too, where it is none of the others. */
function askedAbout({ proposed, ruledOut }: RecommendAnswer, told: Service[]): Option[] {
  const isTold = [...told, ...ruledOut.map(({ service }) => service)].some(({ id }) => id === proposed?.id);
  return proposed === null || isTold
    ? []
    : [
        {
          name: proposed.shortName,
          items: [withSource(`The choice when ${proposed.choose}.`, proposed.docs), ...proAndCon(proposed, 1)],
        },
      ];
}

const ruledOutOption = ({ service, why, limit }: RecommendAnswer['ruledOut'][number], asOf: string): Option => ({
  name: `${service.shortName} (ruled out)`,
  items: limit === null ? needsOf('Against', service, [why]) : [[`Against: ${why} `, ...checkedSpans(limit, asOf)]],
});

const isClosed = ({ closed }: Neighbour): boolean => closed !== undefined && closed.part === undefined;

/** The right service is not ours: its numbers are for somebody else to check. */
function recordElsewhere(answer: RecommendAnswer, neighbour: Neighbour): RecordParts {
  const { name, purpose, docs } = neighbour;
  return {
    title: `Use ${name}`,
    drivers: [{ spans: [`Need: ${purpose}. `, link('AWS docs', docs)] }],
    options: [
      { name: `${name} (proposed, outside the catalog)`, items: [...noticeItems(neighbour), [UNCHECKED]] },
      ...(answer.formerly === null
        ? []
        : [{ name: `${answer.formerly.name} (ruled out)`, items: noticeItems(answer.formerly) }]),
      ...answer.recommendations
        .map(optionOf)
        .map((one) => (answer.isBeside ? { ...one, name: `${one.name} (beside it)` } : one)),
      ...answer.ruledOut.map((one) => ruledOutOption(one, answer.asOf)),
    ],
    decision: [['Proposed: ', bold(name), isClosed(neighbour) ? ', for existing customers only.' : '.']],
    choices: [],
    consequences: [
      {
        spans: [
          `What limits ${name} and what it costs has to be checked before this is accepted: `,
          link('AWS docs', docs),
        ],
      },
    ],
  };
}
