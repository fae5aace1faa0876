/** What a follow-up takes over from the question before it, in the same thread. */

import type { Conversation, Side } from './conversation.js';
import type { IntentKind } from './intents.js';
import type { VariantMention } from './link-limits.js';
import type { LinkedNames } from './link-names.js';
import type { Token } from './tokens.js';

/** `kind`: what the question can only mean; null: its own words decide. */
export type FollowUp = {
  services: string[];
  variants: VariantMention[];
  kind: IntentKind | null;
  /** The question before was of this kind, and this one is only a fragment: "targets?". */
  likelyKind: IntentKind | null;
  /** The limit before is asked for again, of another service or variant, or something more about it. */
  limit: string | null;
  /** What was to fit before is now to fit into another service: "and eventbridge?". */
  need: string | null;
  /** It points back: "it", "those", "the latter". */
  points: boolean;
  /** Only its shortness suggests that it goes on with the question before. */
  isWeak: boolean;
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Longer questions stand on their own, unless they point back. */
const LONGEST = 9;
const LONGEST_POINTING = 18;
/** So few words without a verb are a fragment. */
const LONGEST_FRAGMENT = 4;

const OPENERS = words(
  'and what whats how for why compare also show more all but ok okay with the is same vs versus or then about hm so good great now',
);
const POINTERS = words('it its they them those these this there both one ones');
const PAIR = words('two both these those them they side either');
const COMPARING = words(
  'compare compared vs versus against with instead rather than or why difference differences different differ better cheaper faster side',
);
const TELLING_APART = words('compare compared difference differences different differ better side versus vs');
const ALL = words('all everything rest list limits quotas');
/** A topic of its own, however short. */
const ASKS_WHAT = /\b(?:what (?:is|are)|whats|explain|describe|define) (?!about|if|the difference)/;
/** Says something about the limit before. */
const ABOUT_LIMIT =
  /\b(?:rais|increas|adjust|extend|bump|lift|hard limit|soft limit|ask for more|get more|higher|per (?:account|region|second|function|queue|table)|configurable|changed?\b|still)/;
/** A word that is a question by itself in a conversation: "billing?". */
const KIND_WORDS: [IntentKind, ReadonlySet<string>][] = [
  ['pricing', words('billing billed price prices pricing cost costs')],
  ['describe', words('docs documentation features')],
];
/** Words that say nothing about what is asked. */
const FILLERS = words(
  'and what whats how hows for about why not also show me more all of them it its this that these those the a an in on with to but ok okay so hm same please pls then or vs versus against compare compared than instead rather be one ones there limit limits quota quotas everything default minimum maximum min max most least do does can is are was',
);
const VERBS = words(
  'is are was can could does do did will would should may has have how what whats why which when where who',
);

/**
 * A short question goes on with the one before: "and memory?", "for fifo?", "what about sqs?", "compare it with
 * kinesis", "can it be raised?", "show all". One that names a service and says something of its own is a new topic, and
 * so is one that neither is short nor points back.
 */
export function readFollowUp(names: LinkedNames, ownNames: string[], tokens: Token[], before: Conversation): FollowUp {
  const alone: FollowUp = {
    services: names.services,
    variants: names.variants,
    kind: null,
    likelyKind: null,
    limit: null,
    need: null,
    points: false,
    isWeak: false,
  };
  const [previous] = before.services;
  if (previous === undefined || tokens.length === 0) return alone;
  const has = (set: ReadonlySet<string>) => tokens.some(({ word }) => set.has(word));
  const own = new Set(ownNames);
  const further = tokens.filter(({ word }) => !FILLERS.has(word) && !own.has(word)).length;
  const opens = OPENERS.has(tokens[0]?.word ?? '');
  const isNew = names.services.some((id) => !before.services.includes(id)) || names.neighbours.length > 0;

  if (!isNew && has(PAIR) && has(TELLING_APART)) {
    const pair = before.recent.slice(-2);
    if (pair.length === 2) return { ...alone, ...ofSides(pair), kind: 'compare' };
  }
  if (isNew) {
    if (names.services.length > 1 || further > (opens ? 1 : 0) || ASKS_WHAT.test(textOf(tokens))) return alone;
    if (before.kind === 'compare' && opens)
      return { ...alone, services: [...new Set([...before.services, ...names.services])], kind: 'compare' };
    const compares = has(COMPARING) && !/^(and|what|whats)$/.test(tokens[0]?.word ?? '');
    if (compares) return { ...alone, services: [previous, ...names.services], kind: 'compare' };
    const { need, limit } = before;
    if (need !== null) return { ...alone, kind: 'fit', limit, need };
    return { ...alone, kind: before.kind === 'recommend' ? 'describe' : before.kind, limit };
  }
  const side = pointedAt(tokens, before.recent);
  const services = side === null ? before.services : [side.service];
  const own_ = names.variants.filter(({ service }) => services.includes(service));
  const variants = own_.length > 0 ? own_ : side?.variant ? [{ service: side.service, variant: side.variant }] : null;
  const carried = { ...alone, services, variants: variants ?? before.variants };

  const points = side !== null || has(POINTERS) || /\b(?:is|was|does|of|for|than) that\b/.test(textOf(tokens));
  const isShort = tokens.length <= (points ? LONGEST_POINTING : LONGEST);
  const isFragment = further <= LONGEST_FRAGMENT && !VERBS.has(tokens[0]?.word ?? '');
  if (names.services.length > 0 && further > 0 && !opens && !points) return alone;
  if (!isShort || !(opens || points || isFragment)) return alone;

  if (own_.length >= 2 && has(COMPARING)) return { ...carried, kind: 'compare' };
  const named = KIND_WORDS.find(([, one]) => has(one));
  if (named !== undefined && further <= 1) return { ...carried, kind: named[0] };
  if (has(ALL) && further === 0) return { ...alone, services, kind: 'limit' };
  if (further === 0) {
    if (names.services.length > 0 && own_.length === 0) return alone;
    return { ...carried, kind: before.kind === 'compare' ? 'describe' : before.kind, limit: before.limit };
  }
  const asksAbout = before.limit !== null && ABOUT_LIMIT.test(textOf(tokens));
  return {
    ...carried,
    kind: asksAbout && (points || further <= 2) ? 'limit' : null,
    likelyKind: isFragment ? before.kind : null,
    limit: before.limit,
    points,
    isWeak: !opens && !points,
  };
}

const textOf = (tokens: Token[]): string => tokens.map(({ word }) => word).join(' ');

/** "of the first", "the latter", "the other one": one of the two things told last. */
function pointedAt(tokens: Token[], recent: Side[]): Side | null {
  const [first, second] = recent.slice(-2);
  if (first === undefined || second === undefined) return null;
  const text = textOf(tokens);
  if (/\bthe (?:first|former|other)(?: one)?$|\bthe (?:first|former|other)(?: one)?\b(?! \w+ (?:of|in))/.test(text))
    return first;
  return /\bthe (?:second|latter|last)(?: one)?\b/.test(text) ? second : null;
}

const ofSides = (sides: Side[]): Pick<FollowUp, 'services' | 'variants'> => ({
  services: [...new Set(sides.map(({ service }) => service))],
  variants: sides.flatMap(({ service, variant }) => (variant === null ? [] : [{ service, variant }])),
});
