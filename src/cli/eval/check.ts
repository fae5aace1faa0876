/** Holds an answer against the right one, measure by measure. */
import { UNITS } from '../../catalog/quantity.js';
import type { AnswerJson, LimitJson } from '../answer-json.js';
import type { EvalRow } from './rows.js';

/** `wanted`: the right answer in a few words. */
export type Check = { measure: string; isRight: boolean; wanted: string };

const ENOUGH_FOR_A_LIST = 5;

const DECLINING = new Set(['unknown', 'help']);
/** A verdict, a path, a change or the limits behind a number tell the limit as well. */
const TELLS_LIMIT = new Set(['limit', 'fit', 'path', 'history', 'lookup']);

export function checkAnswer(row: EvalRow, answer: AnswerJson): Check[] {
  if (row.gold) return [...checkKind(row, answer), ...checkRecommendation(row, answer)];
  if (REASONED.has(row.kind)) return checkReasoned(row, answer);
  return [...checkKind(row, answer), ...checkServices(row, answer), ...checkLimit(row, answer)];
}

/** Kinds that reason with numbers: all of the answer must be right at once. */
const REASONED: ReadonlySet<EvalRow['kind']> = new Set(['fit', 'path', 'history', 'lookup']);
/** A change is told among the first. */
const MOST_CHANGES = 3;

function checkReasoned(row: EvalRow, answer: AnswerJson): Check[] {
  const { kind, services = [], limit, value, verdict, able = [] } = row;
  const ids = answer.limits.map(({ id }) => id).slice(0, kind === 'history' ? MOST_CHANGES : 1);
  const isRight =
    answer.kind === kind &&
    isAbout(row, answer.services) &&
    (limit === undefined || ids.includes(limit)) &&
    (value === undefined || answer.text.includes(value)) &&
    (verdict === undefined || answer.verdict === verdict) &&
    able.every((id) => answer.limits.some(({ service }) => service === id));
  const wanted = [verdict, limit, value, ...able, ...services].filter((one) => one !== undefined).join(', ');
  return [{ measure: `${kind}: verdict, limit and value`, isRight, wanted }];
}

/** Whether the kind is the wanted one, or another that serves as well. */
export function isKind({ kind: wanted }: EvalRow, { kind }: Pick<AnswerJson, 'kind'>): boolean {
  if (wanted === 'unknown') return DECLINING.has(kind);
  if (wanted === 'limit') return TELLS_LIMIT.has(kind);
  if (wanted === 'describe') return kind === 'describe' || kind === 'basics';
  return wanted === kind;
}

function checkKind(row: EvalRow, answer: AnswerJson): Check[] {
  // a service outside the catalog may be named by declining as well
  if (row.gold && row.inCatalog === false) return [];
  const isRight = isKind(row, answer);
  const wanted = `${row.kind} ${row.services?.join(', ') ?? ''}`;
  switch (row.kind) {
    case 'describe':
    case 'pricing':
      return [
        { measure: `${row.kind}: intent and service`, isRight: isRight && isAbout(row, answer.services), wanted },
      ];
    case 'unknown':
      return [{ measure: 'out of scope: declined', isRight, wanted }];
    default:
      return [{ measure: `${row.kind}: intent`, isRight, wanted }];
  }
}

const isAbout = ({ services = [] }: EvalRow, found: string[]): boolean => services.every((id) => found.includes(id));

function checkServices(row: EvalRow, { services: found }: AnswerJson): Check[] {
  const { services = [] } = row;
  const wanted = services.join(', ');
  if (row.kind === 'limit') return [{ measure: 'limit: service', isRight: isAbout(row, found), wanted }];
  if (row.kind !== 'compare') return [];
  return [{ measure: 'compare: services', isRight: services.length === found.length && isAbout(row, found), wanted }];
}

function checkLimit(row: EvalRow, { limits }: AnswerJson): Check[] {
  const wanted = row.limit ?? row.value;
  if (row.kind !== 'limit' || wanted === undefined) return [];
  if (row.limit?.endsWith('*'))
    return [{ measure: 'limit: all limits listed', isRight: limits.length >= ENOUGH_FOR_A_LIST, wanted }];
  const isWanted = (limit: LimitJson) =>
    row.limit === undefined ? hasValue(limit, row.value ?? '') : limit.id === row.limit;
  const [first, ...others] = limits.slice(0, 3).map(isWanted);
  return [
    { measure: 'limit: right value first', isRight: first === true, wanted },
    { measure: 'limit: right value in first 3', isRight: first === true || others.includes(true), wanted },
  ];
}

function checkRecommendation({ gold = [], inCatalog }: EvalRow, answer: AnswerJson): Check[] {
  const picks = answer.recommendations.map(({ service }) => service);
  const wanted = gold.join(', ');
  const isFirst = gold.includes(picks[0] ?? '');
  const isNamed = isFirst || gold.includes(answer.elsewhere ?? '');
  return inCatalog === false
    ? [
        { measure: 'outside catalog: not pushed', isRight: isNamed || picks.length === 0, wanted },
        { measure: 'outside catalog: named', isRight: isNamed, wanted },
      ]
    : [
        { measure: 'recommend top-1', isRight: isFirst, wanted },
        { measure: 'recommend top-3', isRight: picks.slice(0, 3).some((id) => gold.includes(id)), wanted },
      ];
}

type Amount = { dimension: string; base: number };

/** "256 KB" and 262,144 bytes are the same: units of a thousand and of 1,024 are not told apart here. */
const SAME_AMOUNT = 0.08;

/** Whether the limit's value is the first amount of `value`; where that has none, whether it says so in words. */
function hasValue(limit: LimitJson, value: string): boolean {
  const [wanted] = amountsOf(value);
  if (wanted === undefined) return limit.text.toLowerCase().includes(value.toLowerCase());
  return [...amountsOf(`${limit.value} ${limit.unit ?? ''}`), ...amountsOf(limit.text)].some(({ dimension, base }) =>
    dimension === wanted.dimension
      ? Math.abs(base - wanted.base) <= SAME_AMOUNT * Math.max(base, wanted.base)
      : (dimension === 'other' || wanted.dimension === 'other') && base === wanted.base,
  );
}

const unitsByName = new Map(
  Object.entries(UNITS).flatMap(([name, unit]) =>
    [name, unit.one, unit.many].map((spelling) => [spelling.toLowerCase(), unit] as const),
  ),
);

const amountsOf = (text: string): Amount[] =>
  [...text.toLowerCase().matchAll(/(\d[\d,]*(?:\.\d+)?)\s*([a-z]+)?/g)].map(([, digits = '', word = '']) => {
    const unit = unitsByName.get(word);
    return {
      dimension: unit?.dimension ?? 'other',
      base: Number(digits.replaceAll(',', '')) * (unit?.factor ?? 1),
    };
  });
