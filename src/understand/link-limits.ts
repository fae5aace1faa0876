/** Which limits a question is about: every limit is scored against the words of the question. */
import type { Catalog, Limit, Service } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import { indexLimit } from './limit-index.js';
import { isOwnTerm, makePool, type Pool, type WeighedWord } from './limit-pool.js';
import type { LimitQuestion } from './limit-question.js';
import { ASKING, readWords, restoreWords, type SavedLimitWords } from './limit-words.js';
import { type LimitMatch, scoreLimit } from './score-limit.js';
import { stemsOf } from './tokens.js';

export type VariantMention = { service: string; variant: string };

/** Limits of the given services, best first; of all services when none is given. Only those that share a word. */
export type LimitLinker = (question: LimitQuestion, services: string[], variants: VariantMention[]) => LimitMatch[];

/** The unit of a value says little about what is limited. */
const UNIT = 0.4;
/** A word that no limit has. */
const UNKNOWN_RARITY = 1.5;

/** @param words what the build worked out for just this catalog, read when needed; null: it is done then */
export function createLimitLinker(catalog: Catalog, words: () => SavedLimitWords | null): LimitLinker {
  const wordsOf = (limit: Limit) => {
    const saved = words()?.[limit.id];
    return saved === undefined ? readWords(limit) : restoreWords(saved);
  };
  const indexAll = ({ limits }: Service) => limits.map((limit) => indexLimit(limit, wordsOf(limit), limits));
  const pools = new Map(catalog.services.map((service) => [service.id, lazy(() => makePool(indexAll(service)))]));
  const allLimits = lazy(() => makePool(catalog.services.flatMap(indexAll)));
  /** How rare a pool's stems are among all limits, by their numbers in the pool. */
  const commonRarity = new Map<Pool, Float64Array>();

  return (question, services, mentioned) => {
    const chosen = services.flatMap((id) => pools.get(id)?.() ?? []);
    const [only] = chosen.length === 1 ? chosen : [];
    const { numbers, rarity } = only ?? allLimits();
    const words: WeighedWord[] = [];
    let total = 0;
    for (const stem of question.stems) {
      if ((ASKING.has(stem) && !isOwnTerm(stem, chosen)) || /^\d/.test(stem)) continue;
      const factor = question.units.has(stem) ? UNIT : (question.positions.get(stem) ?? 1);
      const weight = (rarity[numbers.get(stem) ?? -1] ?? UNKNOWN_RARITY) * factor;
      words.push({ stem, weight });
      total += weight;
    }
    const variants = mentioned.map((mention) => ({ ...mention, stems: stemsOf(mention.variant) }));
    const matches: LimitMatch[] = [];
    for (const pool of chosen.length > 0 ? chosen : [allLimits()]) {
      const asked = {
        ...question,
        total,
        variants,
        marks: pool.mark(question.stems),
        rarity: chosen.length > 1 ? rarityAmongAll(pool) : pool.rarity,
      };
      for (const candidate of pool.findCandidates(words, question.amounts)) {
        const match = scoreLimit(pool, candidate, asked);
        if (match.score > 0) matches.push(match);
      }
    }
    return matches.sort((a, b) => b.score - a.score || b.limit.asked - a.limit.asked);
  };

  function rarityAmongAll(pool: Pool): Float64Array {
    const known = commonRarity.get(pool);
    if (known !== undefined) return known;
    const all = allLimits();
    const own = Float64Array.from(pool.numbers.keys(), (stem) => all.rarity[all.numbers.get(stem) ?? -1] ?? 0);
    commonRarity.set(pool, own);
    return own;
  }
}
