/** Amounts of time in several units, or in minutes by their letter alone: "1h30", "15m1s", "14:59 minutes", "15m". */
import { formatQuantity, toBase } from '../catalog/quantity.js';
import type { Found, QuantityReader } from './quantity-readers.js';
import type { Groups } from './quantity-words.js';

/** Hours, minutes and seconds of one amount. */
function readClock({ hours = '0', minutes = '0', seconds = '0' }: Groups): Found {
  const parts: [number, string][] = [
    [Number(hours), 'h'],
    [Number(minutes), 'min'],
    [Number(seconds), 's'],
  ];
  return {
    dimension: 'time',
    base: parts.reduce((sum, [value, unit]) => sum + (toBase(value, unit) ?? 0), 0),
    of: null,
    text: parts.flatMap(([value, unit]) => (value === 0 ? [] : [formatQuantity(value, unit)])).join(' '),
  };
}

const H = String.raw`\s?h(?:rs?|ours?)?`;
const M = String.raw`\s?m(?:ins?|inutes?)?`;
const S = String.raw`\s?s(?:ecs?|econds?)?`;
/** Words that stand behind an amount of time. */
const OF_TIME = String.raw`(?:timeouts?|jobs?|runs?|tasks?|limits?|max|long|delays?|windows?|visibility|executions?|retention|and|or|on|in|with|for|to|via|through|at|of)\b`;
const START = String.raw`(?<![\w.,:^/$€£#-])`;

export const CLOCK_TIMES: QuantityReader[] = [
  // "14:59 minutes", "1:30 h", "1:30:00 hours"
  [
    new RegExp(String.raw`${START}(?<minutes>\d{1,3}):(?<seconds>[0-5]\d)\s?m(?:ins?|inutes?)?(?![a-z\d])`, 'g'),
    readClock,
    [':'],
  ],
  [
    new RegExp(String.raw`${START}(?<hours>\d{1,3}):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?${H}(?![a-z\d])`, 'g'),
    readClock,
    [':'],
  ],
  // "1h30", "1h 30m", "1h30m15s"
  [
    new RegExp(
      String.raw`${START}(?<hours>\d+)${H}(?:(?<minutes>[0-5]\d)|\s?(?<minutes2>\d+)${M}(?:\s?(?<seconds>\d+)${S})?)(?![a-z\d])`,
      'g',
    ),
    ({ minutes2, ...groups }) => readClock({ ...groups, minutes: minutes2 ?? groups.minutes }),
  ],
  // "15m1s", "1m 30s"
  [new RegExp(String.raw`${START}(?<minutes>\d+)${M}\s?(?<seconds>\d+)${S}(?![a-z\d/])`, 'g'), readClock],
  // "15m": of millions people say what there are
  [new RegExp(String.raw`${START}(?<minutes>\d{1,4})m(?=\s*(?:$|[?.,!;)\n]|${OF_TIME}))`, 'g'), readClock],
];
