import type { Limit } from '../catalog/load.js';
import type { Answer } from './types.js';

/** The limits that an answer rests on, best first. */
export function limitsOf(answer: Answer): Limit[] {
  switch (answer.kind) {
    case 'limit':
      return answer.limits;
    case 'fit':
      return answer.able.length > 0
        ? answer.able.map(({ limit }) => limit)
        : [...new Set(answer.checks.flatMap(({ limit, spread }) => [limit, ...(spread?.most ? [spread.most] : [])]))];
    case 'path':
      return [
        ...new Set([...answer.tightest.map(({ bound }) => bound), ...answer.hops.flatMap(({ bounds }) => bounds)]),
      ].flatMap(({ limit }) => limit ?? []);
    case 'history':
      return [
        ...new Set([
          ...(answer.limit === null ? [] : [answer.limit]),
          ...answer.entries.flatMap(({ limit }) => limit ?? []),
        ]),
      ];
    case 'lookup':
      return answer.limits;
    case 'compare':
      return answer.rows.flatMap((row) => (row.kind === 'measure' ? row.cells.flatMap((limit) => limit ?? []) : []));
    case 'describe':
      return answer.topLimits;
    case 'unknown':
      return answer.nearestLimits;
    default:
      return [];
  }
}
