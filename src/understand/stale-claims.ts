/** Claims in a question that are no longer true. */
import type { Catalog } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import type { StaleClaim } from './query.js';
import { type Token, tokenize } from './tokens.js';

/**
 * The stale claims about the given services in the words of a question.
 * @param parts its words, cut between requirements
 */
export type StaleClaimFinder = (services: string[], tokens: Token[], parts: () => Token[][]) => StaleClaim[];

/** A claim is in the question where all words of one of its cues are; those of a number in one part of it. */
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
  return (services, tokens, parts) => {
    const known = services.flatMap((id) => claims.get(id)?.() ?? []);
    if (known.length === 0) return [];
    const whole = collect(tokens);
    const pieces = lazy(() => {
      const own = parts().map(collect);
      return own.length > 0 ? own : [whole];
    });
    const isIn = (cue: Token[], words: ReadonlySet<string>) =>
      cue.every(({ word, stem }) => words.has(word) || words.has(stem));
    const isClaimed = (cue: Token[]) =>
      isIn(cue, whole) && (cue.every(({ word }) => !/^\d/.test(word)) || pieces().some((words) => isIn(cue, words)));
    return known.filter(({ cues }) => cues.some(isClaimed)).map(({ claim }) => claim);
  };
}

function collect(tokens: Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { word, stem } of tokens) found.add(word).add(stem);
  return found;
}
