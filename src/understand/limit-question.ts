/** What of a question's words is held against limits. */
import { keepLimits, readAmounts, readCounts } from './amounts.js';
import { isBoundUnit, readWanted, type Wanted } from './asked-for.js';
import { type Edge, readEdge } from './edges.js';
import type { Token } from './tokens.js';
import { weighPositions } from './weigh-positions.js';

export type LimitQuestion = {
  stems: ReadonlySet<string>;
  /** Of the stems, those of units of amounts: "GB" in "5 GB". */
  units: ReadonlySet<string>;
  /** What each stem counts for, by where it stands. */
  positions: ReadonlyMap<string, number>;
  wanted: Wanted[];
  edge: Edge | null;
  /** Amounts in the question, in seconds or bytes, and counts that are large enough to tell. */
  amounts: number[];
  /** Those that are said to be a limit. */
  limitAmounts: number[];
  /** What those amounts measure. */
  dimensions: ReadonlySet<Wanted>;
};

export function readLimitQuestion(tokens: Token[]): LimitQuestion {
  const stems = new Set(tokens.map(({ stem }) => stem));
  const amounts = readAmounts(tokens);
  return {
    stems,
    units: new Set(tokens.filter((_, i) => isBoundUnit(tokens, i)).map(({ stem }) => stem)),
    positions: weighPositions(tokens),
    wanted: readWanted(tokens),
    edge: readEdge(stems),
    amounts: [...amounts.map(({ base }) => base), ...readCounts(tokens)],
    limitAmounts: keepLimits(amounts, tokens).map(({ base }) => base),
    dimensions: new Set(amounts.map(({ dimension }) => dimension)),
  };
}
