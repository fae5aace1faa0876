/** Which limits a question is about, in its conversation. */
import type { Catalog, Limit } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import { readWanted } from './asked-for.js';
import type { ContentWords } from './content-words.js';
import { type Edge, edgeOf, isEdge, readEdge } from './edges.js';
import type { FollowUp } from './follow-up.js';
import { type LimitQuestion, readLimitQuestion } from './limit-question.js';
import type { LimitLinker, VariantMention } from './link-limits.js';
import type { LinkedNames } from './link-names.js';
import { CLEAR_LIMIT, type LimitMatch } from './score-limit.js';
import { type Token, tokenize } from './tokens.js';

export type FoundLimits = {
  /** As it was, unless the words point at another service after all. */
  followUp: FollowUp;
  /** Best first. */
  limits: LimitMatch[];
  /** The limit of the question before is asked for again. */
  isSameLimit: boolean;
  /** How much of the question its best limit explains by itself, 0 to 1. */
  ownStrength: number;
};

/** `calls`: words that are written like names of calls and fields, lower case. */
export type LimitFinder = (words: ContentWords, names: LinkedNames, found: FollowUp, calls: string[]) => FoundLimits;

/** The words that ask, null where all do, and all words. */
type Questions = { asking: (() => LimitQuestion) | null; content: () => LimitQuestion };

/** How well a limit of a hinted service must fit, next to the best of any. */
const HINT_TRUST = 0.8;
/** A limit whose names explain so much of the words that ask is what they are about. */
const CLEAR_ENOUGH = 0.3;
/** How much better another service's limit must fit to leave the service of the question before. */
const LEAVES_TOPIC = 1.3;
/** What it is worth to be the limit that was asked for before. */
const SAME_LIMIT = 6;

export function createLimitFinder(catalog: Catalog, linkLimits: LimitLinker): LimitFinder {
  const limitById = lazy(
    () => new Map(catalog.services.flatMap(({ limits }) => limits.map((limit) => [limit.id, limit] as const))),
  );
  const callOwners = lazy(() => collectCallOwners(catalog));
  return findLimits;

  /** What is told before a question counts only where the question itself points at no limit. */
  function linkWords({ asking, content }: Questions, services: string[], variants: VariantMention[]): LimitMatch[] {
    const asked = asking === null ? [] : linkLimits(asking(), services, variants);
    return (asked[0]?.strength ?? 0) >= CLEAR_ENOUGH ? asked : linkLimits(content(), services, variants);
  }

  /** Where the words point at no limit of their own, a follow-up asks again for the limit before. */
  function findLimits(words: ContentWords, names: LinkedNames, found: FollowUp, calls: string[]): FoundLimits {
    const { hints } = names;
    const questions: Questions = {
      asking: words.asking.length < words.content.length ? lazy(() => readLimitQuestion(words.asking)) : null,
      content: lazy(() => readLimitQuestion(words.content)),
    };
    const isDenied = ({ limit }: LimitMatch) =>
      names.denied.some(({ service, variant }) => service === limit.service && variant === limit.variant);
    const link = (services: string[]) =>
      preferNamed(
        linkWords(questions, services, found.variants).filter((match) => !isDenied(match)),
        names,
      );
    const linkAny = () => linkAnywhere(questions, hints, found.variants).filter((match) => !isDenied(match));
    const result = (followUp: FollowUp, limits: LimitMatch[]): FoundLimits => ({
      followUp,
      limits,
      isSameLimit: false,
      ownStrength: limits[0]?.strength ?? 0,
    });
    const services = [...found.services, ...names.alsoMeant];
    if (services.length === 0) {
      const owners = [...new Set(calls.flatMap((call) => callOwners().get(call) ?? []))];
      return result(found, owners.length > 0 ? link(owners) : linkAny());
    }

    const own = result(found, link(services));
    const others = hints.filter((id) => !services.includes(id));
    const isCarried = names.services.length === 0 && !found.points;
    const hinted = isCarried && others.length > 0 ? link(others) : [];
    if ((hinted[0]?.strength ?? 0) > LEAVES_TOPIC * own.ownStrength)
      return result({ ...found, services: [hinted[0]?.limit.service ?? ''], variants: [], limit: null }, hinted);

    const before = found.limit === null ? undefined : limitById().get(found.limit);
    const isOwn = found.kind === null && pointsElsewhere(words.content, own.limits);
    return before === undefined || isOwn
      ? own
      : { ...own, limits: linkAgain(words.content, services, found.variants, before), isSameLimit: true };
  }

  /** With the words of the limit that was asked for before. */
  function linkAgain(content: Token[], services: string[], variants: VariantMention[], before: Limit): LimitMatch[] {
    const name = tokenize(before.name).filter(({ stem }) => !isEdge(stem));
    const edge = readEdge(new Set(content.map(({ stem }) => stem)));
    return linkLimits(readLimitQuestion([...content, ...name]), services, variants)
      .map((match) => ({ ...match, score: match.score + likeness(match.limit, before, variants, edge) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  /** A hint only suggests its service: a limit of another one that fits much better wins. */
  function linkAnywhere(questions: Questions, hints: string[], variants: VariantMention[]): LimitMatch[] {
    const anywhere = linkWords(questions, [], variants);
    const hinted = hints.length > 0 ? linkWords(questions, hints, variants) : [];
    return (hinted[0]?.strength ?? 0) >= HINT_TRUST * (anywhere[0]?.strength ?? 0) ? hinted : anywhere;
  }
}

/** "Fargate" is ECS's first: a limit of EKS must fit so much better to go before it. */
const ALSO_MEANT = 0.5;
/** "The maximum Lambda timeout when triggered from SQS" is one of Lambda. */
const ASIDE = 2.5;

function preferNamed(matches: LimitMatch[], { alsoMeant, asides }: LinkedNames): LimitMatch[] {
  const placeOf = ({ score, limit: { service } }: LimitMatch) =>
    score - (alsoMeant.includes(service) ? ALSO_MEANT : asides.includes(service) ? ASIDE : 0);
  return alsoMeant.length + asides.length === 0 ? matches : [...matches].sort((a, b) => placeOf(b) - placeOf(a));
}

const MOST_OWNERS = 2;

/** Words that are the whole name of a limit → the services of which they are; words of many services name none. */
function collectCallOwners({ services }: Catalog): Map<string, string[]> {
  const owners = new Map<string, Set<string>>();
  for (const { id, limits } of services)
    for (const alias of limits.flatMap(({ aliases }) => aliases))
      if (/^[a-z]+$/.test(alias)) owners.set(alias, (owners.get(alias) ?? new Set()).add(id));
  return new Map([...owners].flatMap(([word, ids]) => (ids.size <= MOST_OWNERS ? [[word, [...ids]]] : [])));
}

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
  const isOtherEnd = edge !== null && edge !== edgeOf(before.key);
  if (limit.id === before.id) {
    if (isOther) return 0;
    return isOtherEnd && limit[edge] === undefined ? 0 : 2 * SAME_LIMIT;
  }
  if (rangeOf(limit) === rangeOf(before) && isOtherEnd && edge === edgeOf(limit.key)) return 3 * SAME_LIMIT;
  if (rangeOf(limit) === rangeOf(before))
    return limit.variant === before.variant || isNamed ? SAME_LIMIT : SAME_LIMIT / 2;
  return limit.measure !== undefined && limit.measure === before.measure ? SAME_LIMIT : 0;
}
