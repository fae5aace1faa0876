/** The one service that a question wants judged, where no word says what for. */
import type { Service } from '../catalog/load.js';
import { ASKING } from '../understand/limit-words.js';
import type { Query } from '../understand/query.js';
import { stemsOf } from '../understand/tokens.js';
import type { Knowledge } from './knowledge.js';
import type { Candidate } from './rank-candidates.js';

/** null where the question says what is needed. @param first the likeliest candidate */
export function findJudged(query: Query, knowledge: Knowledge, first: Candidate | undefined): Service | null {
  const proposed = proposedIn(query, knowledge);
  const isOpen =
    !meetsNeed(first) &&
    (isUnlikely(first) || (proposed !== null && (tellsNothing(query) || isHardlyElsewhere(first))));
  return isOpen ? (proposed ?? findOnlyNamed(query, knowledge)) : null;
}

export const proposedIn = (query: Query, knowledge: Knowledge): Service | null =>
  knowledge.service(query.proposed ?? '') ?? null;

export const meetsNeed = (first: Candidate | undefined): boolean =>
  first?.met.some(({ points }) => points > 0) === true;

/** Where the likeliest is less likely, one service that is named is judged by itself: more is known of it than of what is needed. */
const UNLIKELY = 0.15;

const isUnlikely = (first: Candidate | undefined): boolean => first === undefined || first.share < UNLIKELY;

/** A service outside the catalog that is less likely is not put before the one that is asked about. */
const SURELY_ELSEWHERE = 0.75;

const isHardlyElsewhere = (first: Candidate | undefined): boolean =>
  first?.isNeighbour === true && first.share < SURELY_ELSEWHERE;

/** Words that judge, or point at what both know: they say nothing of what is needed. */
const JUDGING = new Set(
  stemsOf(
    'sense make makes good bad right wrong best better choice fit tool idea wise worth overkill suitable appropriate sensible reasonable here there case design setup architecture project app application team us our need needed necessary required go going move moving switch switching migrate add adding adopt put putting keep consider considering think thinking replace replacing benefit help today now instead actually even just still already maybe think honest opinion sound sounds look looks seem seems like case decent match',
  ),
);

/** "Should we use SQS here?": a service is put up for judgement, and no word says what for. */
function tellsNothing({ trace: { reading } }: Query): boolean {
  const isNamed = (i: number) => reading.mentions.some(({ from, to }) => from <= i && i < to);
  return reading.tokens.every(({ stem }, i) => isNamed(i) || ASKING.has(stem) || JUDGING.has(stem));
}

/** "S3 as a place for book covers": where nothing else decides, the one service that is named is what is asked about. */
function findOnlyNamed(
  { services, neighbours, replaced, present, isImplied, isCarried }: Query,
  knowledge: Knowledge,
): Service | null {
  const [only, ...others] = services;
  if (only === undefined || isImplied || isCarried || present.includes(only)) return null;
  const isAlone = others.length === 0 && neighbours.length === 0 && replaced.length === 0;
  return (isAlone ? knowledge.service(only) : undefined) ?? null;
}
