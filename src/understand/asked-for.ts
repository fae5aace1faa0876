/** What sort of quantity a question wants, and which of its words name the thing that is counted or measured. */
import type { Theme } from '../catalog/terms.js';
import { stemsOf, type Token } from './tokens.js';

export type Wanted = 'time' | 'size' | 'count' | 'rate';

const PHRASES: Record<Wanted, string[]> = {
  time: [
    'how long',
    'how soon',
    'how often',
    'how quickly',
    'duration',
    'timeout',
    'time out',
    'times out',
    'longest',
    'shortest',
    'how much time',
    'seconds',
    'second',
    'minutes',
    'minute',
    'hours',
    'hour',
    'days',
    'day',
    'min',
    'retention',
    'interval',
    'until',
    'expire',
    'ttl',
    'lifetime',
    'delay',
  ],
  size: [
    'how big',
    'how large',
    'size',
    'biggest',
    'largest',
    'smallest',
    'kb',
    'mb',
    'gb',
    'tb',
    'kib',
    'mib',
    'gib',
    'bytes',
    'how much data',
    'how much memory',
    'how much ram',
    'how much disk',
    'how much storage',
    'memory',
    'ram',
    'payload',
    'too large',
    'too big',
  ],
  count: [
    'how many',
    'number of',
    'max number',
    'maximum number',
    'count of',
    'amount of',
    'vcpu',
    'vcpus',
    'cpu',
    'cores',
  ],
  rate: [
    'per second',
    'a second',
    'per minute',
    'rate',
    'tps',
    'rps',
    'throughput',
    'requests per',
    'bandwidth',
    'how fast',
    'burst',
  ],
};

const THEME_PHRASES: Record<Exclude<Theme, 'other'>, string[]> = {
  time: ['how long', 'duration', 'timeout', 'timeouts', 'time', 'runtime'],
  size: ['how big', 'how large', 'size', 'sizes', 'biggest', 'largest', 'payload'],
  memory: ['memory', 'ram', 'cpu', 'vcpu', 'cores'],
  throughput: [
    'per second',
    'rate',
    'rates',
    'throughput',
    'tps',
    'rps',
    'throttle',
    'throttling',
    'burst',
    'a second',
  ],
  concurrency: ['at once', 'concurrent', 'concurrency', 'simultaneous', 'parallel', 'same time'],
  count: ['how many', 'number of', 'count', 'counts'],
  retention: ['retention', 'retain', 'keep', 'kept', 'stored for', 'expire', 'history'],
  storage: ['storage', 'disk', 'tmp', 'ephemeral'],
};

/** Phrases by their first stem. */
type PhraseIndex<K> = { names: K[]; byFirst: Map<string, { name: K; rest: string[] }[]> };

function index<K extends string>(table: Record<K, string[]>): PhraseIndex<K> {
  const names = Object.keys(table) as K[];
  const byFirst: PhraseIndex<K>['byFirst'] = new Map();
  for (const name of names)
    for (const text of table[name]) {
      const [first = '', ...rest] = stemsOf(text);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { name, rest }]);
    }
  return { names, byFirst };
}

const WANTED = index(PHRASES);
const THEMES = index(THEME_PHRASES);

/** In the order of the table. */
function hits<K>({ names, byFirst }: PhraseIndex<K>, tokens: Token[]): K[] {
  const found = new Set<K>();
  tokens.forEach(({ stem }, at) => {
    for (const { name, rest } of byFirst.get(stem) ?? [])
      if (rest.every((one, i) => tokens[at + 1 + i]?.stem === one)) found.add(name);
  });
  return names.filter((name) => found.has(name));
}

/** "how many seconds" asks for a time, not for a count. */
const COUNTED_UNIT =
  /\bhow many (?:ms|milliseconds?|seconds?|secs?|minutes?|mins?|hours?|days?|[kmgt]i?b|(?:mega|giga|kilo|tera)?bytes?)\b/;

/** "how many requests can it handle" may ask for a rate as well, unless it is about how many at once. */
const HANDLED =
  /\bhow many (?:\w+ )?(?:requests?|calls?|messages?|events?|records?|transactions?|writes?|reads?)\b.{1,40}\b(?:handles?|process(?:es)?|serves?|takes?|copes?|supports?|sustains?|absorbs?|ingests?)\b(?!.*\b(?:concurrent|concurrently|parallel|batch|per|in (?:one|a single))\b)/;

/** The size of a batch or of a page is the number of things in it. */
const COUNTED_SIZE = new Set(['batch', 'page', 'pool', 'cluster', 'fleet']);

/** "29 seconds" and "per second" name a value and a rate; neither asks for a time. */
export const isBoundUnit = (tokens: Token[], i: number): boolean =>
  /^(\d.*|per|a)$/.test(tokens[i - 1]?.word ?? '') && UNIT.test(tokens[i]?.word ?? '');
const UNIT = /^(ms|s|secs?|seconds?|mins?|minutes?|h|hours?|d|days?|[kmgt]i?b|bytes?)$/;

export function readWanted(tokens: Token[]): Wanted[] {
  const isCountedSize = (i: number) => tokens[i]?.word === 'size' && COUNTED_SIZE.has(tokens[i - 1]?.word ?? '');
  const free = tokens.filter((_, i) => !isBoundUnit(tokens, i) && !isCountedSize(i));
  const found = [...hits(WANTED, free), ...hits(WANTED, tokens).filter((one) => one === 'rate')];
  const counted: Wanted[] = !found.includes('size') && tokens.some((_, i) => isCountedSize(i)) ? ['count'] : [];
  const wanted = [...new Set([...found, ...counted])];
  if (!wanted.includes('count')) return wanted;
  const text = tokens.map(({ word }) => word).join(' ');
  if (COUNTED_UNIT.test(text)) return wanted.filter((one) => one !== 'count');
  return HANDLED.test(text) ? [...wanted, 'rate'] : wanted;
}

/** The themes that the words point at ("how long" → time). */
export const readThemes = (tokens: Token[]): Theme[] => hits(THEMES, tokens);

const OPENERS = new Set([
  'many',
  'much',
  'max',
  'maximum',
  'number',
  'minimum',
  'min',
  'largest',
  'biggest',
  'longest',
  'smallest',
  'default',
  'limit',
]);
const LINKS = new Set(['of', 'the', 'a', 'an', 'on', 'to', 'for', 'allowed']);
const BREAKS = new Set([
  'per',
  'in',
  'can',
  'does',
  'do',
  'is',
  'are',
  'before',
  'when',
  'if',
  'that',
  'which',
  'with',
  'from',
  'using',
  'by',
  'at',
  'and',
  'it',
  'i',
  'we',
  'you',
  'will',
  'may',
  'has',
  'have',
]);
const HEAD_WORDS = 3;
const HEAD = 1.6;
/** What follows says where, or what belongs to it as well. */
const ASIDES = new Map([
  ['per', 0.6],
  ['including', 0.3],
  ['excluding', 0.3],
]);
/** "An item of a table"; but in "the size of a table" it is what is measured. */
const OF = 0.6;
const MEASURES = new Set(
  'size sizes number numbers amount count length limit limits maximum max minimum most total kind type types range depth age rate'.split(
    ' ',
  ),
);
/** "can run", "may hold": what it does says less than what it is. */
const VERB = 0.7;
const BEFORE_VERBS = new Set('can could may might will would to able'.split(' '));

/**
 * How much each word counts: what directly follows "how many", "number of", "maximum" is the thing itself;
 * what follows "per" or "including" only says where, or what belongs to it.
 */
export function weighPositions(tokens: Token[]): Map<string, number> {
  const weights = new Map<string, number>();
  const note = (stem: string, weight: number) => weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  let headLeft = 0;
  let aside = 1;
  let before = '';
  let isVerb = false;
  for (const { word, stem } of tokens) {
    const beside = word === 'of' && !MEASURES.has(before) ? OF : ASIDES.get(word);
    before = word;
    if (beside !== undefined) [aside, headLeft] = [beside, 0];
    const weight = isVerb ? VERB : aside;
    isVerb = BEFORE_VERBS.has(word);
    if (OPENERS.has(word)) {
      headLeft = HEAD_WORDS;
      aside = 1;
      note(stem, 1);
    } else if (BREAKS.has(word)) headLeft = 0;
    else if (!LINKS.has(word)) {
      note(stem, headLeft > 0 ? HEAD : weight);
      headLeft -= 1;
    }
  }
  return weights;
}
