/** Services in a row: drawn as "API Gateway → Lambda → SQS", or told. */
import { type ChainNode, CLIENT, nodeOf, type Stop } from './chain-node.js';
import { readWords } from './chain-words.js';
import type { VariantMention } from './link-limits.js';
import { type Mention, namesAny } from './names.js';
import type { Sentence } from './sentences.js';
import { splitSentences } from './sentences.js';
import type { Token } from './tokens.js';

export type Chain = {
  /** In the order in which a request or a message travels; two at least. */
  nodes: ChainNode[];
  /** Those that its nodes are named by. */
  variants: VariantMention[];
  /** It is drawn with arrows, so nothing else can be meant. */
  isDrawn: boolean;
};

const ARROW = /\s*(?:-+>|=+>|→|⇒|⟶|➝|➔|»|>{1,2})\s*/;

/** "Switch from SQS to Kinesis" is no path. */
const MOVES = new Set(
  'switch switching switched migrate migrating migrated migration move moving moved upgrade upgrading convert converting port replace replacing compare compared comparing difference versus vs'.split(
    ' ',
  ),
);
const CALLERS = new Set('client clients browser browsers user users caller callers'.split(' '));

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
    const stops = pieces.flatMap((piece, i) => stopOfPiece(piece, i === 0, isArrow, findNames) ?? []);
    const nodes = distinct(stops);
    if (nodes.length >= 2 && (isArrow || nodes.length === pieces.length))
      return { nodes, variants: stops.flatMap(({ variants }) => variants), isDrawn: true };
  }
  if (tokens.some(({ word }) => MOVES.has(word))) return null;
  const stops = readWords(tokens, mentions);
  if (stops.length < 2) return null;
  return { nodes: distinct(stops), variants: stops.flatMap(({ variants }) => variants), isDrawn: false };
}

/** Of the first piece the last name, as a question may stand before it; of the others the first. */
function stopOfPiece(
  piece: string,
  isFirst: boolean,
  takesHints: boolean,
  findNames: (sentences: Sentence[]) => Mention[],
): Stop | null {
  const sentences = splitSentences(piece);
  const mentions = findNames(sentences);
  const named = mentions.filter(
    (mention) => namesAny(mention) || (isVariant(mention) && mention.to - mention.from >= 2),
  );
  const fitting = named.length > 0 ? named : takesHints ? mentions : [];
  const best = isFirst ? fitting.at(-1) : fitting[0];
  const found = best === undefined ? null : nodeOf(best);
  if (found !== null) return found;
  const isCaller = sentences.some(({ tokens }) => tokens.some(({ word }) => CALLERS.has(word)));
  return isCaller ? { ids: [CLIENT], variants: [] } : null;
}

/** One node for each name; rather what it stands for as well than the one before again. A DLQ is a queue behind a queue. */
function distinct(row: Stop[]): ChainNode[] {
  const nodes: ChainNode[] = [];
  for (const { ids } of row) {
    const node = ids.find((one) => one !== nodes.at(-1)) ?? ids[0];
    if (node !== undefined) nodes.push(node);
  }
  return nodes;
}

const isVariant = ({ named }: Mention): boolean => named.some(({ kind }) => kind === 'variant');
