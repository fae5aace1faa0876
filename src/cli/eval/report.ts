/** Counts checked answers: by measure, by service, by kind asked and given, and by how sure they were. */
import type { AnswerJson } from '../answer-json.js';
import { type Check, isKind } from './check.js';
import type { EvalRow } from './rows.js';

export type Asked = {
  file: string;
  row: EvalRow;
  answer: Pick<AnswerJson, 'kind' | 'services' | 'limits' | 'recommendations' | 'elsewhere' | 'confidence'>;
  checks: Check[];
};

export type Count = { right: number; of: number };

/** Answers given with this confidence are meant to be right. */
export const SURE = 0.9;

/** The measure for it, beside those of single answers. */
export const SURE_MEASURE = `right when sure (≥ ${SURE})`;
const MEAN_MEASURE = 'recommend top-1, mean over services';

export const isAllRight = ({ checks }: Asked): boolean => checks.every(({ isRight }) => isRight);

export const percentOf = ({ right, of }: Count): number => (of === 0 ? 100 : (100 * right) / of);

function tally<T>(items: T[], keyOf: (item: T) => string, isRight: (item: T) => boolean): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const item of items) {
    const { right, of } = counts.get(keyOf(item)) ?? { right: 0, of: 0 };
    counts.set(keyOf(item), { right: right + (isRight(item) ? 1 : 0), of: of + 1 });
  }
  return counts;
}

/** Every measure with its count; alphabetical. The mean over services counts as if each had as many questions. */
export function countMeasures(asked: Asked[]): Map<string, Count> {
  const counts = tally(
    asked.flatMap(({ checks }) => checks),
    ({ measure }) => measure,
    ({ isRight }) => isRight,
  );
  const firsts = [
    ...tally(
      asked.filter(({ row }) => row.gold && row.inCatalog !== false),
      ({ row }) => row.gold?.[0] ?? '',
      ({ checks }) => checks.some(({ measure, isRight }) => measure === 'recommend top-1' && isRight),
    ).values(),
  ];
  if (firsts.length > 0)
    counts.set(MEAN_MEASURE, {
      right: firsts.reduce((sum, { right, of }) => sum + right / of, 0),
      of: firsts.length,
    });
  const sure = asked.filter(({ answer }) => answer.confidence >= SURE);
  if (sure.length > 0) counts.set(SURE_MEASURE, { right: sure.filter(isAllRight).length, of: sure.length });
  return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
}

/** Questions that were answered right in every way, by each service that they are about. */
export function countServices(asked: Asked[]): Map<string, Count> {
  const about = asked.flatMap((one) =>
    (one.row.gold && one.row.inCatalog !== false ? one.row.gold.slice(0, 1) : (one.row.services ?? [])).map((id) => ({
      id,
      one,
    })),
  );
  const counts = tally(
    about,
    ({ id }) => id,
    ({ one }) => isAllRight(one),
  );
  return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
}

/** Kind asked → kind given → how often, only where it was the wrong one. */
export function countConfusions(asked: Asked[]): Map<string, Map<string, number>> {
  const confusions = new Map<string, Map<string, number>>();
  for (const { row, answer } of asked) {
    if (isKind(row, answer) || (row.gold && row.inCatalog === false)) continue;
    const given = confusions.get(row.kind) ?? new Map<string, number>();
    given.set(answer.kind, (given.get(answer.kind) ?? 0) + 1);
    confusions.set(row.kind, given);
  }
  return confusions;
}

export type Band = Count & { from: number; mean: number };

const BANDS = [0.97, SURE, 0.8, 0.65, 0.5, 0];

/** Of the answers given with such confidence: how many were right in every way, and how sure they were on average. */
export const calibrate = (asked: Asked[]): Band[] =>
  BANDS.map((from, i) => {
    const inBand = asked.filter(({ answer: { confidence } }) => confidence >= from && confidence < (BANDS[i - 1] ?? 2));
    const sum = inBand.reduce((total, { answer }) => total + answer.confidence, 0);
    return { from, right: inBand.filter(isAllRight).length, of: inBand.length, mean: sum / (inBand.length || 1) };
  });

/** The surest first: those mislead most. */
export const findMisses = (asked: Asked[]): Asked[] =>
  asked.filter((one) => !isAllRight(one)).sort((a, b) => b.answer.confidence - a.answer.confidence);

/** Measure → the least percentage. */
export type Thresholds = Record<string, number>;

/** The measures that were taken and lie below their threshold, one sentence each. */
export const findShortfalls = (counts: Map<string, Count>, thresholds: Thresholds): string[] =>
  Object.entries(thresholds).flatMap(([measure, least]) => {
    const count = counts.get(measure);
    return count !== undefined && percentOf(count) < least
      ? [`${measure}: ${percentOf(count).toFixed(1)} %, at least ${least} % wanted`]
      : [];
  });
