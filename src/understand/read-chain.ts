/** Services in a row: "API Gateway → Lambda → SQS", "from SNS to SQS", "a Lambda behind an ALB". */
import type { Mention } from './names.js';
import type { Sentence } from './sentences.js';
import { splitSentences } from './sentences.js';
import type { Token } from './tokens.js';

/** A catalog service, a neighbour, or whoever calls from outside. */
export type ChainNode = string;

export const CLIENT = 'client';

export type Chain = {
  /** In the order in which a request or a message travels; two at least. */
  nodes: ChainNode[];
  /** It is drawn with arrows, so nothing else can be meant. */
  isDrawn: boolean;
};

const ARROW = /\s*(?:-+>|=+>|→|⇒|⟶|➝|➔|»|>{1,2})\s*/;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const FORWARD = words(
  'to into onto through via then calls call calling invokes invoke invoking triggers trigger triggering feeds feed feeding sends send sending writes write writing publishes publish publishing delivers delivering pushes push pushing passes passing forwards forwarding fronts fronting before target targets targeting starts start starting fans',
);
const BACKWARD = words('behind polls polling consumes consuming reads subscribes');
const PASSIVE = words('triggered invoked fed called fronted reading read consuming subscribed started consume');
const AFTER_PASSIVE = words('by from to');
const FILLERS = words(
  'a an the my our your that which is are it its when as event events source target integration integrations messages message requests request records record objects payload data function functions queue topic in front of out and sync async synchronously asynchronously synchronous asynchronous directly direct single one large big with be plain standard fifo default new own another some custom regional',
);
/** "Switch from SQS to Kinesis" is no path. */
const MOVES = words(
  'switch switching switched migrate migrating migrated migration move moving moved upgrade upgrading convert converting port replace replacing compare compared comparing difference versus vs',
);
const MOST_BETWEEN = 6;
const CALLERS = words('client clients browser browsers user users caller callers');

/** null where no two services stand in a row. */
export function readChain(
  sentences: Sentence[],
  tokens: Token[],
  mentions: Mention[],
  findNames: (sentences: Sentence[]) => Mention[],
): Chain | null {
  for (const { text } of sentences) {
    const pieces = text.split(ARROW);
    if (pieces.length < 2) continue;
    // a single ">" is mostly a comparison
    const isArrow = /[-=]>|>>|[→⇒⟶➝➔»]/.test(text);
    const nodes = distinct(pieces.flatMap((piece, i) => nodeOfPiece(piece, i === 0, isArrow, findNames)));
    if (nodes.length >= 2 && (isArrow || nodes.length === pieces.length)) return { nodes, isDrawn: true };
  }
  if (tokens.some(({ word }) => MOVES.has(word))) return null;
  const nodes = readWords(tokens, mentions);
  return nodes.length >= 2 ? { nodes, isDrawn: false } : null;
}

/** What a name may stand for, likeliest first: Lambda@Edge is CloudFront's and Lambda's. */
type Candidates = ChainNode[];

/** Of the first piece the last name, as a question may stand before it; of the others the first. */
function nodeOfPiece(
  piece: string,
  isFirst: boolean,
  takesHints: boolean,
  findNames: (sentences: Sentence[]) => Mention[],
): Candidates[] {
  const sentences = splitSentences(piece);
  const mentions = findNames(sentences);
  const named = mentions.filter(
    (mention) => isNamed(mention) || (isVariant(mention) && mention.to - mention.from >= 2),
  );
  const fitting = named.length > 0 ? named : takesHints ? mentions : [];
  const best = isFirst ? fitting.at(-1) : fitting[0];
  const found = best === undefined ? [] : candidatesOf(best);
  if (found.length > 0) return [found];
  return sentences.some(({ tokens }) => tokens.some(({ word }) => CALLERS.has(word))) ? [[CLIENT]] : [];
}

/** One node for each name; rather what it stands for as well than the one before again. A DLQ is a queue behind a queue. */
function distinct(row: Candidates[]): ChainNode[] {
  const nodes: ChainNode[] = [];
  for (const candidates of row) {
    const node = candidates.find((one) => one !== nodes.at(-1)) ?? candidates[0];
    if (node !== undefined) nodes.push(node);
  }
  return nodes;
}

const isNamed = ({ named }: Mention): boolean => named.some(({ kind }) => kind === 'service' || kind === 'neighbour');
const isVariant = ({ named }: Mention): boolean => named.some(({ kind }) => kind === 'variant');

function candidatesOf({ named, from, to }: Mention): Candidates {
  const of = (kind: Mention['named'][number]['kind']) => named.filter((one) => one.kind === kind).map(({ id }) => id);
  const own = [...of('service'), ...of('neighbour'), ...of('also')];
  if (own.length > 0) return own;
  const owners = [...new Set(of('variant'))];
  if (owners.length === 1 && to - from >= 2) return owners;
  const hints = of('hint');
  return hints.length === 1 ? hints : owners.slice(0, 1);
}

type Link = { node: ChainNode; from: number; to: number };

/** The longest row whose neighbours are joined by words such as "to", "triggers" or "behind". */
function readWords(tokens: Token[], mentions: Mention[]): ChainNode[] {
  const links = mentions.flatMap((mention): Link[] => {
    const [node] = candidatesOf(mention);
    return node === undefined ? [] : [{ node, from: mention.from, to: mention.to }];
  });
  const isReal = mentions.some(isNamed);
  if (!isReal) return [];
  let best: ChainNode[] = [];
  let row: ChainNode[] = [];
  links.forEach((link, i) => {
    const before = links[i - 1];
    const direction = before === undefined ? null : directionOf(tokens, before, link);
    if (before !== undefined && link.node === before.node && direction === null) return;
    if (direction === 'forward') row.push(link.node);
    else if (direction === 'backward') row.unshift(link.node);
    else row = [link.node];
    if (row.length > best.length) best = [...row];
  });
  return best;
}

function directionOf(tokens: Token[], before: Link, after: Link): 'forward' | 'backward' | null {
  const between = tokens.slice(before.to, after.from).map(({ word }) => word);
  if (between.length === 0 || between.length > MOST_BETWEEN) return null;
  const text = between.join(' ');
  const isPassive = between.some((word, i) => PASSIVE.has(word) && AFTER_PASSIVE.has(between[i + 1] ?? ''));
  const isKnown = between.every(
    (word) =>
      FORWARD.has(word) || BACKWARD.has(word) || PASSIVE.has(word) || FILLERS.has(word) || AFTER_PASSIVE.has(word),
  );
  if (!isKnown) return null;
  if (isPassive || between.some((word) => BACKWARD.has(word))) return 'backward';
  if (between.some((word) => FORWARD.has(word)) || /\bin front of\b/.test(text)) return 'forward';
  return null;
}
