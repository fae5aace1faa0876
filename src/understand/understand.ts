/** A question in, a query out: what kind, about what. Pure; any text gives a query. */
import type { Catalog } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import type { Prepared } from '../prepared.js';
import { asksForAll } from './asks-for-all.js';
import { cleanText } from './clean-text.js';
import { remember } from './conversation.js';
import { readDemands } from './demands.js';
import type { Intent, IntentKind } from './intents.js';
import { CLEAR_LIMIT, type LimitMatch } from './link-limits.js';
import { type Conversation, NEW_CONVERSATION, type Query } from './query.js';
import { createIntentReader, type IntentScore } from './read-intent.js';
import { createQuestionReader, isNamed, type Reading } from './read-question.js';
import { createServiceReader } from './read-service.js';
import { groupQuestions, keepAsking, type Sentence, splitSentences } from './sentences.js';
import { chooseQuestion } from './several-questions.js';
import { createStaleClaimFinder } from './stale-claims.js';
import { trainModels } from './train-models.js';

export type Understand = (text: string, conversation: Conversation) => Query;

/** How sure we must be; below it the answer is `unknown` with the nearest questions. */
const SURE_ENOUGH = 0.3;

/** Questions of these kinds about a name that two services share are about both. */
const MEANS_ALL: ReadonlySet<IntentKind> = new Set(['limit', 'describe', 'pricing']);

/** Kinds of which we know nothing where only others' services are named. */
const OF_OURS: ReadonlySet<IntentKind> = new Set(['limit', 'describe', 'pricing', 'compare']);

/** A kind taken over from the question before is likely, not sure. */
const CARRIED_CONFIDENCE = 0.85;

export function createUnderstand(catalog: Catalog, intents: Intent[], prepared: Prepared | null): Understand {
  const reader = createQuestionReader(catalog, intents, prepared);
  const models = lazy(() => prepared?.models() ?? trainModels(catalog, intents, reader));
  const intentReader = lazy(() => createIntentReader(intents, models().intents));
  const serviceReader = lazy(() => createServiceReader(models().services));
  const findStaleClaims = createStaleClaimFinder(catalog);
  const shortNames = new Map(catalog.services.map(({ id, shortName }) => [id, shortName]));

  return (text, conversation) => {
    const sentences = keepAsking(splitSentences(cleanText(text)));
    const whole = understandOne(sentences, conversation);
    const questions = groupQuestions(sentences);
    if (questions.length < 2) return whole;
    let before = conversation;
    const parts = questions.map((question) => {
      const query = understandOne(question, before);
      before = remember(query, [], before);
      return { query, asked: question.find(({ asks }) => asks)?.text ?? query.text };
    });
    return chooseQuestion(whole, parts, (service) => shortNames.get(service) ?? service);
  };

  /** A fragment that points at no limit of the service before has nothing to do with it: "lunch?". */
  function readInContext(sentences: Sentence[], conversation: Conversation): Reading {
    const reading = reader.read(sentences, conversation);
    const isUnrelated = reading.followUp.isWeak && reading.ownStrength < CLEAR_LIMIT / 2;
    return isUnrelated ? reader.read(sentences, NEW_CONVERSATION) : reading;
  }

  function understandOne(sentences: Sentence[], conversation: Conversation): Query {
    const reading = readInContext(sentences, conversation);
    const { tokens, mentions, names, followUp, limits, needs } = reading;
    const { services } = followUp;
    const isCarried = services.length > 0 && names.services.length === 0;
    const strength = limits[0]?.strength ?? 0;
    const kinds = lean(intentReader().read(reading), followUp.likelyKind);
    const [best] = kinds;
    const isSure = best !== undefined && best.share >= SURE_ENOUGH;
    const isOthers = names.services.length === 0 && !isCarried && (names.neighbours.length > 0 || reading.isForeign);
    const kind = isSure && !(isOthers && OF_OURS.has(best.kind)) ? best.kind : 'unknown';
    const carried = tokens.length === 0 ? 'help' : (followUp.kind ?? kind);

    return {
      text: reading.text,
      kind: carried,
      services:
        services.length === 0
          ? implyServices(carried, limits, names.hints)
          : MEANS_ALL.has(carried)
            ? [...services, ...names.alsoMeant]
            : services,
      isImplied: services.length === 0,
      isCarried,
      neighbours: names.neighbours,
      variants: followUp.variants,
      limits,
      sideBySide: reading.sideBySide,
      themes: reading.themes,
      edge: reading.edge,
      wantsAll:
        carried === 'limit' &&
        !reading.isSameLimit &&
        asksForAll(
          tokens.filter((_, i) => !isNamed(mentions, i)),
          strength,
        ),
      needs,
      demands: carried === 'recommend' ? readDemands(reading.sentences) : [],
      likely: carried === 'recommend' ? serviceReader()(reading) : [],
      rest: [],
      staleClaims: findStaleClaims(services, tokens),
      trace: { reading, kinds, weighWords: () => intentReader().explain(reading) },
      confidence: followUp.kind === null ? Math.min(0.99, best?.share ?? 0) : CARRIED_CONFIDENCE,
    };
  }
}

/** How much more likely a fragment is of the kind of the question before it. */
const LEANING = 5;

function lean(kinds: IntentScore[], towards: IntentKind | null): IntentScore[] {
  if (towards === null) return kinds;
  const weights = kinds.map(({ kind, share }) => (kind === towards ? LEANING * share : share));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return kinds.map(({ kind }, i) => ({ kind, share: (weights[i] ?? 0) / total })).sort((a, b) => b.share - a.share);
}

/** Where no service is named: the one that the limit belongs to, or that its typical words point at. */
function implyServices(kind: IntentKind, limits: LimitMatch[], hints: string[]): string[] {
  const [limit] = limits;
  if (kind === 'limit') return limit ? [limit.limit.service] : [];
  if (kind === 'pricing' || kind === 'describe') return hints.slice(0, 1);
  return [];
}
