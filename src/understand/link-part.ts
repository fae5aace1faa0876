/** Which limit a part of a question is about: "timeout" in "timeout and memory of lambda". */
import { readWanted } from './asked-for.js';
import type { ContentWords } from './content-words.js';
import { isEdge } from './edges.js';
import type { FollowUp } from './follow-up.js';
import { readLimitQuestion } from './limit-question.js';
import type { LimitLinker } from './link-limits.js';
import type { LinkedNames } from './link-names.js';
import type { Mention } from './names.js';
import type { LimitMatch } from './score-limit.js';
import type { Token } from './tokens.js';

/** The limits that the words from token `from` to `to` alone point at, best first. */
export type LinkWords = (from: number, to: number) => LimitMatch[];
/**
 * The best of them; undefined where none is clear.
 * @param isAdded a plus stands before or behind it: it need not be of the sort that the whole question asks for
 */
export type LinkPart = (from: number, to: number, isAdded?: boolean) => LimitMatch | undefined;

/** A limit whose name explains so much of a part is what the part is about. */
const CLEAR_PART = 0.6;

/** What was read of the whole question. */
type Whole = {
  words: ContentWords;
  tokens: Token[];
  mentions: Mention[];
  names: LinkedNames;
  followUp: FollowUp;
  /** Best first. */
  limits: LimitMatch[];
};

export function createPartLinker(linkLimits: LimitLinker, whole: Whole): { linkWords: LinkWords; linkPart: LinkPart } {
  const { words, tokens, mentions, names, followUp, limits } = whole;
  const [best] = limits;
  const implied = best === undefined || !names.hints.includes(best.limit.service) ? [] : [best.limit.service];

  return { linkWords, linkPart };

  function linkWords(from: number, to: number): LimitMatch[] {
    const services = servicesOf(from, to);
    return services.length === 0 ? [] : linkLimits(readLimitQuestion(contentOf(from, to)), services, followUp.variants);
  }

  function contentOf(from: number, to: number): Token[] {
    return tokens.slice(from, to).filter((_, i) => words.isContent(from + i));
  }

  function linkPart(from: number, to: number, isAdded = false): LimitMatch | undefined {
    const own = contentOf(from, to);
    // "smallest" in "smallest and largest object"
    if (own.every(({ stem }) => isEdge(stem))) return undefined;
    const [match] = linkWords(from, to);
    const isMeant = limits.some(({ limit, isOfSort }) => limit === match?.limit && (isOfSort || isAdded));
    if (match === undefined || !isMeant) return undefined;
    const isAsked = match.isOfSort && match.strength >= CLEAR_PART / 2 && readWanted(own).length > 0;
    return isAsked || (match.strength >= CLEAR_PART && match.words > 0) ? match : undefined;
  }

  /** Those named in the part; else those that the question is about. */
  function servicesOf(from: number, to: number): string[] {
    const namedHere = names.services.filter((id) =>
      mentions.some(({ from: at, named }) => from <= at && at < to && named.some((one) => one.id === id)),
    );
    if (namedHere.length > 0) return namedHere;
    return followUp.services.length > 0 ? followUp.services : implied;
  }
}
