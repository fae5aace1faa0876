import type { Limit, Service } from '../catalog/load.js';
import { trustAdvice } from '../understand/confidence.js';
import { isOfOthers } from '../understand/of-others.js';
import type { Query } from '../understand/query.js';
import { findJudged, meetsNeed, proposedIn } from './find-judged.js';
import { byDemand, type Knowledge } from './knowledge.js';
import { type Candidate, rankCandidates, STRUCK_OUT } from './rank-candidates.js';
import type { RecommendAnswer, Recommendation } from './types.js';

const MOST = 3;
const MOST_REASONS = 3;
const MOST_RULED_OUT = 2;
/** Of all that were weighed, those worth explaining. */
const MOST_CANDIDATES = 6;
/** A twentieth, as a logarithm: so likely it was thought of. */
const LIKELY = -3;
/** Where the likeliest is less likely, a short question without a need does not say what for; a story names the nearest. */
const GUESS = 0.12;
/** Where even the likeliest of ours is less likely, the story says nothing of what is needed. */
const NOTHING_SAID = 0.05;

type Advice = Pick<
  RecommendAnswer,
  | 'kind'
  | 'recommendations'
  | 'elsewhere'
  | 'formerly'
  | 'isElsewhereFirst'
  | 'isBeside'
  | 'proposed'
  | 'isOpen'
  | 'isGuess'
  | 'ruledOut'
  | 'candidates'
  | 'facts'
  | 'confidence'
>;

/**
 * Ranks the catalog by what the question needs. Where a service outside it fits better, that one is named, and ours
 * only if they come near it.
 */
export function answerRecommend(query: Query, knowledge: Knowledge): Advice {
  const candidates = rankCandidates(query, knowledge);
  const [first] = candidates;
  const judged = findJudged(query, knowledge, first);
  if (judged !== null) return judge(judged, query, candidates);
  const isGuess = first === undefined || first.share < GUESS;
  const struck = candidates.filter((one) => !one.isNeighbour && one.breach !== null && isWanted(one, query));
  const own = candidates.filter(
    (one) => !one.isNeighbour && one.breach === null && (struck.length === 0 || standsIn(one, struck)),
  );
  const isVague = (own[0]?.share ?? 0) < NOTHING_SAID || (isShort(query) && !meetsNeed(first));
  if (first === undefined || (isGuess && isVague)) return noAdvice(query.confidence, candidates);
  const outside = candidates.find(({ isNeighbour }) => isNeighbour);
  const { ours, elsewhere, isHopeless } = weigh(own, outside);
  const needed = isHopeless && !isShort(query) ? own.filter((one) => isNeeded(one, query)).slice(0, MOST_NEEDED) : [];
  const recommendations = (isHopeless ? needed : ours.slice(0, MOST)).flatMap((candidate): Recommendation[] => {
    const service = knowledge.service(candidate.id);
    if (service === undefined) return [];
    const why = knowledge.findReasons(service.id, query.trace.reading.tokens, candidate.met).slice(0, MOST_REASONS);
    return [{ service, score: round(candidate.share), why: why.length > 0 ? why : [service.summary] }];
  });
  const picked = new Set(recommendations.map(({ service }) => service.id));
  const ruledOut = candidates
    .filter(({ id, isNeighbour }) => !isNeighbour && !picked.has(id))
    .flatMap((candidate) => ruleOut(candidate, query, knowledge));
  return {
    kind: 'recommend',
    recommendations,
    ...nameElsewhere(elsewhere, query, knowledge),
    isElsewhereFirst: first.isNeighbour,
    isBeside: elsewhere !== undefined && needed.length > 0,
    proposed: proposedIn(query, knowledge),
    isOpen: false,
    isGuess,
    ruledOut: ruledOut.slice(0, MOST_RULED_OUT),
    candidates: candidates.slice(0, MOST_CANDIDATES),
    facts: chooseFacts(query, recommendations[0]?.service),
    confidence: round(query.confidence * trustAdvice(candidates.map(({ share }) => share))),
  };
}

/** Advice less sure than this is hardly better than none: most of such questions ask for something else. */
const LEAST_SURE = 0.3;
const LEAST_SURE_OF_OTHERS = 0.65;

/** Told at length, what is needed matters more than what it is built with. */
const SHORT = 16;

/** How sure advice must be to be given at all, 0 to 1. */
export const leastSure = (query: Query): number =>
  isShort(query) && isOfOthers(query.trace.reading) ? LEAST_SURE_OF_OTHERS : LEAST_SURE;

const isShort = ({ trace: { reading } }: Query): boolean => reading.tokens.length <= SHORT;

const round = (share: number): number => Math.round(100 * share) / 100;

/** To ask back is no answer to be sure of. */
const NOTHING_KNOWN = 0.05;

const noAdvice = (confidence: number, candidates: Candidate[]): Advice => ({
  kind: 'recommend',
  recommendations: [],
  elsewhere: null,
  formerly: null,
  isElsewhereFirst: false,
  isBeside: false,
  proposed: null,
  isOpen: false,
  isGuess: true,
  ruledOut: [],
  candidates: candidates.slice(0, MOST_CANDIDATES),
  facts: [],
  confidence: round(confidence * NOTHING_KNOWN),
});

/** "Should we use Lambda here?" and no word of what for: what speaks for it and what against. */
const judge = (proposed: Service, query: Query, candidates: Candidate[]): Advice => ({
  kind: 'recommend',
  recommendations: [
    {
      service: proposed,
      score: round(candidates.find(({ id }) => id === proposed.id)?.share ?? 0),
      why: proposed.useWhen.map(({ text }) => text),
    },
  ],
  elsewhere: null,
  formerly: null,
  isElsewhereFirst: false,
  isBeside: false,
  proposed,
  isOpen: true,
  isGuess: false,
  ruledOut: [],
  candidates: candidates.slice(0, MOST_CANDIDATES),
  facts: byDemand(proposed.limits).slice(0, MOST_FACTS),
  confidence: round(query.confidence),
});

/** A neighbour is named from here on, as a share of our best. */
const WORTH_NAMING = 0.35;
/** So far behind a neighbour ours would only be pushed. */
const HOPELESS = 0.05;
/** So little is left beside what a fact rules out that it is no advice. */
const LEFT_OVER = 0.01;

function weigh(
  own: Candidate[],
  outside: Candidate | undefined,
): { ours: Candidate[]; elsewhere: Candidate | undefined; isHopeless: boolean } {
  const best = own[0]?.share ?? 0;
  if (best < LEFT_OVER)
    return {
      ours: [],
      elsewhere: outside !== undefined && outside.share >= LEFT_OVER ? outside : undefined,
      isHopeless: true,
    };
  if (outside === undefined || outside.share < WORTH_NAMING * best)
    return { ours: own, elsewhere: undefined, isHopeless: false };
  return { ours: own, elsewhere: outside, isHopeless: best < HOPELESS * outside.share };
}

const MOST_NEEDED = 2;
/** A need that says so much for a service stands in a story for a reason. */
const NEEDED = 2;

/**
 * "Find credit card numbers in our files and notify the security team": Macie, and SNS beside it. Messages of 10 MB in a
 * queue: a number rules SQS out, and S3 holds what is too large.
 */
const isNeeded = ({ id, met }: Candidate, { present }: Query): boolean =>
  !present.includes(id) && met.some(({ points }) => points >= NEEDED) && met.every(({ points }) => points > STRUCK_OUT);

/** In place of a service that AWS ended, the one that it points to, unless it is asked for by name. */
function nameElsewhere(
  outside: Candidate | undefined,
  { neighbours }: Query,
  knowledge: Knowledge,
): Pick<Advice, 'elsewhere' | 'formerly'> {
  const elsewhere = knowledge.neighbour(outside?.id ?? '') ?? null;
  const { ended } = elsewhere ?? {};
  const successor = ended === undefined ? undefined : knowledge.neighbour(ended.successor);
  return successor === undefined || neighbours.includes(elsewhere?.id ?? '')
    ? { elsewhere, formerly: null }
    : { elsewhere: successor, formerly: elsewhere };
}

/** Where a number rules out what is asked for: another that meets a need, or that the catalog names for what is beyond it. */
const standsIn = (one: Candidate, struck: Candidate[]): boolean =>
  meetsNeed(one) ||
  struck.some(({ breach }) => breach?.limit?.beyond?.some(({ service }) => service === one.id) === true);

const isWanted = ({ id, met, likely }: Candidate, { services }: Query): boolean =>
  met.some(({ points }) => points >= NEEDED) || likely >= LIKELY || services.includes(id);

/** What the question leads to, but for one fact. */
function ruleOut(candidate: Candidate, query: Query, knowledge: Knowledge): RecommendAnswer['ruledOut'] {
  const { id, met, breach } = candidate;
  const service = knowledge.service(id);
  const strike = met.find(({ points }) => points <= STRUCK_OUT);
  if (service === undefined || !isWanted(candidate, query)) return [];
  if (breach !== null) return [{ service, ...breach }];
  return strike?.need ? [{ service, why: strike.need, limit: null }] : [];
}

const MOST_FACTS = 3;
const TOUCHED = 0.4;

/** What hardly anybody asks for shares a word with many questions by chance. */
const LEAST_ASKED = 2;

/** What the question touches first, then what people ask for most. */
function chooseFacts({ limits }: Query, pick: Service | undefined): Limit[] {
  if (pick === undefined) return [];
  const touched = limits
    .filter(({ limit, strength }) => limit.service === pick.id && strength >= TOUCHED && limit.asked >= LEAST_ASKED)
    .map(({ limit }) => limit);
  return [...new Set([...touched, ...byDemand(pick.limits)])].slice(0, MOST_FACTS);
}
