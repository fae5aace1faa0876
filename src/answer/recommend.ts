import type { Limit, Service } from '../catalog/load.js';
import type { MetNeed } from '../understand/needs.js';
import type { Query } from '../understand/query.js';
import { byDemand, type Knowledge } from './knowledge.js';
import type { RecommendAnswer, Recommendation } from './types.js';

const MOST = 3;
const MOST_REASONS = 3;
const MOST_RULED_OUT = 2;
/** Each further need a service meets counts less than the one before. */
const FADING = [1, 0.9, 0.8, 0.7, 0.6];
/** Likeness of texts decides between services whose needs are met equally. */
const TEXT_POINTS = 1.4;
/** A neighbour that is about as good goes first: better to name what lies outside than to push what does not fit. */
const NEIGHBOUR_LEAD = -0.3;
/** What must come together before a neighbour is named. */
const NEIGHBOUR_ENOUGH = 2;
const STRUCK_OUT = -3;
/** With no need met, texts must have so much in common; two rare words do. */
const LEAST_LIKENESS = 8;

type Candidate = { id: string; isNeighbour: boolean; score: number; met: MetNeed[]; sentences: () => string[] };

/** Ranks the catalog by the needs in the question; where a service outside it fits better, names that one instead. */
export function answerRecommend(
  query: Query,
  knowledge: Knowledge,
): Pick<RecommendAnswer, 'kind' | 'recommendations' | 'elsewhere' | 'ruledOut' | 'facts' | 'confidence'> {
  const ranked = knowledge.rankServices(query.text);
  const candidates = rankCandidates(query, ranked, knowledge);
  const likeness = ranked[0]?.score ?? 0;
  const own = candidates.filter(({ isNeighbour }) => !isNeighbour);
  const outside = candidates.find(({ isNeighbour }) => isNeighbour);
  const best = own[0]?.score ?? 0;
  const confidence = Math.min(query.confidence, trustIn(candidates));

  if (outside && outside.score >= NEIGHBOUR_ENOUGH && outside.score > best + NEIGHBOUR_LEAD)
    return {
      kind: 'recommend',
      recommendations: [],
      elsewhere: knowledge.neighbour(outside.id) ?? null,
      ruledOut: [],
      facts: [],
      confidence,
    };

  const isGuess = !candidates.some(({ met }) => met.some(({ points }) => points > 0)) && likeness < LEAST_LIKENESS;
  const recommendations = (isGuess ? [] : own)
    .slice(0, MOST)
    .flatMap(({ id, score, met, sentences }): Recommendation[] => {
      const service = knowledge.service(id);
      if (service === undefined) return [];
      const reasons = met.filter(({ points }) => points > 0).flatMap(({ need }) => need ?? []);
      const why = [...reasons, ...(reasons.length === 0 ? sentences() : [])].slice(0, MOST_REASONS);
      return [{ service, score: toShare(score), why: why.length > 0 ? why : [service.summary] }];
    });
  const ruledOut = candidates.flatMap(({ id, met }) => {
    const strike = met.find(({ points }) => points <= STRUCK_OUT);
    const service = knowledge.service(id);
    const isWanted = met.some(({ points }) => points >= 2) || query.services.includes(id);
    return strike?.need && service && isWanted ? [{ service, why: strike.need }] : [];
  });
  const facts = chooseFacts(query, recommendations[0]?.service);
  return {
    kind: 'recommend',
    recommendations,
    elsewhere: null,
    ruledOut: ruledOut.slice(0, MOST_RULED_OUT),
    facts,
    confidence,
  };
}

/** Surer the more the first candidate meets, and the further it is ahead of the second. */
function trustIn([first, second]: Candidate[]): number {
  if (first === undefined) return 0;
  const lead = first.score - (second?.score ?? 0);
  const trust = 0.22 + 0.06 * Math.min(6, Math.max(0, first.score)) + 0.09 * Math.min(5, Math.max(0, lead));
  return Math.round(100 * Math.min(0.98, trust)) / 100;
}

const MOST_FACTS = 3;
const TOUCHED = 0.15;

/** What the question touches first, then what people ask for most. */
function chooseFacts({ limits }: Query, pick: Service | undefined): Limit[] {
  if (pick === undefined) return [];
  const touched = limits
    .filter(({ limit, strength }) => limit.service === pick.id && strength >= TOUCHED)
    .map(({ limit }) => limit);
  return [...new Set([...touched, ...byDemand(pick.limits)])].slice(0, MOST_FACTS);
}

/** 0 to 1: 4 points, one need that names the service, is 0.67. */
const toShare = (score: number): number => Math.round((100 * Math.max(0, score)) / (Math.max(0, score) + 2)) / 100;

function rankCandidates(
  { needs: met }: Query,
  ranked: ReturnType<Knowledge['rankServices']>,
  knowledge: Knowledge,
): Candidate[] {
  const top = ranked[0]?.score ?? 1;
  const likeness = new Map(ranked.map((entry) => [entry.id, entry]));
  const ids = new Set([...met.keys(), ...ranked.map(({ id }) => id)]);
  return [...ids]
    .map((id): Candidate => {
      const needs = [...(met.get(id) ?? [])].sort((a, b) => b.points - a.points);
      const likely = likeness.get(id);
      return {
        id,
        isNeighbour: knowledge.service(id) === undefined,
        score: addUp(needs) + (TEXT_POINTS * (likely?.score ?? 0)) / top,
        met: needs,
        sentences: () => likely?.sentences() ?? [],
      };
    })
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

const addUp = (met: MetNeed[]): number => {
  const gains = met
    .filter(({ points }) => points > 0)
    .reduce((sum, { points }, i) => sum + points * (FADING[i] ?? 0.5), 0);
  return gains + met.filter(({ points }) => points < 0).reduce((sum, { points }) => sum + points, 0);
};
