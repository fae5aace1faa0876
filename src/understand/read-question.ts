/** What stands in a question: names, limits, needs, themes. Which kind of question it is, is decided on top of it. */
import type { Catalog, Limit, Service } from '../catalog/load.js';
import type { Theme } from '../catalog/terms.js';
import { lazy } from '../lazy.js';
import type { Prepared } from '../prepared.js';
import { readThemes, readWanted } from './asked-for.js';
import { type FollowUp, readFollowUp } from './conversation.js';
import { type Edge, edgeOf, readEdge } from './edges.js';
import { hasForeignWord } from './foreign.js';
import type { Intent } from './intents.js';
import { ASKING } from './limit-words.js';
import { CLEAR_LIMIT, createLimitLinker, type LimitMatch, type VariantMention } from './link-limits.js';
import { type DemandFor, type LinkedNames, linkNames } from './link-names.js';
import { createNameFinder, type Mention } from './names.js';
import { createNeedsReader, type MetNeed } from './needs.js';
import { createDropOtherMeanings } from './other-meanings.js';
import type { Conversation } from './query.js';
import type { Sentence } from './sentences.js';
import { textOf } from './sentences.js';
import { findSeveralLimits, type LinkPart } from './several-limits.js';
import { stemOf, type Token, tokenize } from './tokens.js';
import { collectWords, createSpelling, restoreWords } from './vocabulary.js';

/** Everything that was seen in one question. `--explain` prints it. */
export type Reading = {
  text: string;
  sentences: Sentence[];
  /** Spelling corrected; as many as the text has words. */
  tokens: Token[];
  /** As they were written. */
  spelt: Token[];
  /** The tokens without names of services. */
  content: Token[];
  mentions: Mention[];
  names: LinkedNames;
  followUp: FollowUp;
  /** 0 to 1: how many of the words that say anything belong to our field. */
  familiar: number;
  /** Technology that is not AWS's is named. */
  isForeign: boolean;
  /** Best first. */
  limits: LimitMatch[];
  /** Two or three limits that are asked for at once; else empty. */
  sideBySide: LimitMatch[];
  /** The limit of the question before is asked for again. */
  isSameLimit: boolean;
  /** How much of the question its best limit explains by itself, 0 to 1. */
  ownStrength: number;
  themes: Theme[];
  edge: Edge | null;
  needs: Map<string, MetNeed[]>;
};

export type QuestionReader = {
  read(sentences: Sentence[], conversation: Conversation): Reading;
  /** Only the names in it. */
  findNames(sentences: Sentence[]): Mention[];
};

const SHORTEST_COMPOUND = 8;

/** How well a limit of a hinted service must fit, next to the best of any. */
const HINT_TRUST = 0.8;
/** A limit whose names explain so much of the words that ask is what they are about. */
const CLEAR_ENOUGH = 0.3;
/** The same where two limits are asked for at once. */
const CLEAR_PART = 0.6;
/** How much better another service's limit must fit to leave the service of the question before. */
const LEAVES_TOPIC = 1.3;
/** What it is worth to be the limit that was asked for before. */
const SAME_LIMIT = 6;

export function createQuestionReader(catalog: Catalog, intents: Intent[], prepared: Prepared | null): QuestionReader {
  const words = prepared === null ? collectWords(catalog, intents) : restoreWords(prepared.words);
  const findNames = createNameFinder(catalog, words.sure);
  const dropOtherMeanings = createDropOtherMeanings(catalog);
  const correctSpelling = createSpelling(words);
  const linkLimits = createLimitLinker(catalog, prepared?.limits ?? null);
  const readNeeds = createNeedsReader(catalog, findNames);
  const demandFor = createDemand(catalog);
  const plainNames = new Map(catalog.services.map((service) => [service.id, lazy(() => collectPlainNames(service))]));
  const fieldStems = new Set([...words.terms].map(stemOf));
  const limitById = new Map(
    catalog.services.flatMap(({ limits }) => limits.map((limit) => [limit.id, limit] as const)),
  );

  return {
    read,
    findNames: (sentences) => findMeant(sentences.flatMap(({ tokens }) => tokens)),
  };

  function findMeant(tokens: Token[]): Mention[] {
    return dropOtherMeanings(findNames(tokens), tokens);
  }

  function read(sentences: Sentence[], conversation: Conversation): Reading {
    const text = textOf(sentences);
    const spelt = sentences.flatMap((sentence) => sentence.tokens);
    const mentions = findMeant(spelt);
    const tokens = correctSpelling(spelt, mentions);
    const isForeign = hasForeignWord(spelt);
    const names = linkNames(mentions, spelt.length, isForeign, conversation.services, demandFor);
    const found = readFollowUp(names, namedWords(tokens, mentions), tokens, conversation);

    // "eventbridge rules" names the service, but "rules" is what is asked about
    const isContent = (i: number) =>
      servicesAt(mentions, i).every(
        (id) =>
          !plainNames
            .get(id)?.()
            .has(tokens[i]?.word ?? ''),
      );
    const content = withCompounds(tokens.filter((_, i) => isContent(i)));
    const asking = withCompounds(askingTokens(sentences, tokens, isContent));
    const { followUp, limits, isSameLimit, ownStrength } = findLimits({ content, asking, names, found });
    const linkPart: LinkPart = (from, to) => {
      const own = tokens.slice(from, to).filter((_, i) => isContent(from + i));
      const namedHere = names.services.filter((id) =>
        mentions.some(({ from: at, named }) => from <= at && at < to && named.some((one) => one.id === id)),
      );
      const services = namedHere.length > 0 ? namedHere : followUp.services;
      const [best] = services.length === 0 ? [] : linkLimits(own, services, followUp.variants);
      return best && best.strength >= CLEAR_PART && best.words > 0 ? best : undefined;
    };
    return {
      text,
      sentences,
      tokens,
      spelt,
      content,
      mentions,
      names,
      followUp,
      familiar: measureFamiliar(tokens, mentions),
      isForeign,
      limits,
      sideBySide: findSeveralLimits(sentences, limits[0], linkPart),
      isSameLimit,
      ownStrength,
      themes: readThemes(content),
      edge: readEdge(new Set(content.map(({ stem }) => stem))),
      needs: readNeeds(sentences),
    };
  }

  function measureFamiliar(tokens: Token[], mentions: Mention[]): number {
    const telling = tokens.filter(({ word, stem }) => !/^\d/.test(word) && !ASKING.has(stem));
    const known = tokens.filter(
      ({ word, stem }, i) => !/^\d/.test(word) && !ASKING.has(stem) && (isNamed(mentions, i) || fieldStems.has(stem)),
    );
    return telling.length === 0 ? 1 : known.length / telling.length;
  }

  /** "put_records" and "put records" are PutRecords too. */
  function withCompounds(own: Token[]): Token[] {
    const found = own.flatMap(({ word }, i) => {
      const pair = word + (own[i + 1]?.word ?? '');
      const triple = pair + (own[i + 2]?.word ?? '');
      return [triple, pair]
        .filter((joined) => joined.length >= SHORTEST_COMPOUND && words.terms.has(joined))
        .slice(0, 1);
    });
    return found.length === 0 ? own : [...own, ...found.map((word) => ({ word, stem: stemOf(word) }))];
  }

  /** What is told before a question counts only where the question itself points at no limit. */
  function linkWords({ content, asking }: Words, services: string[], variants: VariantMention[]): LimitMatch[] {
    const asked = asking.length < content.length ? linkLimits(asking, services, variants) : [];
    return (asked[0]?.strength ?? 0) >= CLEAR_ENOUGH ? asked : linkLimits(content, services, variants);
  }

  /** Where the words point at no limit of their own, a follow-up asks again for the limit before. */
  function findLimits({ names, found, ...words }: Words & { names: LinkedNames; found: FollowUp }) {
    const { hints } = names;
    const link = (services: string[]) => linkWords(words, services, found.variants);
    const result = (followUp: FollowUp, limits: LimitMatch[]) => ({
      followUp,
      limits,
      isSameLimit: false,
      ownStrength: limits[0]?.strength ?? 0,
    });
    const services = [...found.services, ...names.alsoMeant];
    if (services.length === 0) return result(found, linkAnywhere(words, hints, found.variants));

    const own = result(found, link(services));
    const others = hints.filter((id) => !services.includes(id));
    const isCarried = names.services.length === 0 && !found.points;
    const hinted = isCarried && others.length > 0 ? link(others) : [];
    if ((hinted[0]?.strength ?? 0) > LEAVES_TOPIC * own.ownStrength)
      return result({ ...found, services: [hinted[0]?.limit.service ?? ''], variants: [], limit: null }, hinted);

    const before = found.limit === null ? undefined : limitById.get(found.limit);
    const isOwn = found.kind === null && pointsElsewhere(words.content, own.limits);
    return before === undefined || isOwn
      ? own
      : { ...own, limits: linkAgain(words.content, services, found.variants, before), isSameLimit: true };
  }

  /** With the words of the limit that was asked for before. */
  function linkAgain(content: Token[], services: string[], variants: VariantMention[], before: Limit): LimitMatch[] {
    const name = tokenize(before.name).filter(({ word }) => !EDGES.has(word));
    const edge = readEdge(new Set(content.map(({ stem }) => stem)));
    return linkLimits([...content, ...name], services, variants)
      .map((match) => ({ ...match, score: match.score + likeness(match.limit, before, variants, edge) }))
      .sort((a, b) => b.score - a.score);
  }

  /** A hint only suggests its service: a limit of another one that fits much better wins. */
  function linkAnywhere(words: Words, hints: string[], variants: VariantMention[]): LimitMatch[] {
    const anywhere = linkWords(words, [], variants);
    const hinted = hints.length > 0 ? linkWords(words, hints, variants) : [];
    return (hinted[0]?.strength ?? 0) >= HINT_TRUST * (anywhere[0]?.strength ?? 0) ? hinted : anywhere;
  }
}

/** `asking`: those of the sentences that ask. */
type Words = { content: Token[]; asking: Token[] };

const EDGES: ReadonlySet<string> = new Set(['default', 'minimum', 'maximum', 'min', 'max']);

/** The words of a follow-up point at a limit of their own, of the sort that is asked for. */
function pointsElsewhere(content: Token[], [best]: LimitMatch[]): boolean {
  if (best === undefined) return false;
  return (
    best.strength >= CLEAR_LIMIT || (best.strength >= CLEAR_ENOUGH && best.isOfSort && readWanted(content).length > 0)
  );
}

/** "retention-max" and "retention-default" are ends of one range. */
const rangeOf = ({ key }: Limit): string => key.replace(/-(?:default|max|min|maximum|minimum)\b/, '');

/** How much a limit is the one that was asked for before, unless another variant or end of it is asked for now. */
function likeness(limit: Limit, before: Limit, variants: VariantMention[], edge: Edge | null): number {
  const isOther = variants.some(({ service, variant }) => service === before.service && variant !== before.variant);
  const isNamed = variants.some(({ variant }) => variant === limit.variant);
  if (isOther && limit.variant !== null && !isNamed) return -SAME_LIMIT;
  if (limit.id === before.id) return isOther || (edge !== null && edge !== edgeOf(before.key)) ? 0 : 2 * SAME_LIMIT;
  if (rangeOf(limit) === rangeOf(before)) return SAME_LIMIT;
  return limit.measure !== undefined && limit.measure === before.measure ? SAME_LIMIT : 0;
}

function askingTokens(sentences: Sentence[], tokens: Token[], isContent: (i: number) => boolean): Token[] {
  let from = 0;
  return sentences.flatMap(({ asks, tokens: own }) => {
    const start = from;
    from += own.length;
    return asks ? tokens.slice(start, from).filter((_, i) => isContent(start + i)) : [];
  });
}

/** How much people ask about the limits of a variant. */
function createDemand(catalog: Catalog): DemandFor {
  const limits = new Map(catalog.services.map((service) => [service.id, service.limits]));
  return ({ service, variant }) =>
    limits.get(service)?.reduce((sum, limit) => sum + (limit.variant === variant ? 2 * limit.asked : limit.asked), 0) ??
    0;
}

/** Words that only name a service; those that also stand in names of its limits ("putevents") may be what is asked about. */
function collectPlainNames({ id, name, shortName, aliases, limits }: Service): Set<string> {
  const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);
  const asked = new Set(limits.flatMap((limit) => [limit.name, ...limit.aliases].flatMap(wordsOf)));
  return new Set([
    ...[id.replaceAll('-', ' '), name, shortName].flatMap(wordsOf),
    ...aliases.filter((alias) => !alias.includes(' ') && !asked.has(alias)),
  ]);
}

/** The words that are part of a name of a service, neighbour or variant. */
const namedWords = (tokens: Token[], mentions: Mention[]): string[] =>
  mentions
    .filter(({ named }) => named.some(({ kind }) => kind !== 'hint'))
    .flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));

/** Whether the word is part of a name of a service or a variant. */
export const isNamed = (mentions: Mention[], index: number): boolean =>
  mentions.some(
    ({ from, to, named }) =>
      from <= index && index < to && named.some(({ kind }) => kind === 'service' || kind === 'variant'),
  );

/** The services that a name at this place stands for. */
const servicesAt = (mentions: Mention[], index: number): string[] =>
  mentions
    .filter(({ from, to }) => from <= index && index < to)
    .flatMap(({ named }) => named.flatMap((one) => (one.kind === 'service' ? [one.id] : [])));
