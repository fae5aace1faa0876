/** Which dimensions of a path are asked for: by words, by the need, or the main ones. */
import type { PathDimension } from '../catalog/terms.js';
import type { Quantity } from '../understand/quantities.js';
import type { Hop } from './hop.js';

/** What people want to know of a path where they do not say. */
const MAIN: PathDimension[] = ['request size', 'time', 'rate'];
/** The words that ask for each dimension. */
const ASKED: [PathDimension, RegExp][] = [
  [
    'response size',
    /\b(?:responses?|results?)\b.*\b(?:size|payload|large\w*|big\w*|body|[kmg]i?b|bytes|limit|max\w*)|\b(?:size|payload|body|large\w*|big\w*|max\w*|[kmg]i?b)\b.*\b(?:responses?|results?)\b|\bstream(?:ed|ing)? responses?\b/,
  ],
  ['request size', /\b(?:payload|size|sizes|big|large|largest|biggest|bytes|[km]i?b|gb|upload|headers?)\b/],
  [
    'time',
    /\b(?:timeouts?|times?|how long|longest|seconds?|minutes?|hours?|duration|latency|slow|wait|delay|idle|stay)\b/,
  ],
  ['rate', /\b(?:rates?|rps|tps|throughput|per second|a second|throttl\w+|burst|fast)\b/],
  ['concurrency', /\b(?:concurren\w+|parallel\w*|simultaneous|at once|scale|scaling|ramp|instances)\b/],
  ['batch', /\b(?:batch|batches|batching|batched)\b/],
  ['retention', /\b(?:retention|retained|kept|expire\w*|dlq|dead letter)\b/],
  ['retries', /\b(?:retry|retries|retried|attempts|redeliver\w*)\b/],
  ['count', /\b(?:how many|number of|count)\b/],
];
/** These ask for a size where nothing else is asked for. */
const SIZED = /\b(?:message|event|record|item|body|data|page|input|output)s?\b/;
const DIMENSION_OF: Record<Quantity['dimension'], PathDimension[]> = {
  time: ['time', 'retention'],
  size: ['request size', 'response size'],
  rate: ['rate'],
  count: ['concurrency', 'batch', 'count'],
  cpu: [],
};

/** A size beside these comes back: "streaming 100 MB", "a 60 GB download". */
const COMES_BACK =
  /\b(?:stream(?:ing|ed)|downloads?(?:ing|ed)?|return(?:s|ing|ed)?|answers? (?:with|of)|respon(?:ds?|se|ses|ding))\b/;
const GOES_IN = /\b(?:uploads?(?:ing|ed)?|requests?|posts?|send(?:s|ing)?|puts?|body)\b/;

/** What goes one way for a caller comes back the other way for a subscriber. */
const OTHER_WAY: Partial<Record<PathDimension, PathDimension>> = {
  'request size': 'response size',
  'response size': 'request size',
};

/** What the words ask for. */
function saidIn(text: string): PathDimension[] {
  if (/\bbatch(?:es)? size\b/.test(text)) return ['batch'];
  const said = ASKED.filter(([, pattern]) => pattern.test(text)).map(([dimension]) => dimension);
  return said.length === 0 && SIZED.test(text) ? ['request size'] : said;
}

/** What is asked for and what no hop has, where something else is shown instead. */
export function missingOf(text: string, hops: Hop[], shown: PathDimension[]): PathDimension | null {
  const [asked] = saidIn(text);
  const isShown = asked === undefined || shown.includes(asked) || shown.includes(OTHER_WAY[asked] ?? asked);
  return isShown || knownOf(hops).has(asked) ? null : asked;
}

const knownOf = (hops: Hop[]): Set<PathDimension> =>
  new Set(hops.flatMap(({ bounds }) => bounds.map(({ bound }) => bound.of)));

/** What the words ask for, else what the need is, else the main ones; only what some hop has. */
export function dimensionsOf(text: string, need: Quantity | null, hops: Hop[]): PathDimension[] {
  const known = knownOf(hops);
  const isKnown = (dimension: PathDimension) => known.has(dimension);
  const byWords = saidIn(text);
  if (need !== null) {
    const isBack = need.dimension === 'size' && COMES_BACK.test(text) && !GOES_IN.test(text);
    const ofNeed = isBack ? DIMENSION_OF.size.toReversed() : DIMENSION_OF[need.dimension];
    const meant = byWords.filter((dimension) => ofNeed.includes(dimension) && isKnown(dimension));
    const fitting = meant.length > 0 && !isBack ? meant : ofNeed.filter(isKnown).slice(0, 1);
    if (fitting.length > 0) return fitting.slice(0, 1);
  }
  const asked = byWords
    .map((dimension) => (isKnown(dimension) ? dimension : (OTHER_WAY[dimension] ?? dimension)))
    .filter(isKnown);
  if (asked.length > 0) return asked[0] === 'response size' ? asked.slice(0, 1) : asked.slice(0, 2);
  if (byWords.length > 0 && hops.every(({ edge }) => edge === null)) return byWords.slice(0, 1);
  const main = MAIN.filter(isKnown);
  return main.length > 0 ? main : [...known].slice(0, 3);
}
