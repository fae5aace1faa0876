/** Which limits a question is about: every limit is scored against the words of the question. */
import type { Catalog, Limit, Service } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import { keepLimits, readAmounts, readCounts } from './amounts.js';
import { isBoundUnit, readWanted, type Wanted } from './asked-for.js';
import { type Edge, readEdge } from './edges.js';
import { type Entry, hasAmount, indexLimit } from './limit-index.js';
import { findCandidates, findCovered, isOwnTerm, makePool, SYNONYM } from './limit-pool.js';
import { ASKING, readWords, restoreWords, type SavedLimitWords } from './limit-words.js';
import { synonymsOf } from './synonyms.js';
import { stemsOf, type Token } from './tokens.js';
import { weighPositions } from './weigh-positions.js';

export type LimitMatch = {
  limit: Limit;
  score: number;
  /** 0 to 1: how much of the question's own words one of its names explains. */
  strength: number;
  /** How many words of that name stand in the question as they are. */
  words: number;
  /** It is of the sort that was asked for: a time for "how long", a size for "how big". */
  isOfSort: boolean;
  /** Its value is the amount that is called a limit: "the 250 MB limit". */
  isByAmount: boolean;
};

export type VariantMention = { service: string; variant: string };

/** Limits of the given services, best first; of all services when none is given. Only those that share a word. */
export type LimitLinker = (tokens: Token[], services: string[], variants: VariantMention[]) => LimitMatch[];

/** A limit whose name explains this much of the question is what the question is about. */
export const CLEAR_LIMIT = 0.5;

const PHRASE = 0.65;
/** What a name has beyond the question speaks a little against it. */
const UNUSED_NAME = 0.13;
const WANTED_FIT = 0.2;
const WANTED_MISFIT = -3.2;
const VARIANT_FIT = 1;
const VARIANT_MISFIT = -2;
const VARIANT_UNASKED = -2;
/** The same for the variant that people mean who name none: "topics" are standard topics. */
const USUAL_UNASKED = -1;
/** The same where the service as a whole has such a limit. */
const BESIDES_UNASKED = -3;
/** A variant was named, and this is a limit of the service as a whole. */
const VARIANT_IGNORED = -2;
/** A text where a number was asked for. */
const NO_NUMBER = -0.3;
const LONG_TEXT = 15;
/** The question names a value that the limit has or had. */
const SAME_AMOUNT = 0.3;
/** It names the value as that of a limit. */
const SAME_LIMIT_AMOUNT = 4;
const NAMED_BY_AMOUNT = 0.6;
const ASKED = 0.2;
/** The unit of a value says little about what is limited. */
const UNIT = 0.4;
const EDGE_FIT = 5;
const EDGE_MISFIT = -2;
/** From so much of the question on a limit's edge counts in full. */
const TOLD = 0.5;
/** A limit that is no end of a range, but knows the end that is asked for, or does not. */
const EDGE_KNOWN = 0.5;
const EDGE_LACKING = -1;
const EDGE_OTHER = -4;
/** The question names an amount of the limit's dimension, and asks for no other. */
const SAME_DIMENSION = 2.5;

/** "REST API" covers "REST API (Regional)", "FIFO" covers "FIFO high throughput", and the other way round. */
export const isSameFamily = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** @param words what the build worked out for just this catalog, read when needed; null: it is done then */
export function createLimitLinker(catalog: Catalog, words: () => SavedLimitWords | null): LimitLinker {
  const wordsOf = (limit: Limit) => {
    const saved = words()?.[limit.id];
    return saved === undefined ? readWords(limit) : restoreWords(saved);
  };
  const indexAll = ({ limits }: Service) => limits.map((limit) => indexLimit(limit, wordsOf(limit), limits));
  const pools = new Map(catalog.services.map((service) => [service.id, lazy(() => makePool(indexAll(service)))]));
  const allLimits = lazy(() => makePool(catalog.services.flatMap(indexAll)));

  return (tokens, services, variants) => {
    const positions = weighPositions(tokens);
    const stems = new Set(tokens.map(({ stem }) => stem));
    const units = new Set(tokens.filter((_, i) => isBoundUnit(tokens, i)).map(({ stem }) => stem));
    const chosen = services.flatMap((id) => pools.get(id)?.() ?? []);
    const { rarity } = (chosen.length === 1 ? chosen[0] : undefined) ?? allLimits();
    const amounts = readAmounts(tokens);
    const words = [...stems]
      .filter((stem) => (!ASKING.has(stem) || isOwnTerm(stem, chosen)) && !/^\d/.test(stem))
      .map((stem) => ({
        stem,
        weight: (rarity.get(stem) ?? UNKNOWN_RARITY) * (units.has(stem) ? UNIT : (positions.get(stem) ?? 1)),
      }));
    const question: QuestionWords = {
      stems,
      covered: new Set([...stems].flatMap((stem) => [stem, ...synonymsOf(stem)])),
      total: words.reduce((sum, { weight }) => sum + weight, 0),
      wanted: readWanted(tokens),
      edge: readEdge(stems),
      variants: variants.map((mention) => ({ ...mention, stems: stemsOf(mention.variant) })),
      rarity,
      amounts: [...amounts.map(({ base }) => base), ...readCounts(tokens)],
      limitAmounts: keepLimits(amounts, tokens).map(({ base }) => base),
      dimensions: new Set(amounts.map(({ dimension }) => dimension)),
    };
    return (chosen.length > 0 ? chosen : [allLimits()])
      .flatMap((pool) => {
        const isCovered = pool.cover(question.covered);
        return findCandidates(words, pool, question.amounts).flatMap(([place, shared]) => {
          const entry = pool.entries[place];
          if (entry === undefined) return [];
          const phrases = findCovered(pool.phrasesAt(place), isCovered);
          return [scoreEntry(entry, shared, bestPhrase(entry, phrases, question), question)];
        });
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || b.limit.asked - a.limit.asked);
  };
}

/** A word that no limit has. */
const UNKNOWN_RARITY = 1.5;

/** `stems`: of its name. */
type NamedVariant = VariantMention & { stems: string[] };

type QuestionWords = {
  stems: ReadonlySet<string>;
  /** The question's stems and all that mean about the same. */
  covered: ReadonlySet<string>;
  /** The weight of all words together. */
  total: number;
  wanted: Wanted[];
  edge: Edge | null;
  variants: NamedVariant[];
  rarity: Map<string, number>;
  /** Amounts in the question, in seconds or bytes, and counts of at least LEAST_TELLING. */
  amounts: number[];
  /** Those that are said to be a limit. */
  limitAmounts: number[];
  /** What those amounts measure. */
  dimensions: ReadonlySet<Wanted>;
};

function scoreEntry(entry: Entry, shared: number, best: Phrase, question: QuestionWords): LimitMatch {
  const { limit } = entry;
  const { weight: phrase, words } = best;
  const sort = fitWanted(entry, question);
  const unused = entry.nameStems.reduce(
    (sum, stem) => (question.covered.has(stem) ? sum : sum + (question.rarity.get(stem) ?? 0)),
    0,
  );
  const isAmount = question.limitAmounts.some((amount) => entry.current.has(amount));
  const score =
    shared +
    PHRASE * phrase -
    UNUSED_NAME * unused +
    sort +
    fitRange(entry, question, question.total === 0 ? 1 : shared / question.total) +
    ASKED * limit.asked +
    (typeof limit.value === 'string' ? (limit.value.length > LONG_TEXT ? 3 * NO_NUMBER : NO_NUMBER) : 0) +
    (hasAmount(entry, question.amounts) ? SAME_AMOUNT : 0) +
    (isAmount ? SAME_LIMIT_AMOUNT : 0);
  const told = question.total === 0 ? 0 : Math.min(1, Math.max(phrase, shared * 0.75) / question.total);
  const strength = isAmount ? Math.max(told, NAMED_BY_AMOUNT) : told;
  return { limit, score, strength, words, isOfSort: sort >= 0, isByAmount: isAmount };
}

/** `words`: how many of it stand in the question as they are. */
type Phrase = { weight: number; words: number };

/** The heaviest of the names and aliases, by their places, all of whose words are in the question; a synonym counts for a part. */
function bestPhrase({ phrases }: Entry, covered: number[], question: QuestionWords): Phrase {
  let best = { weight: 0, words: 0 };
  for (const nth of covered) {
    const stems = phrases[nth] ?? [];
    // "storage" stands for "ephemeral" and "tmp" where they stand alone, not beside "storage" itself
    const isSaidTwice = (stem: string) =>
      stems.some((other) => question.stems.has(other) && synonymsOf(stem).has(other));
    const weightOf = (stem: string) => (question.stems.has(stem) ? 1 : isSaidTwice(stem) ? 0 : SYNONYM);
    const weight = stems.reduce((sum, stem) => sum + (question.rarity.get(stem) ?? 0) * weightOf(stem), 0);
    if (weight > best.weight) best = { weight, words: stems.filter((stem) => question.stems.has(stem)).length };
  }
  return best;
}

function fitWanted({ sorts }: Entry, question: QuestionWords): number {
  if (sorts.size === 0) return 0;
  if (question.wanted.length === 0)
    return [...sorts].some((sort) => question.dimensions.has(sort)) ? SAME_DIMENSION : 0;
  return question.wanted.some((sort) => sorts.has(sort)) ? WANTED_FIT : WANTED_MISFIT;
}

/** @param told how much of the question the limit's words explain, 0 to 1 */
function fitEdge({ edge, limit }: Entry, { edge: asked }: QuestionWords, told: number): number {
  // "the default concurrency of functions" has little of "default function timeout" but the edge
  const fit = EDGE_FIT * Math.min(1, told / TOLD);
  if (asked === edge) return asked === null ? 0 : asked === 'maximum' ? fit / 3 : fit;
  // nobody says "maximum" where only one number can be meant
  if (edge === null || edge === 'maximum') {
    if (asked === null || asked === 'maximum') return 0;
    if (limit[asked] !== undefined) return EDGE_KNOWN;
    // it says of itself that it is the other end
    if (asked === 'minimum' && edge === 'maximum') return EDGE_OTHER;
    // what cannot be set has no default but itself
    return asked === 'default' && limit.adjustable === false ? 0 : EDGE_LACKING;
  }
  return EDGE_MISFIT;
}

/** The default of one variant is no answer to what is asked about another's. */
function fitRange(entry: Entry, question: QuestionWords, told: number): number {
  const [edge, variant] = [fitEdge(entry, question, told), fitVariant(entry, question.variants)];
  return variant + (variant === VARIANT_MISFIT ? Math.min(0, edge) : edge);
}

/** "Shared by REST, HTTP and WebSocket APIs": a limit of the service as a whole may say that it is the variant's too. */
const tellsOf = ({ weights }: Entry, { stems }: NamedVariant): boolean =>
  stems.every((one) => weights.some(([stem]) => stem === one));

function fitVariant(entry: Entry, variants: NamedVariant[]): number {
  const { limit, isUsual } = entry;
  const { variant } = limit;
  const named = variants.filter(({ service }) => service === limit.service);
  if (named.length === 0 && variants.length > 0) return VARIANT_MISFIT;
  if (variant === null)
    return named.length === 0 || named.some((mention) => tellsOf(entry, mention)) ? 0 : VARIANT_IGNORED;
  if (named.length === 0) return entry.isBesides ? BESIDES_UNASKED : isUsual ? USUAL_UNASKED : VARIANT_UNASKED;
  return named.some((mention) => isSameFamily(mention.variant, variant)) ? VARIANT_FIT : VARIANT_MISFIT;
}
