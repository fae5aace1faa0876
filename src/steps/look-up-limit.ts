/** The workflow step "Look up an AWS limit": a service and a limit as a person says them in, one sourced value out. */
import type { Answer, LimitAnswer } from '../answer/types.js';
import type { Assistant, Reply } from '../assistant.js';
import { limitTitle, wordsOf } from '../cards/facts.js';
import { joinWords } from '../cards/join-words.js';
import { layoutCard } from '../cards/layout.js';
import type { Limit, Service } from '../catalog/load.js';
import { formatDate } from '../catalog/quantity.js';
import { CLEAR_LIMIT, type LimitMatch } from '../understand/score-limit.js';
import { quote, type StepResult, splitNames, tellParts } from './step.js';

export type LimitInputs = { service: string; limit: string };

export type LimitOutputs = {
  /** As a person writes it: "15 minutes (900 s)". */
  value: string;
  /** Left out where the value is no number, or a plain count. */
  unit?: string;
  name: string;
  source: string;
  /** "Sep 2026". */
  checked: string;
  conditions?: string;
  text: string;
};

const NEAREST = 3;

export function lookUpLimit({ service, limit }: LimitInputs, assistant: Assistant): StepResult<LimitOutputs> {
  const named = assistant({ text: service });
  const services = named.query.isImplied ? [] : named.answer.services;
  const [first] = services;
  if (first === undefined) return { error: refuseService(service, named.answer) };
  if (services.length > 1 && splitNames(service).length > 1)
    return { error: `${quote(service)} is more than one service: name one of them in each step.` };

  const [titled, ...more] = services.flatMap(({ limits }) => limits).filter((one) => isCalled(one, limit));
  if (titled !== undefined && more.length === 0)
    return { outputs: buildOutputs(answerWith(titled, services, named.answer), titled) };

  // what the service's own name says ("DynamoDB TTL") must not pass for the limit that was asked for
  const near = assistant({ text: `${nameAll(services)} ${limit}` }).query.limits;
  const asked = near.length === 0 ? [] : askForLimit(service, limit).map((text) => assistant({ text }));
  const answer = asked.map((reply) => reply.answer).find((one) => isClear(one, near));
  const [found] = answer?.limits ?? [];
  if (answer === undefined || found === undefined) return { error: refuseLimit(limit, services, near, asked) };
  return { outputs: buildOutputs(answer, found) };
}

const nameAll = (services: Service[]): string =>
  joinWords(
    services.map(({ shortName }) => shortName),
    'or',
  );

/** The same question from short to plain: a name alone is sometimes taken for another kind of question. */
const askForLimit = (service: string, limit: string): string[] => [
  `${service} ${limit}`,
  `${service} ${limit} limit`,
  `what is the ${limit} limit of ${service}?`,
];

/** The names that we offer ourselves are never misread. */
const isCalled = (limit: Limit, name: string): boolean => limitTitle(limit).toLowerCase() === name.toLowerCase();

/** @param common an answer about the same service, for all that is no limit's own */
function answerWith(limit: Limit, services: Service[], common: Answer): LimitAnswer {
  const siblings = services
    .flatMap(({ limits }) => limits)
    .filter((one) => one !== limit && one.key === limit.key && one.service === limit.service);
  return {
    ...common,
    kind: 'limit',
    services: services.filter(({ id }) => id === limit.service),
    scope: 'one',
    limits: [limit],
    siblings,
    theme: null,
    edge: null,
    isWhole: false,
    staleClaims: [],
    rest: [],
    alternatives: [],
    confidence: 1,
  };
}

/** A workflow goes on with what it is given, so a guess is no answer. */
function isClear(answer: Answer, near: LimitMatch[]): answer is LimitAnswer {
  if (answer.kind !== 'limit' || answer.scope !== 'one') return false;
  const [found] = answer.limits;
  // the service's name may say which variant is meant
  return near.some(
    ({ limit, strength }) => strength >= CLEAR_LIMIT && limit.service === found?.service && limit.key === found.key,
  );
}

function buildOutputs(answer: LimitAnswer, limit: Limit): LimitOutputs {
  return {
    value: wordsOf(limit, answer.edge),
    ...(limit.unit === null || limit.unit === 'count' ? {} : { unit: limit.unit }),
    name: limitTitle(limit),
    source: limit.source,
    checked: formatDate(limit.checked),
    ...(limit.conditions === null ? {} : { conditions: limit.conditions }),
    text: tellParts(layoutCard(answer)),
  };
}

function refuseService(service: string, answer: Answer): string {
  const [neighbour] = answer.kind === 'unknown' ? answer.outside : [];
  return neighbour === undefined
    ? `I know no AWS service ${quote(service)}: name one such as Lambda, SQS or DynamoDB.`
    : `${neighbour.name} is outside my catalog: look the limit up in its documentation, ${neighbour.docs}`;
}

/** Says which limits may be meant, else which are nearest, else which people ask about most. */
function refuseLimit(limit: string, services: Service[], near: LimitMatch[], asked: Reply[]): string {
  const several = asked.flatMap(({ answer }) =>
    answer.kind === 'limit' && answer.scope === 'several' ? answer.limits : [],
  );
  const usual = services.flatMap(({ limits }) => limits).sort((a, b) => b.asked - a.asked);
  const titles = [...several, ...near.map((match) => match.limit), ...usual]
    .filter((one) => services.some(({ id }) => id === one.service))
    .map(limitTitle);
  const offer = joinWords([...new Set(titles)].slice(0, NEAREST).map(quote), 'or');
  const names = nameAll(services);
  return several.length > 0
    ? `${quote(limit)} may be several limits of ${names}: say which, such as ${offer}.`
    : `There is no limit of ${names} that matches ${quote(limit)}: try ${offer}.`;
}
