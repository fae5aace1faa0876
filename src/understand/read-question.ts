/** What stands in a question: names, limits, needs, themes. Which kind of question it is, is decided on top of it. */
import type { Catalog, Service } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import type { Prepared } from '../prepared.js';
import { readThemes } from './asked-for.js';
import { createContentReader } from './content-words.js';
import type { Conversation } from './conversation.js';
import { type AskedEdge, readAskedEdge } from './edges.js';
import { createLimitFinder } from './find-limits.js';
import { readFollowUp } from './follow-up.js';
import { hasForeignWord } from './foreign.js';
import type { Intent } from './intents.js';
import { ASKING } from './limit-words.js';
import { createLimitLinker } from './link-limits.js';
import { type DemandFor, linkNames } from './link-names.js';
import { createPartLinker } from './link-part.js';
import { linkQuantities } from './link-quantities.js';
import { nameListedHints } from './listed-hints.js';
import { createNameFinder, dropTerms, findInParts, isTerm, type Mention } from './names.js';
import { createNeedsReader } from './needs.js';
import { createDropOtherMeanings } from './other-meanings.js';
import { findPlainHints } from './plain-hints.js';
import { dropLimits, readQuantities } from './quantities.js';
import type { Reading } from './reading.js';
import type { Sentence } from './sentences.js';
import { textOf } from './sentences.js';
import { findSeveralLimits } from './several-limits.js';
import { tagWords } from './tags.js';
import { stemOf, stemsOf, type Token } from './tokens.js';
import { namesUnknownProduct } from './unknown-product.js';
import { collectWords, createSpelling, restoreWords } from './vocabulary.js';

export type QuestionReader = {
  read(sentences: Sentence[], conversation: Conversation): Reading;
  /** Only the names in it. */
  findNames(sentences: Sentence[]): Mention[];
};

/** "Non-FIFO", "without using the extended client". */
const DENIALS = new Set(['no', 'not', 'non', 'without']);
const FILLERS = new Set(['a', 'an', 'any', 'the', 'that', 'this', 'using', 'use']);

const WHICH = new Set(['which', 'what', 'where', 'name', 'identify']);
const SERVICE = new Set(['service', 'services']);
const BETWEEN = 4;

/** "Which service has shards?": its parts are told to find out which one it is. */
const asksForService = (tokens: Token[]): boolean =>
  tokens.some(
    ({ word }, at) => WHICH.has(word) && tokens.slice(at + 1, at + 1 + BETWEEN).some((next) => SERVICE.has(next.word)),
  );

function isDenied(tokens: Token[], from: number): boolean {
  let before = from - 1;
  while (FILLERS.has(tokens[before]?.word ?? '')) before -= 1;
  return DENIALS.has(tokens[before]?.word ?? '');
}

export function createQuestionReader(catalog: Catalog, intents: Intent[], prepared: Prepared | null): QuestionReader {
  const vocabulary = prepared === null ? collectWords(catalog, intents) : restoreWords(prepared.models().words);
  const findNames = createNameFinder(catalog, vocabulary.sure);
  const dropOtherMeanings = createDropOtherMeanings(catalog);
  const correctSpelling = createSpelling(vocabulary);
  const linkLimits = createLimitLinker(catalog, () => prepared?.models().limits ?? null);
  const readNeeds = createNeedsReader(catalog);
  const demandFor = createDemand(catalog);
  const readContent = createContentReader(catalog, vocabulary);
  const findLimits = createLimitFinder(catalog, linkLimits);
  const fieldStems = new Set([...vocabulary.terms].map(stemOf));
  const termsOf = new Map(catalog.services.map((service) => [service.id, lazy(() => collectTerms(service))]));
  const isTermOf = ({ stem }: Token, service: string): boolean => termsOf.get(service)?.().has(stem) === true;

  return {
    read,
    findNames: findMeant,
  };

  /** The end of a sentence ends a name. */
  function findMeant(sentences: Sentence[]): Mention[] {
    const parts = sentences.map(({ tokens }) => tokens);
    const tokens = parts.flat();
    const mentions = dropOtherMeanings(findInParts(parts, findNames), tokens);
    return nameListedHints(sentences, asksForService(tokens) ? dropTerms(mentions) : mentions);
  }

  function read(sentences: Sentence[], conversation: Conversation): Reading {
    const text = textOf(sentences);
    const spelt = sentences.flatMap((sentence) => sentence.tokens);
    const mentions = findMeant(sentences);
    const tokens = correctSpelling(spelt, mentions);
    const isForeign = hasForeignWord(spelt) || namesUnknownProduct(text, spelt, mentions);
    const names = linkNames(mentions, spelt, isForeign, conversation.services, demandFor, ({ from }) =>
      isDenied(tokens, from),
    );
    const found = readFollowUp(names, namedWords(tokens, mentions), tokens, conversation);

    const words = readContent(sentences, tokens, mentions);
    const { content } = words;
    const { followUp, limits, isSameLimit, ownStrength } = findLimits(words, names, found, readCalls(text));
    const { linkWords, linkPart } = createPartLinker(linkLimits, { words, tokens, mentions, names, followUp, limits });
    const said = dropLimits(readQuantities(text), text);
    const quantities = said.length === 0 && followUp.need !== null ? readQuantities(followUp.need) : said;
    return {
      text,
      sentences,
      tokens,
      spelt,
      mentions,
      tags: lazy(() => tagWords(tokens, mentions)),
      names,
      plainHints: lazy(() => findPlainHints(sentences, tokens, mentions, isTermOf)),
      followUp,
      familiar: measureFamiliar(tokens, mentions),
      isForeign,
      limits,
      sideBySide: lazy(() => findSeveralLimits(sentences, limits[0], linkPart)),
      quantities,
      parts: lazy(() => linkQuantities(text, quantities, linkWords)),
      isSameLimit,
      ownStrength,
      themes: readThemes(content),
      edge: edgeOf(words.asking) ?? edgeOf(content),
      needs: readNeeds(sentences, mentions),
    };
  }

  function measureFamiliar(tokens: Token[], mentions: Mention[]): number {
    let [telling, known] = [0, 0];
    tokens.forEach(({ word, stem }, i) => {
      if (/^\d/.test(word) || ASKING.has(stem)) return;
      telling += 1;
      if (isNamed(mentions, i) || fieldStems.has(stem)) known += 1;
    });
    return telling === 0 ? 1 : known / telling;
  }
}

/** What is told beside a question says which end is meant only where the question does not. */
const edgeOf = (tokens: Token[]): AskedEdge | null => readAskedEdge(new Set(tokens.map(({ stem }) => stem)));

/** How much people ask about the limits of a variant. */
function createDemand(catalog: Catalog): DemandFor {
  const limits = new Map(catalog.services.map((service) => [service.id, service.limits]));
  return ({ service, variant }) =>
    limits.get(service)?.reduce((sum, limit) => sum + (limit.variant === variant ? 2 * limit.asked : limit.asked), 0) ??
    0;
}

/** The words that are part of a name of a service, neighbour or variant. */
const namedWords = (tokens: Token[], mentions: Mention[]): string[] =>
  mentions
    .filter(({ named }) => named.some((one) => one.kind !== 'hint' && !isTerm(one)))
    .flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));

/** Whether the word is part of a name of a service or a variant. */
export const isNamed = (mentions: Mention[], index: number): boolean =>
  mentions.some(
    ({ from, to, named }) =>
      from <= index && index < to && named.some(({ kind }) => kind === 'service' || kind === 'variant'),
  );

const collectTerms = ({ limits }: Service): Set<string> =>
  new Set(limits.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(stemsOf)));

/** "DelaySeconds", "putRecords": names of calls and of their fields, by the capital within. */
const CALL = /\b[A-Za-z][a-z]+(?:[A-Z][a-z]+)+\b/g;

const readCalls = (text: string): string[] => (text.match(CALL) ?? []).map((call) => call.toLowerCase());
