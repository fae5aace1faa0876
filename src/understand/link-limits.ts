/** Which limits a question is about: every limit is scored against the words of the question. */
import type { Catalog, Limit } from '../catalog/load.js';
import { dimensionOf, toBase } from '../catalog/quantity.js';
import { lazy } from '../lazy.js';
import { readAmounts } from './amounts.js';
import { readWanted, type Wanted, weighPositions } from './asked-for.js';
import { type Edge, edgeOf, readEdge } from './edges.js';
import { ASKING, type LimitWords, readWords } from './limit-words.js';
import { synonymsOf } from './synonyms.js';
import type { Token } from './tokens.js';

export type LimitMatch = {
  limit: Limit;
  score: number;
  /** 0 to 1: how much of the question's own words one of its names explains. */
  strength: number;
  /** How many words of that name stand in the question as they are. */
  words: number;
  /** It is of the sort that was asked for: a time for "how long", a size for "how big". */
  isOfSort: boolean;
};

export type VariantMention = { service: string; variant: string };

/** Limits of the given services, best first; of all services when none is given. Only those that share a word. */
export type LimitLinker = (tokens: Token[], services: string[], variants: VariantMention[]) => LimitMatch[];

const SYNONYM = 0.62;
const PHRASE = 0.9;
/** What a name has beyond the question speaks a little against it. */
const UNUSED_NAME = 0.12;
const WANTED_FIT = 1.4;
const WANTED_MISFIT = -3.2;
const VARIANT_FIT = 1.4;
const VARIANT_MISFIT = -2;
const VARIANT_UNASKED = -0.9;
/** A variant was named, and this is a limit of the service as a whole. */
const VARIANT_IGNORED = -0.8;
/** A text where a number was asked for. */
const NO_NUMBER = -0.3;
const LONG_TEXT = 40;
/** The question names just the limit's own value. */
const SAME_AMOUNT = 2;
const ASKED = 0.12;
const EDGE_FIT = 1.4;
const EDGE_MISFIT = -0.7;

type Entry = {
  limit: Limit;
  weights: Map<string, number>;
  phrases: string[][];
  nameStems: string[];
  edge: Edge | null;
  /** null where a text gives no hint. */
  wanted: Wanted | null;
  /** In seconds or bytes; null where it is neither. */
  base: number | null;
};

/** "REST API" covers "REST API (Regional)", "FIFO" covers "FIFO high throughput", and the other way round. */
export const isSameFamily = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** @param words what the build worked out for just this catalog; null: it is done when needed */
export function createLimitLinker(catalog: Catalog, words: LimitWords | null): LimitLinker {
  const pools = new Map(
    catalog.services.map(({ id, limits }) => [
      id,
      lazy(() => makePool(limits.map((limit) => indexLimit(limit, words?.[limit.id] ?? readWords(limit))))),
    ]),
  );
  const allLimits = lazy(() => makePool([...pools.values()].flatMap((pool) => pool().entries)));

  return (tokens, services, variants) => {
    const positions = weighPositions(tokens);
    const stems = new Set(tokens.map(({ stem }) => stem));
    const chosen = services.flatMap((id) => pools.get(id)?.() ?? []);
    const { rarity } = (chosen.length === 1 ? chosen[0] : undefined) ?? allLimits();
    const words = [...stems]
      .filter((stem) => !ASKING.has(stem) && !/^\d/.test(stem))
      .map((stem) => ({ stem, weight: (rarity.get(stem) ?? UNKNOWN_RARITY) * (positions.get(stem) ?? 1) }));
    const question: QuestionWords = {
      stems,
      covered: new Set([...stems].flatMap((stem) => [stem, ...synonymsOf(stem)])),
      total: words.reduce((sum, { weight }) => sum + weight, 0),
      wanted: readWanted(tokens),
      edge: readEdge(stems),
      variants,
      rarity,
      amounts: readAmounts(tokens),
    };
    return (chosen.length > 0 ? chosen : [allLimits()])
      .flatMap((pool) =>
        [...withSameAmount(shareWords(words, pool), pool, question)].map(([entry, shared]) =>
          scoreEntry(entry, shared, question),
        ),
      )
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || b.limit.asked - a.limit.asked);
  };
}

/** The limits of one service, or all, with what is looked up in them. */
type Pool = { entries: Entry[]; rarity: Map<string, number>; byStem: Map<string, Entry[]> };

function makePool(entries: Entry[]): Pool {
  const byStem = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const stem of entry.weights.keys()) {
      const present = byStem.get(stem);
      if (present) present.push(entry);
      else byStem.set(stem, [entry]);
    }
  // a stem that stands in few limits tells more
  const rarity = new Map([...byStem].map(([stem, list]) => [stem, Math.log(1 + entries.length / list.length)]));
  return { entries, rarity, byStem };
}

/** What the question's words weigh in each limit that has one of them, or a synonym. */
function shareWords(words: { stem: string; weight: number }[], { byStem }: Pool): Map<Entry, number> {
  const shares = new Map<Entry, number>();
  for (const { stem, weight } of words) {
    const best = new Map<Entry, number>();
    for (const other of [stem, ...synonymsOf(stem)]) {
      const factor = other === stem ? 1 : SYNONYM;
      for (const entry of byStem.get(other) ?? [])
        best.set(entry, Math.max(best.get(entry) ?? 0, factor * (entry.weights.get(other) ?? 0)));
    }
    for (const [entry, share] of best) shares.set(entry, (shares.get(entry) ?? 0) + weight * share);
  }
  return shares;
}

/** A word that no limit has. */
const UNKNOWN_RARITY = 1.5;

const wantedOf = ({ unit, theme, value }: Limit): Wanted | null => {
  if (typeof value === 'string' && unit === null) return null;
  const dimension = dimensionOf(unit);
  if (dimension !== 'other') return dimension;
  if (unit?.includes('/') || theme === 'throughput') return 'rate';
  return theme === 'time' || theme === 'retention' ? 'time' : theme === 'size' || theme === 'memory' ? 'size' : 'count';
};

/** A limit whose very value the question names is a candidate even where they share no word. */
function withSameAmount(shares: Map<Entry, number>, { entries }: Pool, { amounts }: QuestionWords): Map<Entry, number> {
  if (amounts.length > 0)
    for (const entry of entries)
      if (entry.base !== null && amounts.includes(entry.base) && !shares.has(entry)) shares.set(entry, 0);
  return shares;
}

function indexLimit(limit: Limit, { weights, phrases, name }: LimitWords[string]): Entry {
  return {
    limit,
    weights: new Map(weights),
    phrases,
    nameStems: name,
    edge: edgeOf(`${limit.name} ${limit.key}`.toLowerCase()),
    wanted: wantedOf(limit),
    base: typeof limit.value === 'number' ? toBase(limit.value, limit.unit) : null,
  };
}

type QuestionWords = {
  stems: ReadonlySet<string>;
  /** The question's stems and all that mean about the same. */
  covered: ReadonlySet<string>;
  /** The weight of all words together. */
  total: number;
  wanted: Wanted[];
  edge: Edge | null;
  variants: VariantMention[];
  rarity: Map<string, number>;
  /** Amounts in the question, in seconds or bytes. */
  amounts: number[];
};

function scoreEntry(entry: Entry, shared: number, question: QuestionWords): LimitMatch {
  const { limit } = entry;
  const { weight: phrase, words } = bestPhrase(entry, question);
  const sort = fitWanted(entry, question);
  const unused = entry.nameStems.reduce(
    (sum, stem) => (question.covered.has(stem) ? sum : sum + (question.rarity.get(stem) ?? 0)),
    0,
  );
  const score =
    shared +
    PHRASE * phrase -
    UNUSED_NAME * unused +
    sort +
    fitEdge(entry, question) +
    fitVariant(limit, question.variants) +
    ASKED * limit.asked +
    (typeof limit.value === 'string' ? (limit.value.length > LONG_TEXT ? 3 * NO_NUMBER : NO_NUMBER) : 0) +
    (entry.base !== null && question.amounts.includes(entry.base) ? SAME_AMOUNT : 0);
  const strength = question.total === 0 ? 0 : Math.min(1, Math.max(phrase, shared * 0.75) / question.total);
  return { limit, score, strength, words, isOfSort: sort >= 0 };
}

/** The heaviest name or alias all of whose words are in the question; a synonym counts for a part. */
function bestPhrase({ phrases }: Entry, question: QuestionWords): { weight: number; words: number } {
  let best = { weight: 0, words: 0 };
  for (const stems of phrases) {
    if (!stems.every((stem) => question.covered.has(stem))) continue;
    const weight = stems.reduce(
      (sum, stem) => sum + (question.rarity.get(stem) ?? 0) * (question.stems.has(stem) ? 1 : SYNONYM),
      0,
    );
    if (weight > best.weight) best = { weight, words: stems.filter((stem) => question.stems.has(stem)).length };
  }
  return best;
}

function fitWanted({ wanted }: Entry, question: QuestionWords): number {
  if (question.wanted.length === 0 || wanted === null) return 0;
  return question.wanted.includes(wanted) ? WANTED_FIT : WANTED_MISFIT;
}

function fitEdge({ edge, limit }: Entry, { edge: asked }: QuestionWords): number {
  if (asked === edge) return asked === null ? 0 : asked === 'maximum' ? EDGE_FIT / 2 : EDGE_FIT;
  // nobody says "maximum" where only one number can be meant
  if (edge === null || edge === 'maximum') {
    const hasIt = asked !== null && asked !== 'maximum' && limit[asked] !== undefined;
    return hasIt ? 0.5 : 0;
  }
  return EDGE_MISFIT;
}

function fitVariant(limit: Limit, variants: VariantMention[]): number {
  const { variant } = limit;
  const named = variants.filter(({ service }) => service === limit.service);
  if (named.length === 0 && variants.length > 0) return VARIANT_MISFIT;
  if (variant === null) return named.length > 0 ? VARIANT_IGNORED : 0;
  if (named.length === 0) return VARIANT_UNASKED;
  return named.some((mention) => isSameFamily(mention.variant, variant)) ? VARIANT_FIT : VARIANT_MISFIT;
}
