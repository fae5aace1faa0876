/** What sort of quantity a question wants. */
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

/** "The amount of data" is no count. */
const AMOUNT_OF_SIZE = /\bamount of (?:\w+ )?(?:data|storage|memory|space|ram)\b/;

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
  if (AMOUNT_OF_SIZE.test(text)) return [...new Set(wanted.map((one) => (one === 'count' ? 'size' : one)))];
  if (COUNTED_UNIT.test(text)) return wanted.filter((one) => one !== 'count');
  return HANDLED.test(text) ? [...wanted, 'rate'] : wanted;
}

/** The themes that the words point at ("how long" → time). */
export const readThemes = (tokens: Token[]): Theme[] => hits(THEMES, tokens);
