/** A question in, a query out: what kind, about what. Pure; any text gives a query. */
import type { Catalog } from '../catalog/load.js';
import type { Prepared } from '../prepared.js';
import { readThemes } from './asked-for.js';
import { asksForAll } from './asks-for-all.js';
import { cleanText } from './clean-text.js';
import { readFollowUp } from './conversation.js';
import { readEdge } from './edges.js';
import { weighEvidence } from './evidence.js';
import { hasForeignWord } from './foreign.js';
import type { Intent, IntentKind } from './intents.js';
import { createLimitLinker, type LimitMatch, type VariantMention } from './link-limits.js';
import { type DemandFor, linkNames } from './link-names.js';
import { createNameFinder, type Mention } from './names.js';
import { bestPoints, createNeedsReader } from './needs.js';
import { createDropOtherMeanings } from './other-meanings.js';
import type { Conversation, Query } from './query.js';
import { createIntentReader } from './read-intent.js';
import { findStaleClaims } from './stale-claims.js';
import { type Token, tokenize } from './tokens.js';
import { collectWords, createSpelling } from './vocabulary.js';

export type Understand = (text: string, conversation: Conversation) => Query;

/** How sure we must be; below it the answer is `unknown` with the nearest questions. */
const SURE_ENOUGH = 0.3;

/** A kind taken over from the question before is likely, not sure. */
const CARRIED_CONFIDENCE = 0.85;

const HINT_TRUST = 0.8;

export function createUnderstand(catalog: Catalog, intents: Intent[], prepared: Prepared | null): Understand {
  const words =
    prepared === null
      ? collectWords(catalog, intents)
      : { all: new Set(prepared.words.all), terms: prepared.words.terms };
  const findNames = createNameFinder(catalog, words.all);
  const dropOtherMeanings = createDropOtherMeanings(catalog);
  const correctSpelling = createSpelling(words);
  const linkLimits = createLimitLinker(catalog, prepared?.limits ?? null);
  const demandFor: DemandFor = ({ service, variant }) =>
    catalog.services
      .find(({ id }) => id === service)
      ?.limits.reduce((sum, limit) => sum + (limit.variant === variant ? 2 * limit.asked : limit.asked), 0) ?? 0;
  // "eventbridge rules" names the service, but "rules" is what is asked about
  const plainNames = collectPlainNames(catalog);
  const limitNames = new Map(
    catalog.services.flatMap(({ limits }) => limits.map(({ id, name }) => [id, name] as const)),
  );
  const readNeeds = createNeedsReader(catalog, findNames);
  const readIntent = createIntentReader(intents, prepared?.classifier ?? null);

  return (text, conversation) => {
    const question = cleanText(text);
    const spelt = tokenize(question);
    const mentions = dropOtherMeanings(findNames(spelt), spelt);
    const tokens = correctSpelling(spelt, mentions);
    const isForeign = hasForeignWord(spelt);
    const found = linkNames(mentions, spelt.length, isForeign, demandFor);
    const followUp = readFollowUp(found, namedWords(tokens, mentions), tokens, conversation);
    const { services, variants } = followUp;

    const own = tokens.filter(({ word }, i) => !isServiceName(mentions, i) || !plainNames.has(word));
    const content = followUp.isSameLimit ? [...own, ...tokenize(limitNames.get(conversation.limit ?? '') ?? '')] : own;
    const limits = findLimits(content, services, found.hints, variants);
    const themes = readThemes(content);
    const strength = limits[0]?.strength ?? 0;

    const needs = readNeeds(question);
    const priors = weighEvidence({
      needed: bestPoints(needs),
      services,
      names: found,
      strength,
      sharedWords: limits[0]?.words ?? 0,
      tokens,
      isForeign,
    });
    const [best] = readIntent(tokens, mentions, priors);
    const isSure = best !== undefined && best.share >= SURE_ENOUGH;
    const kind = isSure ? best.kind : 'unknown';
    const carried = tokens.length === 0 ? 'help' : (followUp.kind ?? kind);

    return {
      text: question,
      kind: carried,
      services: services.length > 0 ? services : implyServices(carried, limits, found.hints),
      isImplied: services.length === 0,
      neighbours: found.neighbours,
      variants,
      limits,
      themes,
      edge: readEdge(new Set(content.map(({ stem }) => stem))),
      wantsAll:
        carried === 'limit' &&
        !followUp.isSameLimit &&
        asksForAll(
          tokens.filter((_, i) => !isNamed(mentions, i)),
          strength,
        ),
      needs,
      staleClaims: findStaleClaims(catalog, services, tokens),
      confidence: followUp.kind === null ? Math.min(0.99, best?.share ?? 0) : CARRIED_CONFIDENCE,
    };
  };

  /** A hint only suggests its service: a limit of another one that fits much better wins. */
  function findLimits(content: Token[], services: string[], hints: string[], variants: VariantMention[]): LimitMatch[] {
    if (services.length > 0) return linkLimits(content, services, variants);
    const anywhere = linkLimits(content, [], variants);
    const hinted = hints.length > 0 ? linkLimits(content, hints, variants) : [];
    return (hinted[0]?.strength ?? 0) >= HINT_TRUST * (anywhere[0]?.strength ?? 0) ? hinted : anywhere;
  }
}

/** Words that only name a service; those that also stand in names of its limits ("putevents") may be what is asked about. */
function collectPlainNames(catalog: Catalog): Set<string> {
  return new Set(
    catalog.services.flatMap(({ id, name, shortName, aliases, limits }) => {
      const own = [id.replaceAll('-', ' '), name, shortName].flatMap((text) => tokenize(text).map(({ word }) => word));
      const asked = new Set(
        limits
          .flatMap((limit) => [limit.name, ...limit.aliases])
          .flatMap((text) => tokenize(text).map(({ word }) => word)),
      );
      return [...own, ...aliases.filter((alias) => !alias.includes(' ') && !asked.has(alias))];
    }),
  );
}

/** Where no service is named: the one that the limit belongs to, or that its typical words point at. */
function implyServices(kind: IntentKind, limits: LimitMatch[], hints: string[]): string[] {
  const [limit] = limits;
  if (kind === 'limit') return limit ? [limit.limit.service] : [];
  if (kind === 'pricing' || kind === 'describe') return hints.slice(0, 1);
  return [];
}

/** The words that are part of a name of a service, neighbour or variant. */
const namedWords = (tokens: Token[], mentions: Mention[]): string[] =>
  mentions
    .filter(({ named }) => named.some(({ kind }) => kind !== 'hint'))
    .flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));

/** Whether the word is part of a name of a service or a variant. */
const isNamed = (mentions: Mention[], index: number): boolean =>
  mentions.some(
    ({ from, to, named }) =>
      from <= index && index < to && named.some(({ kind }) => kind === 'service' || kind === 'variant'),
  );

const isServiceName = (mentions: Mention[], index: number): boolean =>
  mentions.some(({ from, to, named }) => from <= index && index < to && named.some(({ kind }) => kind === 'service'));
