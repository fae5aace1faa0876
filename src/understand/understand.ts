/** A question in, a query out: what kind, about what. Pure; any text gives a query. */
import { type Catalog, newestMonth } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import type { Prepared } from '../prepared.js';
import { askForNeed } from './ask-for-need.js';
import { asksForAll } from './asks-for-all.js';
import type { Choice } from './choice.js';
import { cleanText } from './clean-text.js';
import { SUREST, trustLimit } from './confidence.js';
import { type Conversation, NEW_CONVERSATION } from './conversation.js';
import { decideKind, lean } from './decide-kind.js';
import { readDemands } from './demands.js';
import { createErrorFinder } from './find-errors.js';
import type { Intent, IntentKind } from './intents.js';
import type { VariantMention } from './link-limits.js';
import { isTerm, type Mention } from './names.js';
import type { Query } from './query.js';
import { readChain } from './read-chain.js';
import { createChoiceReader } from './read-choice.js';
import { createFormReader } from './read-form.js';
import { createIntentReader } from './read-intent.js';
import { readPresent } from './read-present.js';
import { readProposed } from './read-proposed.js';
import { createQuestionReader, isNamed } from './read-question.js';
import { readReplaced } from './read-replaced.js';
import { createServiceReader } from './read-service.js';
import { readSince, readUntil } from './read-since.js';
import { isCarried, type Reading } from './reading.js';
import { remember } from './remember.js';
import { CLEAR_LIMIT } from './score-limit.js';
import { groupQuestions, keepAsking, type Sentence, splitSentences } from './sentences.js';
import { chooseQuestion } from './several-questions.js';
import { createStaleClaimFinder } from './stale-claims.js';
import { trainModels } from './train-models.js';
import { findWeighedPart } from './weighed-part.js';

/** @param choice what was chosen in place of a text; then the text is not read */
export type Understand = (text: string, conversation: Conversation, choice?: Choice) => Query;

/** Questions of these kinds about a name that two services share are about both. */
const MEANS_ALL: ReadonlySet<IntentKind> = new Set(['limit', 'describe', 'pricing']);

/** Of a message with more, only the first are read. */
const MOST_QUESTIONS = 6;

/** A limit of no named service that is less sure is a guess. */
const GUESS = 0.2;

/** Other kinds do not look at single limits or quantities. */
const ABOUT_NUMBERS: ReadonlySet<IntentKind> = new Set(['limit', 'fit', 'path', 'lookup', 'history']);

/** Questions of these kinds take over no service from the one before: "what is serverless?" */
const OF_NO_SERVICE: ReadonlySet<IntentKind> = new Set(['basics', 'list', 'help']);

/** Nothing, "?", "help", "please help": how to ask is what is wanted, not a greeting. */
const CALLS_FOR_HELP = /^(?:(?:please|pls) )?(?:help(?: me)?)?(?: (?:please|pls))?[\s?!.]*$/i;

/** @param asOf the day or month that "this year" is counted from */
export function createUnderstand(
  catalog: Catalog,
  intents: Intent[],
  prepared: Prepared | null,
  asOf: string = newestMonth(catalog),
): Understand {
  const reader = createQuestionReader(catalog, intents, prepared);
  const models = lazy(() => prepared?.models() ?? trainModels(catalog, intents, reader));
  const intentReader = lazy(() => createIntentReader(intents, models().intents));
  const serviceReader = lazy(() => createServiceReader(models().services));
  const findStaleClaims = createStaleClaimFinder(catalog);
  const findErrors = createErrorFinder(catalog);
  const formReader = lazy(() => createFormReader(intents));
  const shortNames = new Map(catalog.services.map(({ id, shortName }) => [id, shortName]));

  const readChoice = createChoiceReader(
    catalog,
    reader,
    (reading) => serviceReader()(reading),
    () => understandOne([], NEW_CONVERSATION),
  );

  return (text, conversation, choice) => {
    if (choice !== undefined) return readChoice(choice);
    const cleaned = cleanText(text);
    const sentences = keepAsking(splitSentences(cleaned));
    const whole = lazy(() => understandOne(sentences, conversation));
    if (sentences.length === 0) return { ...whole(), isCourtesy: !CALLS_FOR_HELP.test(cleaned) };
    const questions = groupQuestions(sentences).slice(0, MOST_QUESTIONS);
    if (questions.length < 2) return whole();
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
    const { tokens, mentions, names, followUp, limits, quantities } = reading;
    const { services } = followUp;
    const kinds = lean(intentReader().read(reading), followUp.likelyKind);
    const replaced = lazy(() => readReplaced(tokens, mentions));
    const proposed = lazy(() => notReplaced(readProposed(tokens, mentions), replaced()));
    const learnt = decideKind(reading, kinds, {
      isReplaced: () => replaced().length > 0,
      isProposed: () => proposed() !== null,
    });
    const staleClaims = findStaleClaims(services, tokens, () =>
      reading.parts().map(({ from, to }) => tokens.slice(from, to)),
    );
    const chain =
      readChain(reading.sentences, tokens, mentions, reader.findNames) ??
      (isCarried(reading) && conversation.chain.length > 0
        ? { nodes: conversation.chain, variants: [], isDrawn: false }
        : null);
    const errors = findErrors(reading.spelt, isCarried(reading) ? services : servicesByName(reading));
    const form = formReader()(
      reading,
      { quantities, chain, errors, isStale: staleClaims.length > 0 },
      learnt.kind,
      learnt.confidence,
    );
    const decided = form === null ? learnt : { kind: form.kind, confidence: form.confidence };
    // "lambda layers" names a part, which may be what is asked about
    const plainNames = mentions.filter(({ named }) => !named.some(isTerm));
    const content = tokens.filter((_, i) => !isNamed(plainNames, i));
    const isOfOne = services.length > 0 && !reading.isSameLimit;
    const wantsAll = decided.kind === 'limit' && isOfOne && asksForAll(content, limits[0]?.strength ?? 0);
    const isOneLimit = decided.kind === 'limit' && !wantsAll && reading.sideBySide().length === 0;
    const confidence = decided.confidence * (isOneLimit ? trustLimit(limits) : 1);
    // a limit of a service that nobody named is no answer unless it fits
    const kind = isOneLimit && services.length === 0 && confidence < GUESS ? 'unknown' : decided.kind;
    const isOfNone = isCarried(reading) && OF_NO_SERVICE.has(kind);
    const about = isOfNone ? [] : services;
    return {
      text: reading.text,
      kind,
      services: about.length > 0 ? [...about, ...besideNamed(kind, reading)] : implyServices(kind, reading),
      isImplied: about.length === 0,
      isCarried: isCarried(reading) && !isOfNone,
      neighbours: names.neighbours,
      variants: decided.kind === 'path' ? joinVariants(followUp.variants, chain?.variants ?? []) : followUp.variants,
      limits,
      quantities,
      parts: ABOUT_NUMBERS.has(kind) ? reading.parts() : [],
      asksWhich: form?.asksWhich === true,
      chain: decided.kind === 'path' ? (chain?.nodes ?? []) : [],
      errors: decided.kind === 'lookup' ? errors : [],
      since: decided.kind === 'history' ? readSince(reading.text, asOf) : null,
      until: decided.kind === 'history' ? readUntil(reading.text) : null,
      sideBySide: ABOUT_NUMBERS.has(kind) ? reading.sideBySide() : [],
      themes: reading.themes,
      edge: reading.edge,
      wantsAll,
      needs: reading.needs,
      demands: kind === 'recommend' || kind === 'fit' ? readDemands(reading.sentences) : [],
      replaced: kind === 'recommend' ? replaced() : [],
      present: kind === 'recommend' ? readPresent(sentences, mentions, (id) => shortNames.get(id)) : [],
      proposed: kind === 'recommend' ? proposed() : null,
      likely: kind === 'recommend' ? serviceReader()(reading) : [],
      askNeed: kind === 'unknown' ? askForNeed(reading, () => serviceReader()(reading)) : null,
      rest: [],
      isCourtesy: false,
      staleClaims,
      trace: { reading, kinds, weighWords: () => intentReader().explain(reading) },
      confidence: Math.min(SUREST, confidence),
    };
  }
}

/** "A replacement for SQS" does not propose SQS. */
const notReplaced = (proposed: string | null, replaced: string[]): string | null =>
  proposed !== null && replaced.includes(proposed) ? null : proposed;

const joinVariants = (some: VariantMention[], more: VariantMention[]): VariantMention[] => [
  ...some,
  ...more.filter((one) => !some.some(({ service, variant }) => service === one.service && variant === one.variant)),
];

/** Those that a name stands for, not just a word such as "regional". */
const servicesByName = ({ mentions, names }: Reading): string[] =>
  names.services.filter((id) =>
    mentions.some(({ named }) => named.some((one) => one.kind === 'service' && one.id === id)),
  );

/** What a name means as well, and what a part that is compared belongs to. */
function besideNamed(kind: IntentKind, reading: Reading): string[] {
  const also = MEANS_ALL.has(kind) ? reading.names.alsoMeant : [];
  return kind === 'compare' ? [...also, ...findWeighedPart(reading).filter((id) => !also.includes(id))] : also;
}

const hintsOf = ({ named }: Mention): string[] => named.flatMap(({ kind, id }) => (kind === 'hint' ? [id] : []));

/** Where no service is named: the one that the limit belongs to, or that its typical words point at. */
function implyServices(kind: IntentKind, { limits, mentions, names: { hints }, plainHints }: Reading): string[] {
  const [limit] = limits;
  if (kind === 'fit' && hints.length > 0) return hints.slice(0, 1);
  if (kind === 'limit' || kind === 'fit' || kind === 'history') return limit ? [limit.limit.service] : [];
  if (kind === 'pricing' || kind === 'describe') return plainHints().slice(0, 1);
  if (kind !== 'compare') return [];
  // "GSI or LSI": two parts of one service
  const hinted = mentions.map(hintsOf).filter((ids) => ids.length > 0);
  const shared = hints.filter((id) => hinted.every((ids) => ids.includes(id)));
  return shared.length === 1 ? shared : [];
}
