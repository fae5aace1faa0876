/** The report of an evaluation as text and as JSON. */
import type { Speed } from './ask-all.js';
import {
  type Asked,
  type Band,
  type Count,
  calibrate,
  countConfusions,
  countMeasures,
  countServices,
  findMisses,
  findShortfalls,
  percentOf,
  SURE,
  type Thresholds,
} from './report.js';

const percent = (count: Count): string => `${percentOf(count).toFixed(1)}%`.padStart(7);
const share = ({ right, of }: Count): string => `${Number(right.toFixed(1))}/${of}`;

const tableOf = (counts: Map<string, Count>, thresholds: Thresholds = {}): string =>
  [...counts]
    .map(([name, count]) => {
      const least = thresholds[name];
      const wanted = least === undefined ? '' : `  wanted ${least}${percentOf(count) < least ? '  MISSED' : ''}`;
      return `  ${name.padEnd(38)}${percent(count)}  ${share(count).padEnd(9)}${wanted}`.trimEnd();
    })
    .join('\n');

function confusionsOf(asked: Asked[]): string {
  const lines = [...countConfusions(asked)].map(
    ([wanted, given]) =>
      `  ${wanted.padEnd(10)} → ${[...given]
        .sort((a, b) => b[1] - a[1])
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', ')}`,
  );
  return lines.length > 0 ? lines.join('\n') : '  none';
}

const bandOf = (band: Band): string =>
  `  ≥ ${band.from.toFixed(2)}  ${band.of === 0 ? '      –' : percent(band)}  ${share(band).padEnd(9)}` +
  (band.of === 0 ? '' : `  mean confidence ${band.mean.toFixed(2)}`);

function missOf({ row, answer, checks }: Asked): string {
  const wanted = checks.filter(({ isRight }) => !isRight).map(({ measure, wanted: right }) => `${measure}: ${right}`);
  const got = [
    answer.kind,
    answer.services.join(','),
    answer.limits[0]?.id,
    answer.recommendations.map(({ service }) => service).join(','),
    answer.elsewhere,
  ].filter(Boolean);
  const before = row.before.map((text) => `${text} › `).join('');
  return `  ${answer.confidence.toFixed(2)}  ${before}${row.text.replace(/\s+/g, ' ').slice(0, 200)}\n        wanted ${wanted.join('; ')}\n        got ${got.join(' ')}`;
}

export function printReport(asked: Asked[], speed: Speed, thresholds: Thresholds, mostMisses: number): string {
  const misses = findMisses(asked);
  const heading = mostMisses < misses.length ? `Worst misses (${mostMisses} of ${misses.length})` : 'Misses';
  return [
    `${asked.length} questions`,
    `By measure\n${tableOf(countMeasures(asked), thresholds)}`,
    `By service: right in every way\n${tableOf(countServices(asked))}`,
    `Kind asked → kind given instead\n${confusionsOf(asked)}`,
    `Calibration: right in every way, by confidence (from ${SURE} on, 97 % are meant to be)\n${calibrate(asked).map(bandOf).join('\n')}`,
    `${heading}, the surest first\n${misses.slice(0, mostMisses).map(missOf).join('\n') || '  none'}`,
    `Speed: p50 ${speed.p50Ms.toFixed(2)} ms, p99 ${speed.p99Ms.toFixed(2)} ms a question`,
  ].join('\n\n');
}

export function reportJson(asked: Asked[], speed: Speed, thresholds: Thresholds): unknown {
  const counts = countMeasures(asked);
  const withPercent = (entries: Map<string, Count>) =>
    Object.fromEntries([...entries].map(([name, count]) => [name, { ...count, percent: percentOf(count) }]));
  return {
    questions: asked.length,
    measures: withPercent(counts),
    services: withPercent(countServices(asked)),
    confusions: Object.fromEntries(
      [...countConfusions(asked)].map(([kind, given]) => [kind, Object.fromEntries(given)]),
    ),
    calibration: calibrate(asked),
    shortfalls: findShortfalls(counts, thresholds),
    misses: findMisses(asked).map(({ file, row, answer, checks }) => ({
      file,
      before: row.before,
      text: row.text,
      wrong: checks.filter(({ isRight }) => !isRight).map(({ measure, wanted }) => ({ measure, wanted })),
      kind: answer.kind,
      services: answer.services,
      limit: answer.limits[0]?.id ?? null,
      recommendations: answer.recommendations.map(({ service }) => service),
      elsewhere: answer.elsewhere,
      confidence: answer.confidence,
    })),
    speed,
  };
}
