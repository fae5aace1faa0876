/** Every service and neighbour by how well it meets what a question needs: learnt likeness, cues of needs, hard limits. */
import type { MetNeed } from '../understand/needs.js';
import type { Query } from '../understand/query.js';
import { findBreach, type RuledOut } from './breaches.js';
import type { Knowledge } from './knowledge.js';

export type Candidate = {
  id: string;
  isNeighbour: boolean;
  /** 0 to 1; all candidates together are 1. */
  share: number;
  /** What the words of the question call for, as a logarithm of how likely it is. */
  likely: number;
  /** Needs found by their cues, strongest first; below 0 they speak against it. */
  met: MetNeed[];
  /** The limit that what is asked for does not fit into. */
  breach: RuledOut | null;
};

/** What a point of met needs is worth next to the model's logarithms. */
const POINT = 0.7;
/** Each further need a service meets counts less than the one before. */
const FADING = [1, 0.6, 0.4, 0.3, 0.2];
const BREACH = -4;
/** A need that speaks so strongly against a service rules it out. */
export const STRUCK_OUT = -3;
const STRIKE = -2;
/** What is there already is hardly what is asked for, even less where it is outside the catalog. */
const PRESENT = -2;
const PRESENT_OUTSIDE = -5;
/** The catalog names it beside what is to be replaced: where that is to be avoided, or as easily confused with it. */
const INSTEAD = 4;
const RELATED = 2.5;
const NONE: MetNeed[] = [];
/** How even the shares are: as they are, they would be too sure. */
const TEMPERATURE = 1.3;

export function rankCandidates(query: Query, knowledge: Knowledge): Candidate[] {
  const wanted = query.likely.filter(({ id }) => !query.replaced.includes(id));
  const standIns = findStandIns(query.replaced, knowledge);
  const candidates = wanted.map(({ id, log }): Candidate => {
    const met = query.needs.get(id)?.toSorted((a, b) => b.points - a.points) ?? NONE;
    const service = knowledge.service(id);
    const breach = service === undefined ? null : findBreach(service, query.demands);
    const isStruck = met.some(({ points }) => points <= STRUCK_OUT);
    const score =
      log +
      POINT * addUp(met) +
      (breach === null ? 0 : BREACH) +
      (isStruck ? STRIKE : 0) +
      (query.present.includes(id) ? (service === undefined ? PRESENT_OUTSIDE : PRESENT) : 0) +
      (standIns.get(id) ?? 0);
    return { id, isNeighbour: service === undefined, share: Math.exp(score / TEMPERATURE), likely: log, met, breach };
  });
  const total = candidates.reduce((sum, { share }) => sum + share, 0);
  for (const candidate of candidates) candidate.share /= total;
  return candidates.sort((a, b) => b.share - a.share);
}

/** What the catalog knows to stand in for services, and what it is worth. */
function findStandIns(replaced: string[], knowledge: Knowledge): Map<string, number> {
  const services = replaced.flatMap((id) => knowledge.service(id) ?? []);
  const related = services.flatMap(({ confusedWith }) => confusedWith.flatMap(({ services }) => services));
  const instead = services.flatMap(({ avoidWhen }) => avoidWhen.flatMap((one) => one.instead));
  return new Map([...related.map((id) => [id, RELATED] as const), ...instead.map((id) => [id, INSTEAD] as const)]);
}

function addUp(met: MetNeed[]): number {
  if (met.length === 0) return 0;
  const gains = met
    .filter(({ points }) => points > 0)
    .reduce((sum, { points }, i) => sum + points * (FADING[i] ?? 0.1), 0);
  return gains + met.filter(({ points }) => points < 0).reduce((sum, { points }) => sum + points, 0);
}
