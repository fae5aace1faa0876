/** How well a limit fits a question. */
import type { Limit } from '../catalog/load.js';
import { type Entry, hasAmount } from './limit-index.js';
import { BY_ITSELF, type Candidate, findCovered, type Marks, type Pool, SYNONYM } from './limit-pool.js';
import type { LimitQuestion } from './limit-question.js';
import type { VariantMention } from './link-limits.js';
import { synonymsOf } from './synonyms.js';

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

/** `stems`: of its name. */
type NamedVariant = VariantMention & { stems: string[] };

/** A question as one pool sees it. */
export type Asked = Omit<LimitQuestion, 'units' | 'positions'> & {
  variants: NamedVariant[];
  /** The weight of all words together. */
  total: number;
  /** The pool's stems that the question has, or has synonyms of. */
  marks: Marks;
  /** How much the pool's stems tell. */
  rarity: Float64Array;
};

export function scoreLimit(pool: Pool, { entry, place, share }: Candidate, question: Asked): LimitMatch {
  const { limit } = entry;
  const { weight: phrase, words } = bestPhrase(entry, pool.phrasesAt(place), question);
  const sort = fitWanted(entry, question);
  const isAmount = question.limitAmounts.some((amount) => entry.current.has(amount));
  const score =
    share +
    PHRASE * phrase -
    UNUSED_NAME * sumUnused(pool.nameAt(place), question) +
    sort +
    fitRange(entry, question, question.total === 0 ? 1 : share / question.total) +
    ASKED * limit.asked +
    (typeof limit.value === 'string' ? (limit.value.length > LONG_TEXT ? 3 * NO_NUMBER : NO_NUMBER) : 0) +
    (hasAmount(entry, question.amounts) ? SAME_AMOUNT : 0) +
    (isAmount ? SAME_LIMIT_AMOUNT : 0);
  const told = question.total === 0 ? 0 : Math.min(1, Math.max(phrase, share * 0.75) / question.total);
  const strength = isAmount ? Math.max(told, NAMED_BY_AMOUNT) : told;
  return { limit, score, strength, words, isOfSort: sort >= 0, isByAmount: isAmount };
}

/** What the words of its name weigh that the question has no word for. */
function sumUnused(name: Int32Array, { marks, rarity }: Asked): number {
  let sum = 0;
  for (const stem of name) if (marks[stem] === 0) sum += rarity[stem] ?? 0;
  return sum;
}

/** `words`: how many of it stand in the question as they are. */
type Phrase = { weight: number; words: number };

/**
 * The heaviest of the names and aliases all of whose words are in the question; a synonym counts for a part.
 * @param numbers of the stems of all its phrases, as the pool gives them
 */
function bestPhrase({ phrases }: Entry, numbers: Int32Array, { marks, rarity, stems }: Asked): Phrase {
  let best = { weight: 0, words: 0 };
  for (const { nth, from } of findCovered(numbers, marks)) {
    const own = phrases[nth] ?? [];
    // "storage" stands for "ephemeral" and "tmp" where they stand alone, not beside "storage" itself
    const isSaidTwice = (stem: string) => own.some((other) => stems.has(other) && synonymsOf(stem).has(other));
    let weight = 0;
    let words = 0;
    own.forEach((stem, i) => {
      const number = numbers[from + i] ?? -1;
      const isItself = marks[number] === BY_ITSELF;
      if (isItself) words += 1;
      weight += (rarity[number] ?? 0) * (isItself ? 1 : isSaidTwice(stem) ? 0 : SYNONYM);
    });
    if (weight > best.weight) best = { weight, words };
  }
  return best;
}

function fitWanted({ sorts }: Entry, question: Asked): number {
  if (sorts.size === 0) return 0;
  if (question.wanted.length === 0)
    return [...sorts].some((sort) => question.dimensions.has(sort)) ? SAME_DIMENSION : 0;
  return question.wanted.some((sort) => sorts.has(sort)) ? WANTED_FIT : WANTED_MISFIT;
}

/** @param told how much of the question the limit's words explain, 0 to 1 */
function fitEdge({ edge, limit }: Entry, { edge: asked }: Asked, told: number): number {
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
function fitRange(entry: Entry, question: Asked, told: number): number {
  const [edge, variant] = [fitEdge(entry, question, told), fitVariant(entry, question.variants)];
  return variant + (variant === VARIANT_MISFIT ? Math.min(0, edge) : edge);
}

/** "Shared by REST, HTTP and WebSocket APIs": a limit of the service as a whole may say that it is the variant's too. */
const tellsOf = ({ weights }: Entry, { stems }: NamedVariant): boolean =>
  stems.every((one) => weights.some(([stem]) => stem === one));

function fitVariant(entry: Entry, variants: NamedVariant[]): number {
  const { limit } = entry;
  const { variant } = limit;
  if (variants.length === 0) return variant === null ? 0 : variantUnasked(entry);
  const named = variants.filter(({ service }) => service === limit.service);
  if (named.length === 0) return VARIANT_MISFIT;
  if (variant === null) return named.some((mention) => tellsOf(entry, mention)) ? 0 : VARIANT_IGNORED;
  return named.some((mention) => isSameFamily(mention.variant, variant)) ? VARIANT_FIT : VARIANT_MISFIT;
}

const variantUnasked = ({ isBesides, isUsual }: Entry): number =>
  isBesides ? BESIDES_UNASKED : isUsual ? USUAL_UNASKED : VARIANT_UNASKED;
