/** Claims in a question that are no longer true. */
import type { Catalog } from '../catalog/load.js';
import type { StaleClaim } from './query.js';
import { type Token, tokenize } from './tokens.js';

/** A claim is in the question where all words of one of its cues are. */
export function findStaleClaims(catalog: Catalog, services: string[], tokens: Token[]): StaleClaim[] {
  const words = new Set(tokens.flatMap(({ word, stem }) => [word, stem]));
  return catalog.services
    .filter(({ id }) => services.includes(id))
    .flatMap(({ id, corrections }) =>
      corrections
        .filter(({ cues }) =>
          cues.some((cue) => tokenize(cue).every(({ word, stem }) => words.has(word) || words.has(stem))),
        )
        .map((correction) => ({ service: id, correction })),
    );
}
