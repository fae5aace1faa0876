/** Counts what could not be answered, by term and without anybody's words: it tells what the catalog lacks. */
import type { Answer } from '../answer/types.js';
import type { Logger } from '../log.js';
import { createBoundedMap } from './bounded-map.js';

const DAY_MS = 86_400_000;

export type Unanswered = { note(answer: Answer): void };

/** Terms are names of our own: services, services outside the catalog, the nearest limits. */
function termsOf(answer: Answer): string[] {
  if (answer.kind !== 'unknown') return [];
  const terms = [
    ...answer.services.map(({ id }) => id),
    ...answer.outside.map(({ id }) => id),
    ...answer.nearestLimits.slice(0, 1).map(({ id }) => id),
  ];
  return terms.length === 0 ? ['none'] : terms;
}

export function createUnanswered(log: Logger): Unanswered {
  const counts = createBoundedMap<number>({ maxEntries: 2_000, ttlMs: 30 * DAY_MS });
  return {
    note(answer) {
      const terms = termsOf(answer);
      if (terms.length === 0) return;
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      log.info({ terms: Object.fromEntries(terms.map((term) => [term, counts.get(term)])) }, 'unanswered');
    },
  };
}
