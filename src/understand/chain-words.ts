/** Services in a row in prose: "from SNS to SQS", "a Lambda behind an ALB", "our path of API Gateway, Lambda and SQS". */
import { CLIENT, nodeOf, type Stop } from './chain-node.js';
import { isTerm, type Mention, namesAny } from './names.js';
import type { Token } from './tokens.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const FORWARD = words(
  'to into onto through via then calls call calling invokes invoke invoking triggers trigger triggering feeds feed feeding sends send sending writes write writing publishes publish publishing delivers delivering pushes push pushing passes passing forwards forwarding fronts fronting before target targets targeting starts start starting fans puts put putting posts posting queries querying uploads uploading emits emitting enqueues enqueueing',
);
const BACKWARD = words('behind polls polling consumes consuming reads subscribes');
const PASSIVE = words('triggered invoked fed called fronted reading read consuming subscribed started consume');
const AFTER_PASSIVE = words('by from to');
const FILLERS = words(
  'a an the my our your on that which it they is are its when as event events source target integration integrations messages message requests request records record objects payload data queue topic in front of out and sync async synchronously asynchronously synchronous asynchronous directly direct single one large big with be plain standard fifo default new own another some custom regional file files notification notifications',
);
/** What goes along a path is none of its stops. */
const TRAVELS = words('event events message messages record records request requests object objects file files data');
/** After a name it belongs to it: "a Lambda function that …"; else it is a stop that nobody named. */
const FUNCTION = words('function functions');
const CALLERS = words('client clients browser browsers user users caller callers');
const MOST_BETWEEN = 6;
/** A row without a word that joins it is a path where the text says so. */
const PATH_WORDS = words(
  'path chain pipeline flow along through tightest bottleneck bottlenecks weakest narrowest end2end e2e hop hops',
);
const LIST_JOINTS = words('and plus then');
const SHORTEST_LIST = 3;
/** "Along SNS, SQS", "between SNS and SQS": two are enough. */
const TWO_ENDS = words('along between');
/** In "SQS, and a Lambda polls it" the second stands after the first. */
const OBJECTS = words('it them that those from');
const BESIDE = words('and which that where');

/** `isHint`: only a typical word names it. */
type Link = { stop: Stop; isHint: boolean; from: number; to: number };

/** The longest row whose neighbours are joined by words such as "to", "triggers" or "behind"; else a list of a path. */
export function readWords(tokens: Token[], mentions: Mention[]): Stop[] {
  const telling = mentions.filter((mention, i) => !isBeside(mention, mentions[i - 1], tokens));
  if (!telling.some(namesAny)) return [];
  const links = telling.flatMap((mention): Link[] => {
    const stop = nodeOf(mention);
    const isHint = mention.named.every((one) => one.kind === 'hint' || isTerm(one));
    return stop === null ? [] : [{ stop, isHint, from: mention.from, to: mention.to }];
  });
  const row = longestRow(tokens, [...callersBefore(tokens, links), ...links]);
  return row.length >= 2 ? row : readList(tokens, links);
}

/** "S3 event", "SQS queue": the second only says what the first is; "queries" is what a function does. */
function isBeside(mention: Mention, before: Mention | undefined, tokens: Token[]): boolean {
  if (namesAny(mention)) return false;
  const own = tokens.slice(mention.from, mention.to);
  if (own.every(({ word }) => FORWARD.has(word) || TRAVELS.has(word))) return true;
  return before?.to === mention.from && own.every(({ word }) => FILLERS.has(word) || FUNCTION.has(word));
}

/** "A client calls …" stands at the start of a path. */
function callersBefore(tokens: Token[], [first]: Link[]): Link[] {
  const at = tokens.findIndex(({ word }) => CALLERS.has(word));
  return first === undefined || at < 0 || at >= first.from
    ? []
    : [{ stop: { ids: [CLIENT], variants: [] }, isHint: false, from: at, to: at + 1 }];
}

function longestRow(tokens: Token[], links: Link[]): Stop[] {
  let best: Stop[] = [];
  let row: Stop[] = [];
  links.forEach((link, i) => {
    const before = links[i - 1];
    const direction = before === undefined ? null : directionOf(tokens, before, link);
    // "layers to one function" names Lambda twice, and so does a call right behind its service
    const isSame = before !== undefined && link.stop.ids[0] === before.stop.ids[0];
    if (isSame && (direction === null || before.isHint || link.isHint || before.to === link.from)) return;
    if (direction === 'forward') row.push(link.stop);
    else if (direction === 'backward') row.unshift(link.stop);
    else row = [link.stop];
    if (row.length > best.length) best = [...row];
  });
  return best;
}

/** "API Gateway, Lambda and SQS": in the order in which they are named. */
function readList(tokens: Token[], links: Link[]): Stop[] {
  if (!tokens.some(({ word }) => PATH_WORDS.has(word) || TWO_ENDS.has(word))) return [];
  let best: Link[] = [];
  let row: Link[] = [];
  for (const link of links) {
    const last = row.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.to, link.from);
    const isNext = last !== undefined && link.stop.ids.some((id) => id !== last.stop.ids[0]);
    row = isNext && between.every(({ word }) => LIST_JOINTS.has(word)) ? [...row, link] : [link];
    if (row.length > best.length) best = row;
  }
  const shortest = tokens.some(({ word }) => TWO_ENDS.has(word)) ? 2 : SHORTEST_LIST;
  return best.length >= shortest ? best.map(({ stop }) => stop) : [];
}

/** "…, and a Lambda polls it", "…, which a container reads from". */
const isTakenFrom = (tokens: Token[], between: string[], { to }: Link): boolean =>
  between.some((word) => BESIDE.has(word)) &&
  between.every((word) => BESIDE.has(word) || FILLERS.has(word)) &&
  BACKWARD.has(tokens[to]?.word ?? '') &&
  OBJECTS.has(tokens[to + 1]?.word ?? 'it');

function directionOf(tokens: Token[], before: Link, after: Link): 'forward' | 'backward' | null {
  const between = tokens.slice(before.to, after.from).map(({ word }) => word);
  // "puts events" is EventBridge, and says what is done
  if (between.length === 0 && FORWARD.has(tokens[after.from]?.word ?? '')) return 'forward';
  if (between.length === 0 || between.length > MOST_BETWEEN) return null;
  const text = between.join(' ');
  if (isTakenFrom(tokens, between, after)) return 'forward';
  const isPassive = between.some((word, i) => PASSIVE.has(word) && AFTER_PASSIVE.has(between[i + 1] ?? ''));
  const isKnown = between.every(
    (word, i) =>
      (i === 0 && FUNCTION.has(word)) ||
      FORWARD.has(word) ||
      BACKWARD.has(word) ||
      PASSIVE.has(word) ||
      FILLERS.has(word) ||
      AFTER_PASSIVE.has(word),
  );
  if (!isKnown) return null;
  if (isPassive || between.some((word) => BACKWARD.has(word))) return 'backward';
  if (between.some((word) => FORWARD.has(word)) || /\bin front of\b/.test(text)) return 'forward';
  return null;
}
