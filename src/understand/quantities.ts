/** Quantities in a question: "20 minutes", "half an hour", "1.5 GiB", "300k requests per second", "3,000 concurrent". */
import { formatNumber, formatQuantity, toBase, toDecimal } from '../catalog/quantity.js';
import { CLOCK_TIMES } from './clock-times.js';

/** What a quantity measures. Memory is a size; how much of what is meant, the words around it say. */
export type QuantityDimension = 'time' | 'size' | 'rate' | 'count' | 'cpu';

/**
 * `base` is in seconds, bytes (a KB is 1,024 bytes, as AWS counts), things per second, or things. `of`: what is counted
 * or comes in ("requests", "concurrent"), null where the text does not say. `text` is as a person writes it; `from` and
 * `to` are the places of its characters.
 */
export type Quantity = {
  dimension: QuantityDimension;
  base: number;
  of: string | null;
  /** A size in bytes where its unit means thousands; left out where the unit cannot (KiB). */
  decimal?: number;
  /** "More than 5 minutes". */
  isBeyond?: true;
  text: string;
  from: number;
  to: number;
};

const NUMBER_WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};
const MAGNITUDES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  hundred: 100,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
  mn: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const DIGITS = String.raw`(?<![\w.,^/$€£#-])\d[\d,]*(?:\.\d+)?`;
const WORDS = Object.keys(NUMBER_WORDS).join('|');
const SPELT = String.raw`(?<![\w-])(?:${WORDS})(?= )`;
const NUMBER = String.raw`(?<number>${DIGITS}|${SPELT})(?:\s?(?<magnitude>k|m|mio|mn|bn|hundred|thousand|million|billion)(?![a-z\d]))?`;

/** How people write units of time and size → how the catalog does. */
const TIMES: [string, string][] = [
  ['ms|msecs?|milliseconds?|millis', 'ms'],
  ['s|secs?|seconds?', 's'],
  ['mins?|minutes?', 'min'],
  ['h|hrs?|hours?', 'h'],
  ['d|days?', 'days'],
];
const LONG_TIMES: Record<string, number> = { week: 7, fortnight: 14, month: 30, year: 365 };
const SIZES: [string, string][] = [
  ['bytes?|b', 'B'],
  ['kib|kibibytes?', 'KiB'],
  ['kb|kbytes?|kilobytes?|k(?= (?:payload|body|limit)(?![a-z]))', 'KB'],
  ['mib|mebibytes?', 'MiB'],
  ['mb|mbytes?|megabytes?|megs?', 'MB'],
  ['gib|gibibytes?', 'GiB'],
  ['gb|gbytes?|gigabytes?|gigs?', 'GB'],
  ['tib|tebibytes?', 'TiB'],
  ['tb|tbytes?|terabytes?', 'TB'],
  ['pb|petabytes?', 'PB'],
];
const TIME_UNIT = TIMES.map(([pattern]) => pattern).join('|');
const SIZE_UNIT = SIZES.map(([pattern]) => pattern).join('|');
const LONG_UNIT = Object.keys(LONG_TIMES)
  .map((name) => `${name}s?`)
  .join('|');
const PERIODS: [RegExp, number][] = [
  [/^s/, 1],
  [/^mi?n/, 60],
  [/^m$/, 60],
  [/^h/, 3600],
  [/^d/, 86_400],
];
const PERIOD = String.raw`(?:\s?/\s?|\s+(?:per|a|an|every|each)\s+)(?<period>seconds?|secs?|s|minutes?|mins?|hours?|h|days?)(?![a-z])`;

const compile = (units: [string, string][]): [RegExp, string][] =>
  units.map(([pattern, unit]) => [new RegExp(`^(?:${pattern.replace(/\(\?=.*\)/, '')})$`), unit]);
const TIME_PATTERNS = compile(TIMES);
const SIZE_PATTERNS = compile(SIZES);
const unitOf = (patterns: [RegExp, string][], text: string): string =>
  patterns.find(([pattern]) => pattern.test(text))?.[1] ?? '';
const periodOf = (text: string): number => PERIODS.find(([pattern]) => pattern.test(text))?.[1] ?? 1;

export type Groups = Record<string, string | undefined>;
export type Found = Omit<Quantity, 'from' | 'to'>;

function amountOf({ number = '', magnitude }: Groups): number {
  const value = NUMBER_WORDS[number] ?? Number(number.replaceAll(',', ''));
  return value * (magnitude === undefined ? 1 : (MAGNITUDES[magnitude] ?? 1));
}

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

/** Tried in this order; what one has read, the next do not see. */
const READERS: [RegExp, (groups: Groups) => Found | null][] = [
  [
    /(?<![\w.])2\s?\^\s?(?<power>\d{1,2})(?:\s?(?<unit>bytes?|b))?(?![a-z\d])/g,
    ({ power }) => ({ ...size(2 ** Number(power), 'B'), text: `2^${power} bytes` }),
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
  ],
  [new RegExp(String.raw`${NUMBER}\s?(?:rpm)(?![a-z])`, 'g'), (groups) => rate(amountOf(groups), 'requests', 'minute')],
  [
    new RegExp(String.raw`${NUMBER}(?:\s(?<thing>[a-z]+(?: [a-z]+){0,2}))?${PERIOD}`, 'g'),
    (groups) =>
      /^an?$/.test(groups.number ?? '') ||
      /^(?:second|minute|hour|day|week|month|year)/.test(groups.thing ?? '') ||
      (groups.thing === undefined && NUMBER_WORDS[groups.number ?? ''] !== undefined)
        ? null
        : rate(amountOf(groups), groups.thing ?? null, groups.period ?? ''),
  ],
  [/(?<![\w-])half an? hour(?![a-z])/g, () => time(30, 'min')],
  [/(?<![\w-])(?:an|one|1) hour and a half(?![a-z])/g, () => time(90, 'min')],
  [/(?<![\w-])(?:a )?quarter of an hour(?![a-z])/g, () => time(15, 'min')],
  [/(?<![\w-])half a day(?![a-z])/g, () => time(12, 'h')],
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
        of: null,
        text: `${formatNumber(value)} ${name}${value === 1 ? '' : 's'}`,
      };
    },
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
  ],
  [
    new RegExp(String.raw`${NUMBER}(?: [a-z]+)?\s?(?:v?cpus?|v?cores?)(?![a-z])`, 'g'),
    (groups) => ({
      dimension: 'cpu',
      base: amountOf(groups),
      of: 'vCPU',
      text: `${formatNumber(amountOf(groups))} vCPU`,
    }),
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

/** Without a digit or a word for a number beside a unit there is no quantity. */
const MAY_COUNT = new RegExp(
  String.raw`\d|\b(?:${WORDS}|half|quarter)\s+(?:an?\s+)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|hundred|thousand|million|billion|[kmgt]i?b|\w+ (?:per|a|an) )`,
);

/** @param text as `cleanText` gives it */
export function readQuantities(text: string): Quantity[] {
  let open = text.toLowerCase();
  if (!MAY_COUNT.test(open)) return [];
  const found: Quantity[] = [];
  for (const [pattern, read] of READERS)
    open = open.replace(pattern, (match: string, ...args: unknown[]) => {
      const groups = (args.at(-1) ?? {}) as Groups;
      const from = args.find((arg) => typeof arg === 'number') ?? 0;
      const one = read(typeof groups === 'object' ? groups : {});
      if (one === null || !Number.isFinite(one.base)) return match;
      found.push({ ...one, from, to: from + match.length });
      return '\u0001'.repeat(match.length);
    });
  return joinTimes(
    found.sort((a, b) => a.from - b.from),
    text,
  ).map((one) => (BEYOND.test(text.slice(0, one.from).toLowerCase()) ? { ...one, isBeyond: true as const } : one));
}

const BEYOND =
  /\b(?:(?:more|longer|larger|bigger|greater|higher) than|over|above|beyond|exceeds?|exceeding)\s(?:the\s)?$/;

/** "14 days and 1 hour", "10 minutes 30 seconds" are one amount each. */
function joinTimes(quantities: Quantity[], text: string): Quantity[] {
  const joined: Quantity[] = [];
  for (const one of quantities) {
    const last = joined.at(-1);
    const isPart =
      last?.dimension === 'time' &&
      one.dimension === 'time' &&
      one.base < last.base &&
      /^,?\s*(?:and\s+)?$/i.test(text.slice(last.to, one.from));
    if (isPart && last !== undefined)
      joined[joined.length - 1] = { ...last, base: last.base + one.base, text: `${last.text} ${one.text}`, to: one.to };
    else joined.push(one);
  }
  return joined;
}
