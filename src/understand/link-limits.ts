/** Which limits a question is about: every limit is scored against the words of the question. */
import type { Catalog, Limit } from '../catalog/load.js';
import type { Theme } from '../catalog/schema.js';
import { stemsOf, type Token } from './tokens.js';

/** How well a limit fits. `strength` is 0 to 1: how much of the question's own words one of its names explains. */
export type LimitMatch = { limit: Limit; score: number; strength: number };

export type LimitLinker = {
  /** Limits of the given services, best first; of all services when none is given. Only those that share a word. */
  link(tokens: Token[], services: string[], variants: VariantMention[]): LimitMatch[];
  /** The themes that the words of the question point at ("how long" → time). */
  themesOf(tokens: Token[]): Theme[];
};

export type VariantMention = { service: string; variant: string };

/** Words that ask for a limit but do not say which. */
const ASKING = new Set(
  stemsOf(
    'a about all allow allowed an and any are as at aws amazon be by can cap default do does exact for from get give has have hard how i if in is it its just know like limit limited limits long many max maximum maximal me maxed minimum min my need of on one only or our per please quota quotas restriction single soft some tell than that the there they this to up upper use using value want was we what whats when which will with would you your much big large possible service currently current still',
  ),
);

const THEME_WORDS: Record<Exclude<Theme, 'other'>, string[]> = {
  time: ['how long', 'duration', 'timeout', 'time out', 'seconds', 'minutes', 'hours', 'time', 'runtime', 'run for'],
  size: ['how big', 'how large', 'size', 'kb', 'mb', 'gb', 'kib', 'mib', 'bytes', 'payload', 'biggest', 'largest'],
  memory: ['memory', 'ram', 'cpu', 'vcpu', 'vcpus', 'cores'],
  throughput: [
    'per second',
    'rate',
    'throughput',
    'tps',
    'rps',
    'how fast',
    'throttle',
    'throttling',
    'burst',
    'a second',
  ],
  concurrency: ['at once', 'concurrent', 'concurrency', 'simultaneous', 'simultaneously', 'parallel', 'same time'],
  count: ['how many', 'number of'],
  retention: ['retention', 'retain', 'keep', 'kept', 'stored for', 'expire', 'history', 'how long are'],
  storage: ['storage', 'disk', 'tmp', 'ephemeral'],
};

/** Exact words count most in aliases and names, least in the conditions. */
const FIELD_WEIGHT = { name: 1, key: 0.6, per: 0.35, variant: 0.3, conditions: 0.25 };
const ALIAS_BONUS = 0.9;
const THEME_BONUS = 0.35;
const VARIANT_FIT = 1.2;
const VARIANT_MISFIT = -1.6;
const NO_VARIANT_ASKED = 0.3;
const ASKED_BONUS = 0.07;
const SOFT_WORDS = ['default', 'minimum', 'maximum'];

type Entry = { limit: Limit; weights: Map<string, number>; phrases: string[][]; soft: Set<string> };

/** "REST API" covers "REST API (Regional)", "FIFO" covers "FIFO high throughput", and the other way round. */
const isSameFamily = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

export function createLimitLinker(catalog: Catalog): LimitLinker {
  const entries = catalog.services.flatMap((service) => service.limits.map((limit) => indexLimit(limit)));
  const byService = new Map(
    catalog.services.map((service) => [service.id, entries.filter(({ limit }) => limit.service === service.id)]),
  );
  const rarityOf = new Map([...byService].map(([id, list]) => [id, countRarity(list)]));
  const rarityOverall = countRarity(entries);
  const themePhrases = Object.entries(THEME_WORDS).flatMap(([theme, words]) =>
    words.map((word) => ({ theme: theme as Theme, text: ` ${stemsOf(word).join(' ')} ` })),
  );

  const themesOf = (tokens: Token[]): Theme[] => {
    const text = ` ${tokens.map(({ stem }) => stem).join(' ')} `;
    return [...new Set(themePhrases.filter((phrase) => text.includes(phrase.text)).map(({ theme }) => theme))];
  };

  return {
    themesOf,
    link(tokens, services, variants) {
      const all = new Set(tokens.map(({ stem }) => stem));
      const words = [...all].filter((stem) => !ASKING.has(stem) && !/^\d/.test(stem));
      const themes = themesOf(tokens);
      const pool = services.length > 0 ? services.flatMap((id) => byService.get(id) ?? []) : entries;
      const rarity = services.length === 1 ? rarityOf.get(services[0] ?? '') : rarityOverall;
      const weightOf = (stem: string) => rarity?.get(stem) ?? 0;
      const wanted = words.reduce((sum, stem) => sum + (weightOf(stem) || 2), 0);

      return pool
        .map((entry) => scoreEntry(entry, all, words, themes, variants, weightOf, wanted))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || b.limit.asked - a.limit.asked);
    },
  };
}

function indexLimit(limit: Limit): Entry {
  const weights = new Map<string, number>();
  const put = (text: string | null, weight: number) => {
    for (const stem of stemsOf(text ?? '')) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  };
  put(limit.conditions, FIELD_WEIGHT.conditions);
  put(limit.variant, FIELD_WEIGHT.variant);
  put(limit.per, FIELD_WEIGHT.per);
  put(limit.key.replaceAll('-', ' '), FIELD_WEIGHT.key);
  for (const alias of limit.aliases) put(alias, FIELD_WEIGHT.name);
  put(limit.name, FIELD_WEIGHT.name);
  const phrases = [limit.name, ...limit.aliases]
    .map((phrase) => [...new Set(stemsOf(phrase))].filter((stem) => !ASKING.has(stem)))
    .filter((phrase) => phrase.length > 0);
  const names = `${limit.name} ${limit.key}`.toLowerCase();
  return { limit, weights, phrases, soft: new Set(SOFT_WORDS.filter((word) => names.includes(word.slice(0, 3)))) };
}

/** A stem that stands in few limits tells more: ln(1 + limits / limits with it). */
function countRarity(list: Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { weights } of list) for (const stem of weights.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + list.length / count)]));
}

function scoreEntry(
  { limit, weights, phrases, soft }: Entry,
  all: ReadonlySet<string>,
  words: string[],
  themes: Theme[],
  variants: VariantMention[],
  weightOf: (stem: string) => number,
  wanted: number,
): LimitMatch {
  let shared = 0;
  for (const stem of words) shared += (weights.get(stem) ?? 0) * weightOf(stem);
  if (shared === 0) return { limit, score: 0, strength: 0 };

  let phrase = 0;
  for (const stems of phrases) {
    if (!stems.every((stem) => all.has(stem))) continue;
    phrase = Math.max(
      phrase,
      stems.reduce((sum, stem) => sum + weightOf(stem), 0),
    );
  }
  const named = variants.filter(({ service }) => service === limit.service);
  let score = shared + ALIAS_BONUS * phrase;
  if (themes.includes(limit.theme)) score += THEME_BONUS * 2;
  if (named.length > 0 && limit.variant !== null) {
    const variant = limit.variant;
    score += named.some((mention) => isSameFamily(mention.variant, variant)) ? VARIANT_FIT : VARIANT_MISFIT;
  } else if (limit.variant === null) score += NO_VARIANT_ASKED;
  for (const word of SOFT_WORDS) {
    const isAsked = all.has(word) || (word !== 'default' && all.has(word.slice(0, 3)));
    if (soft.has(word)) score += isAsked ? 0.8 : word === 'maximum' ? 0.1 : -0.5;
  }
  score += ASKED_BONUS * limit.asked;
  return { limit, score, strength: wanted === 0 ? 0 : Math.min(1, Math.max(phrase, shared * 0.7) / wanted) };
}
