/** How people write numbers and units, as parts of patterns, and what they come to. */
export const NUMBER_WORDS: Record<string, number> = {
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

export const DIGITS = String.raw`(?<![\w.,^/$€£#-])\d[\d,]*(?:\.\d+)?`;
export const WORDS = Object.keys(NUMBER_WORDS).join('|');
const SPELT = String.raw`(?<![\w-])(?:${WORDS})(?= )`;
export const NUMBER = String.raw`(?<number>${DIGITS}|${SPELT})(?:\s?(?<magnitude>k|m|mio|mn|bn|hundred|thousand|million|billion)(?![a-z\d]))?`;

/** How people write units of time and size → how the catalog does. */
const TIMES: [string, string][] = [
  ['ms|msecs?|milliseconds?|millis', 'ms'],
  ['s|secs?|seconds?', 's'],
  ['mins?|minutes?', 'min'],
  ['h|hrs?|hours?', 'h'],
  ['d|days?', 'days'],
];
export const LONG_TIMES: Record<string, number> = { week: 7, fortnight: 14, month: 30, year: 365 };
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
export const TIME_UNIT = TIMES.map(([pattern]) => pattern).join('|');
export const SIZE_UNIT = SIZES.map(([pattern]) => pattern).join('|');
export const LONG_UNIT = Object.keys(LONG_TIMES)
  .map((name) => `${name}s?`)
  .join('|');
const PERIODS: [RegExp, number][] = [
  [/^s/, 1],
  [/^mi?n/, 60],
  [/^m$/, 60],
  [/^h/, 3600],
  [/^d/, 86_400],
];
export const PERIOD = String.raw`(?:\s?/\s?|\s+(?:per|a|an|every|each)\s+)(?<period>seconds?|secs?|s|minutes?|mins?|hours?|h|days?)(?![a-z])`;

const compile = (units: [string, string][]): [RegExp, string][] =>
  units.map(([pattern, unit]) => [new RegExp(`^(?:${pattern.replace(/\(\?=.*\)/, '')})$`), unit]);
export const TIME_PATTERNS = compile(TIMES);
export const SIZE_PATTERNS = compile(SIZES);
export const unitOf = (patterns: [RegExp, string][], text: string): string =>
  patterns.find(([pattern]) => pattern.test(text))?.[1] ?? '';
export const periodOf = (text: string): number => PERIODS.find(([pattern]) => pattern.test(text))?.[1] ?? 1;

/** What a pattern has found, by name. */
export type Groups = Record<string, string | undefined>;

export function amountOf({ number = '', magnitude }: Groups): number {
  const value = NUMBER_WORDS[number] ?? Number(number.replaceAll(',', ''));
  return value * (magnitude === undefined ? 1 : (MAGNITUDES[magnitude] ?? 1));
}
