/** What each way of writing a quantity looks like, and what is read of it. */
import { formatNumber, formatQuantity, isCalendar, toBase, toDecimal } from '../catalog/quantity.js';
import { CLOCK_TIMES } from './clock-times.js';
import type { Quantity } from './quantities.js';
import {
  amountOf,
  DIGITS,
  type Groups,
  LONG_TIMES,
  LONG_UNIT,
  NUMBER,
  NUMBER_WORDS,
  PERIOD,
  periodOf,
  SIZE_PATTERNS,
  SIZE_UNIT,
  TIME_PATTERNS,
  TIME_UNIT,
  unitOf,
} from './quantity-words.js';

export type Found = Omit<Quantity, 'from' | 'to'>;

const time = (value: number, unit: string): Found => ({
  dimension: 'time',
  base: toBase(value, unit) ?? value,
  of: null,
  text: formatQuantity(value, unit),
});

const size = (value: number, unit: string): Found => {
  const decimal = toDecimal(value, unit);
  return {
    dimension: 'size',
    base: toBase(value, unit) ?? value,
    of: null,
    ...(decimal === null ? {} : { decimal }),
    text: formatQuantity(value, unit),
  };
};

/** `pieces`: one of them stands in whatever the pattern fits; left out where there are too many. */
export type QuantityReader = [pattern: RegExp, read: (groups: Groups) => Found | null, pieces?: string[]];

/** Tried in this order; what one has read, the next do not see. */
export const READERS: QuantityReader[] = [
  [
    /(?<![\w.])2\s?\^\s?(?<power>\d{1,2})(?:\s?(?<unit>bytes?|b))?(?![a-z\d])/g,
    ({ power }) => ({ ...size(2 ** Number(power), 'B'), text: `2^${power} bytes` }),
    ['^'],
  ],
  ...CLOCK_TIMES,
  [
    new RegExp(String.raw`${NUMBER}\s?(?<unit>${SIZE_UNIT})${PERIOD}`, 'g'),
    (groups) => {
      const unit = unitOf(SIZE_PATTERNS, groups.unit ?? '');
      const value = amountOf(groups);
      const period = periodOf(groups.period ?? '');
      return {
        dimension: 'rate',
        base: (toBase(value, unit) ?? value) / period,
        of: 'bytes',
        text: `${formatQuantity(value, unit)}/${groups.period ?? 's'}`,
      };
    },
  ],
  [
    new RegExp(String.raw`${NUMBER}\s?(?:req(?:uest)?s?\s?/\s?s(?:ec(?:ond)?)?|rps|tps|qps)(?![a-z])`, 'g'),
    (groups) => rate(amountOf(groups), 'requests', 'second'),
    ['req', 'rps', 'tps', 'qps'],
  ],
  [
    new RegExp(String.raw`${NUMBER}\s?(?:rpm)(?![a-z])`, 'g'),
    (groups) => rate(amountOf(groups), 'requests', 'minute'),
    ['rpm'],
  ],
  [
    new RegExp(String.raw`${NUMBER}(?:\s(?<thing>[a-z]+(?: [a-z]+){0,2}))?${PERIOD}`, 'g'),
    (groups) =>
      /^an?$/.test(groups.number ?? '') ||
      /^(?:second|minute|hour|day|week|month|year)/.test(groups.thing ?? '') ||
      (groups.thing === undefined && NUMBER_WORDS[groups.number ?? ''] !== undefined)
        ? null
        : rate(amountOf(groups), groups.thing ?? null, groups.period ?? ''),
  ],
  [/(?<![\w-])half an? hour(?![a-z])/g, () => time(30, 'min'), ['half']],
  [/(?<![\w-])(?:an|one|1) hour and a half(?![a-z])/g, () => time(90, 'min'), ['half']],
  [/(?<![\w-])(?:a )?quarter of an hour(?![a-z])/g, () => time(15, 'min'), ['quarter']],
  [/(?<![\w-])half a day(?![a-z])/g, () => time(12, 'h'), ['half']],
  [
    new RegExp(String.raw`${NUMBER}(?<half> and a half)?[\s-]?(?<unit>${TIME_UNIT})(?![a-z\d/])`, 'g'),
    (groups) =>
      time(amountOf(groups) + (groups.half === undefined ? 0 : 0.5), unitOf(TIME_PATTERNS, groups.unit ?? '')),
  ],
  [
    new RegExp(String.raw`${NUMBER}[\s-]?(?<unit>${LONG_UNIT})(?![a-z\d])`, 'g'),
    (groups) => {
      const value = amountOf(groups);
      const name = (groups.unit ?? '').replace(/s$/, '');
      return {
        dimension: 'time',
        base: value * (LONG_TIMES[name] ?? 1) * 86_400,
        ...(isCalendar(`${name}s`) ? { calendar: toBase(value, `${name}s`) ?? value } : {}),
        of: null,
        text: `${formatNumber(value)} ${name}${value === 1 ? '' : 's'}`,
      };
    },
    Object.keys(LONG_TIMES),
  ],
  [
    new RegExp(String.raw`${NUMBER}[\s-]?(?<unit>${SIZE_UNIT})(?![a-z\d/])`, 'g'),
    (groups) =>
      NUMBER_WORDS[groups.number ?? ''] === 1 && /^(?:b|k)$/.test(groups.unit ?? '')
        ? null
        : size(amountOf(groups), unitOf(SIZE_PATTERNS, groups.unit ?? '')),
  ],
  [
    new RegExp(
      String.raw`${NUMBER}\s?(?<thing>[wr]cus?|(?:write|read) (?:capacity |request )?units?)(?:\s?/\s?s(?:ec)?)?(?![a-z])`,
      'g',
    ),
    (groups) => rate(amountOf(groups), groups.thing ?? null, 'second'),
    ['cu', 'unit'],
  ],
  [
    new RegExp(
      String.raw`(?<thing>batch(?:es)?(?: size)?|concurrency|parallelism)(?: (?:of|is))? ${NUMBER}(?! ?[\w.%])`,
      'g',
    ),
    (groups) => ({
      dimension: 'count',
      base: amountOf(groups),
      of: groups.thing ?? null,
      text: `${groups.thing} of ${formatNumber(amountOf(groups))}`,
    }),
    ['batch', 'concurrency', 'parallelism'],
  ],
  [
    new RegExp(String.raw`${NUMBER}(?: [a-z]+)?\s?(?:v?cpus?|v?cores?)(?![a-z])`, 'g'),
    (groups) => ({
      dimension: 'cpu',
      base: amountOf(groups),
      of: 'vCPU',
      text: `${formatNumber(amountOf(groups))} vCPU`,
    }),
    ['cpu', 'core'],
  ],
  [
    new RegExp(
      String.raw`${NUMBER}(?:(?:\s|-)(?<thing>[a-z](?:[a-z]{2,}|\d [a-z]{3,})(?: [a-z]{3,})?))?(?![\w.])`,
      'g',
    ),
    (groups) => {
      const { number = '', magnitude, thing } = groups;
      if (NUMBER_WORDS[number] === 1 && magnitude === undefined) return null;
      if ((thing === undefined || NO_THING.test(thing) || isYear(number)) && magnitude === undefined) return null;
      const value = amountOf(groups);
      return {
        dimension: 'count',
        base: value,
        of: thing ?? null,
        text: `${formatNumber(value)}${thing === undefined ? '' : ` ${thing.split(' ')[0]}`}`,
      };
    },
  ],
  // a number alone; a year is none
  [
    new RegExp(String.raw`(?<number>${DIGITS})(?![\w.%])`, 'g'),
    (groups) => {
      const value = amountOf(groups);
      return value >= LEAST_ALONE && !isYear(groups.number ?? '') && !isStatus(groups.number ?? '')
        ? { dimension: 'count', base: value, of: null, text: formatNumber(value) }
        : null;
    },
  ],
];

const isYear = (digits: string): boolean => /^(?:19[89]|20[0-9])\d$/.test(digits);
const isStatus = (digits: string): boolean => /^[45]\d\d$/.test(digits);
/** Smaller numbers stand everywhere. */
const LEAST_ALONE = 100;

const NO_THING =
  /^(?:from|for|and|the|with|when|but|per|that|than|via|are|was|error|errors|response|responses|status)\b/;

function rate(value: number, thing: string | null, period: string): Found {
  return {
    dimension: 'rate',
    base: value / periodOf(period),
    of: thing,
    text: `${formatNumber(value)} ${thing === null ? '' : `${thing} `}a ${period.replace(/^(s|sec)s?$/, 'second').replace(/^mins?$/, 'minute')}`,
  };
}
