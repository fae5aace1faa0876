/** Claims in a question that are no longer true. */
import type { Catalog } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import type { StaleClaim } from './query.js';
import { type Token, tokenize } from './tokens.js';

/** The stale claims about the given services in the words of a question. */
export type StaleClaimFinder = (services: string[], tokens: Token[]) => StaleClaim[];

/** A claim is in the question where all words of one of its cues are. */
export function createStaleClaimFinder(catalog: Catalog): StaleClaimFinder {
  const claims = new Map(
    catalog.services.map(({ id, corrections }) => [
      id,
      lazy(() =>
        corrections.map((correction) => ({
          claim: { service: id, correction },
          cues: correction.cues.map((cue) => tokenize(cue)),
        })),
      ),
    ]),
  );
  return (services, tokens) => {
    const words = new Set(tokens.flatMap(({ word, stem }) => [word, stem]));
    const isIn = ({ word, stem }: Token) => words.has(word) || words.has(stem);
    return services
      .flatMap((id) => claims.get(id)?.() ?? [])
      .flatMap(({ claim, cues }) => (cues.some((cue) => cue.every(isIn)) ? [claim] : []));
  };
}
