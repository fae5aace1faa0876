/** A catalog 50 times as large, made from ours: other names, about the same words, 30 limits a service. */
import type { Catalog, Service } from '../../src/catalog/load.js';

const COPIES = 50;
const LIMITS_EACH = 31;
const NEEDS_EACH = 3;
const ASKS_EACH = 1;

/** Deterministic: the same copy of a word is always the same. Every third word of a text is the copy's own. */
const renameWords = (text: string, copy: number): string =>
  text
    .split(' ')
    .map((word, i) => (i % 3 === copy % 3 && /^[a-z]{4,}$/.test(word) ? `${word}${toLetters(copy)}` : word))
    .join(' ');

/** 27 → "bb": words with digits would not be looked at as words. */
const toLetters = (copy: number): string => `x${String.fromCharCode(97 + (copy % 26), 97 + Math.floor(copy / 26))}`;

export function enlarge({ services, ...rest }: Catalog): Catalog {
  const copies = Array.from({ length: COPIES }, (_, copy) => services.map((service) => copyService(service, copy)));
  return { ...rest, services: copies.flat() };
}

function copyService(service: Service, copy: number): Service {
  if (copy === 0) return service;
  const id = `${service.id}-${copy}`;
  const suffix = toLetters(copy);
  return {
    ...service,
    id,
    name: `${service.name} ${suffix}`,
    shortName: `${service.shortName} ${suffix}`,
    aliases: service.aliases.map((alias) => `${alias} ${suffix}`),
    alsoNamed: [],
    hints: service.hints.map((hint) => `${hint} ${suffix}`),
    terms: service.terms.map((term) => `${term} ${suffix}`),
    variants: service.variants.map((variant) => ({
      ...variant,
      aliases: variant.aliases.map((alias) => `${alias} ${suffix}`),
    })),
    useCases: service.useCases.slice(0, 1),
    useWhen: service.useWhen.slice(0, 1),
    needs: service.needs.slice(0, NEEDS_EACH).map((need) => ({
      ...need,
      cues: need.cues.map((cue) => renameWords(cue, copy)),
      asks: (need.asks ?? []).slice(0, ASKS_EACH).map((text) => renameWords(text, copy)),
    })),
    limits: service.limits.slice(0, LIMITS_EACH).map((limit) => ({
      ...limit,
      service: id,
      id: limit.id.replace(service.id, id),
      aliases: limit.aliases.map((alias) => renameWords(alias, copy)),
    })),
  };
}
