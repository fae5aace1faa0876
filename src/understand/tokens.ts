/** Words and their stems. */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** A word of a text, lower case, and its stem. */
export type Token = { word: string; stem: string };

/** Letters and digits, with the marks that stand inside names: lambda@edge, node.js, 0.25, n+1. "S3+CloudFront" are two. */
const WORD = /\d[\d,]*(?:\.\d+)?(?![\p{L}\d])|[\p{L}\p{N}]+(?:[@.][\p{L}\p{N}]+|\+\d+)*/gu;
/** The same for ASCII, which nearly every text is, at a fraction of the time. */
const ASCII_WORD = /\d[\d,]*(?:\.\d+)?(?![a-z\d])|[a-z0-9]+(?:[@.][a-z0-9]+|\+\d+)*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** A number that runs into its unit: 20min, 8MB, 1.5gib. */
const MASHED = /(?<![a-z\d])(\d[\d,.]*)(ms|s|secs?|mins?|hrs?|h|days?|d|[kmgt]i?b|bytes?|vcpus?|rps|tps)\b/g;

/** Several words for one, and words that the pattern for words would cut. `pieces`: one of them stands in whatever the pattern fits. */
const UNIFIED: { pieces: string[]; pattern: RegExp; word: string }[] = [
  { pieces: [' out'], pattern: /\btim(?:e|es|ed|ing) out\b/g, word: 'timeout' },
  { pieces: ['most'], pattern: /\bat (?:the )?most\b/g, word: 'maximum' },
  { pieces: ['at '], pattern: /\bat (?:the same time|once|one time|a time)\b/g, word: 'concurrently' },
  { pieces: ['realtime'], pattern: /\brealtime\b/g, word: 'real time' },
  { pieces: ['/'], pattern: /(?<=[a-z]) ?\/ ?s(?:ec(?:ond)?)?\b/g, word: ' per second' },
  { pieces: ['/'], pattern: /(?<=[a-z]) ?\/ ?min(?:ute)?\b/g, word: ' per minute' },
  {
    pieces: ['box', 'touch', 'chang', 'config', 'set', 'specif', 'leave', 'left'],
    pattern:
      /\b(?:out of the box|(?:did ?nt|do ?nt|without|not|never) (?:touch|chang|configur|set|specif)\w*|un(?:set|specified|configured)|(?:leave|left) (?:\w+ )?(?:alone|empty|blank|as is|as it is)|(?:configur|set|specif|chang)\w* (?:nothing|no|none)|untouched)\b/g,
    word: 'default',
  },
  { pieces: [' up'], pattern: /\b(?:gives?|gave|giving) up\b/g, word: 'retry' },
  {
    pieces: ['# '],
    pattern: /(?<!\w)# of |(?<=[a-z.] )# (?=[a-z]{3})/g,
    word: 'number of ',
  },
  { pieces: [' of '], pattern: /\b(?:no|nr|num)\.? of /g, word: 'number of ' },
  { pieces: ['a thousand'], pattern: /\ba thousand\b/g, word: '1000' },
  { pieces: ['a million'], pattern: /\ba million\b/g, word: '1000000' },
  { pieces: ['min'], pattern: /(?<!\d)(?<!(?<![a-z\d.,])[\d.,]+\s)\bmin\b(?=\s+[a-z])/g, word: 'minimum' },
  { pieces: ['c++'], pattern: /\bc\+\+/g, word: 'cpp' },
  { pieces: ['c#'], pattern: /\bc#/g, word: 'csharp' },
];

/** Any of the pieces. */
const UNIFIES = new RegExp(
  UNIFIED.flatMap(({ pieces }) => pieces.map((piece) => piece.replace(/[+/]/g, '\\$&'))).join('|'),
);

const stems = new Map<string, string>();
/** Beside those of the data, which are learnt ahead. */
const MOST_NEW_STEMS = 20_000;
let newStems = 0;

/** Where Porter's stem would join words that mean different things: containers and "contains", alternatives and "alternate". */
const OWN_STEMS: Record<string, string> = {
  container: 'container',
  containers: 'container',
  customer: 'customer',
  customers: 'customer',
  manager: 'manager',
  managers: 'manager',
  keys: 'key',
  days: 'day',
  alternative: 'alternative',
  alternatives: 'alternative',
  paid: 'pay',
  sent: 'send',
  kept: 'keep',
  built: 'build',
  ran: 'run',
  held: 'hold',
};

/** Takes over stems that `knownStems` wrote before. */
export function learnStems(known: string): void {
  for (const line of known.split('\n')) {
    const [word = '', stem = word] = line.split(' ');
    stems.set(word, stem);
  }
}

/** The stems of all words met so far, and of these, however many: a line each, with the stem where it is another word. */
export function knownStems(words: Iterable<string>): string {
  for (const word of words) if (!isOwnStem(word)) stems.set(word, stemOf(word));
  return [...stems]
    .map(([word, stem]) => (stem === word ? word : `${word} ${stem}`))
    .sort()
    .join('\n');
}

const isOwnStem = (word: string): boolean => word.length <= 3 || /\d/.test(word);

/** Porter's stem, remembered; numbers and words of up to three letters are their own stems. */
export function stemOf(word: string): string {
  if (isOwnStem(word)) return Object.hasOwn(OWN_STEMS, word) ? (OWN_STEMS[word] ?? word) : word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = Object.hasOwn(OWN_STEMS, word) ? (OWN_STEMS[word] ?? word) : stemmer.stem(word);
  if (newStems < MOST_NEW_STEMS) {
    stems.set(word, stem);
    newStems += 1;
  }
  return stem;
}

/** Splits a cleaned text: "20min" → 20, min; "don't" → dont, "queue's" → queue; "1,000" → 1000; "s3" stays whole. */
export function tokenize(text: string): Token[] {
  if (text !== last.text) last = { text, tokens: split(text) };
  return last.tokens;
}

const PLAIN = /^[a-z][a-z0-9]*(?: [a-z][a-z0-9]*)*$/;

/** Words with blanks between, none of which is read otherwise. */
export const isPlain = (text: string): boolean => PLAIN.test(text) && !UNIFIES.test(text);

/** The words of a text alone, which is faster for most names. */
export const wordsOf = (text: string): string[] =>
  isPlain(text) ? text.split(' ') : tokenize(text).map(({ word }) => word);

/** One question is read by several steps in turn. Tokens are never changed. */
let last: { text: string; tokens: Token[] } = { text: '', tokens: [] };

function split(text: string): Token[] {
  let plain = text.toLowerCase().replace(/'s\b/g, '').replaceAll("'", '').replace(MASHED, '$1 $2');
  for (const { pieces, pattern, word } of UNIFIED)
    if (pieces.some((piece) => plain.includes(piece))) plain = plain.replace(pattern, word);
  const words = plain.match(ASCII.test(plain) ? ASCII_WORD : WORD) ?? [];
  return words.map((match) => {
    const word = match.includes(',') ? match.replaceAll(',', '') : match;
    return { word, stem: stemOf(word) };
  });
}

export const stemsOf = (text: string): string[] => tokenize(text).map(({ stem }) => stem);
