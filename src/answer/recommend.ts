import type { Query } from '../understand/query.js';
import type { Knowledge } from './knowledge.js';
import type { RecommendAnswer, Recommendation } from './types.js';

const MOST = 3;
/** A neighbour must fit this much better than our best service, since its texts are short and their words count more. */
const NEIGHBOUR_LEAD = 1.15;

/** Ranks the catalog by the need in the question; where a service outside it fits better, names that one instead. */
export function answerRecommend(
  query: Query,
  knowledge: Knowledge,
): Pick<RecommendAnswer, 'kind' | 'recommendations' | 'elsewhere'> {
  const ranked = knowledge.rankServices(query.text);
  const own = ranked.filter(({ isNeighbour }) => !isNeighbour);
  const outside = ranked.find(({ isNeighbour }) => isNeighbour);
  const best = own[0]?.score ?? 0;

  if (outside && outside.score > best * NEIGHBOUR_LEAD)
    return { kind: 'recommend', recommendations: [], elsewhere: knowledge.neighbour(outside.id) ?? null };

  const recommendations = own.slice(0, MOST).flatMap(({ id, score, sentences }): Recommendation[] => {
    const service = knowledge.service(id);
    const why = sentences.length > 0 ? sentences : service ? [service.summary] : [];
    return service ? [{ service, score: best === 0 ? 0 : Math.round((score / (best + 2)) * 100) / 100, why }] : [];
  });
  return { kind: 'recommend', recommendations, elsewhere: null };
}
