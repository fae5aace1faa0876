/**
 * Kinds of question that are told by their form, whatever the learnt kind is: a path, which limit this is, what changed,
 * a verdict. Each form has one function; the first that holds decides.
 */
import type { ErrorEntry } from '../catalog/schema.js';
import { type CueIndex, indexCues, parseCue } from './cue.js';
import { type FormKind, type Intent, type IntentKind, isLearnt } from './intents.js';
import { namesService } from './names.js';
import { isOfOthers } from './of-others.js';
import { isCalledLimit, type Quantity } from './quantities.js';
import type { Chain } from './read-chain.js';
import type { Reading } from './reading.js';
import { stemsOfTags } from './tags.js';

/** What the forms are read from, beside the reading. */
export type FormSigns = { quantities: Quantity[]; chain: Chain | null; errors: ErrorEntry[]; isStale: boolean };

/** `asksWhich`: a verdict for every service is asked for. `confidence`: 0 to 1. */
export type Form = { kind: FormKind; asksWhich: boolean; confidence: number };

/** null where the question has none of these forms. @param kind what was learnt, with its share */
export type FormReader = (reading: Reading, signs: FormSigns, kind: IntentKind, share: number) => Form | null;

/** A form leaves little doubt; a weak one some. */
const SURE = 0.93;
const ASKED = 0.8;
const LIKELY = 0.7;
/** A kind that is so likely is not overruled by a weak sign. */
const CLEAR = 0.75;
/** Below it a kind is hardly more than a guess. */
const UNCLEAR = 0.5;
/** A limit that is named so well is what a question without a service, or beside an error, is about. */
const POINTED_AT = 0.4;
/** So is a call of the one service that is named. */
const CALL_NAMED = 0.55;
/** An error or a number in a longer text is mostly one of several things told. */
const SHORT = 16;

type Question = FormSigns & {
  reading: Reading;
  text: string;
  kind: IntentKind;
  share: number;
  /** Whether a group of the form's cues stands in the question. */
  has: (form: FormKind, group: number) => boolean;
  isShort: boolean;
  isServiceNamed: boolean;
};

export function createFormReader(intents: Intent[]): FormReader {
  const cues = indexForms(intents.filter((intent) => !isLearnt(intent)));

  return (reading, signs, kind, share) => {
    const hits = cues.find(stemsOfTags(reading.tags()));
    const question: Question = {
      ...signs,
      reading,
      text: reading.text,
      kind,
      share,
      has: (form, group) => hits.has(`${form} ${group}`),
      isShort: reading.tokens.length <= SHORT,
      isServiceNamed: reading.followUp.services.length > 0,
    };
    return (
      readDrawn(question) ?? readError(question) ?? readHistory(question) ?? readTold(question) ?? readNumber(question)
    );
  };
}

const form = (kind: FormKind, confidence: number, asksWhich = false): Form => ({ kind, asksWhich, confidence });

/** Arrows say it all. */
function readDrawn({ chain, reading, quantities, has, kind, text }: Question): Form | null {
  if (chain === null || !chain.isDrawn) return null;
  if (MONEY.test(text) || isTroubled(text, quantities)) return null;
  if ((HELP_WANTED.test(text) || NO_PATH.test(text)) && !ASKS_LIMIT.test(text)) return null;
  // two names of one service, and a limit of it that is named
  if (new Set(chain.nodes).size === 1 && isLimitNamed(kind, reading) && quantities.length === 0) return null;
  const isAsked = has('path', 0) || quantities.length > 0 || kind === 'limit';
  const isAlone = countTelling(reading, quantities, LITTLE) <= 2 && kind !== 'recommend';
  return isAsked || isAlone ? form('path', SURE) : null;
}

/** An arrow may stand in any question. */
const NO_PATH = /\b(?:alternatives?|best practices?|explain|connect|test|locally|example|pattern|instead)\b/i;
const TROUBLE =
  /\b(?:issues?|problems?|errors?|(?<!on[- ])fail(?:s|ed|ing|ures?)?|broken|stuck|trouble|missing|(?:not|isn'?t|doesn'?t|won'?t) (?:work\w*|trigger\w*|arriv\w*|invok\w*|fir\w+))\b/i;
/** What a limit may be behind. */
const MAY_BE_LIMIT =
  /\b(?:time ?outs?|timed? out|throttl\w*|too (?:large|big|long|many)|retention|payload|50[34]|413|429)\b/i;

/** What goes wrong along a path is to be found out where it runs, unless a limit may be behind it. */
const isTroubled = (text: string, quantities: Quantity[]): boolean =>
  quantities.length === 0 && TROUBLE.test(text) && !MAY_BE_LIMIT.test(text) && !ASKS_LIMIT.test(text);

const ASKS_LIMIT = /\b(?:limits?|quotas?|max\w*|how (?:many|much|long|big|large|fast))\b/i;
const HELP_WANTED =
  /\b(?:how (?:do|can|to|should)|fix|solve|resolve|debug|code(?! \d)|terraform|cdk|sdk|permission|policy)\b/i;
/** A question of these kinds only mentions an error. */
const BESIDE_ERRORS: ReadonlySet<IntentKind> = new Set(['recommend', 'compare', 'pricing']);

function readError({ errors, reading, text, kind, share, isShort, isServiceNamed }: Question): Form | null {
  const isBeside = BESIDE_ERRORS.has(kind) && share >= UNCLEAR;
  if (errors.length === 0 || isBeside || HELP_WANTED.test(text)) return null;
  if (reading.isForeign && !isServiceNamed) return null;
  const [best] = reading.limits;
  const isBehind = errors.some((error) => error.limits.includes(best?.limit.id ?? ''));
  const isByName = reading.mentions.some(namesService);
  const asksOther = isByName && isLimitNamed(kind, reading) && ASKS_LIMIT.test(text) && !isBehind;
  return !asksOther && (isShort || kind === 'limit') ? form('lookup', SURE) : null;
}

const isLimitNamed = (kind: IntentKind, { limits }: Reading, least = POINTED_AT): boolean =>
  kind === 'limit' && (limits[0]?.strength ?? 0) >= least;

/** What changed in one's own account is not ours. */
const OWN_CHANGE =
  /\b(?:my|our)\b.*\b(?:config\w*|bill|code|stack|settings?|account)\b|\b(?:track|deploy|detect|see what|how (?:do|can|to))\b/i;
const ASKS_WHEN =
  /\b(?:did|when|since|has|have|had|was|were|used to|what(?:'?s)?|whats|any|history|changelog|changes|old|previous|former|went|gone)\b/i;
const WHAT_HAPPENED = /\bwhat(?: has|'s|s)? happened (?:to|with)\b|\bis [\w ]+ dead\b(?! letter)/i;
/** "The history of chess" is not ours. */
const HISTORY_OF = /\bhistory of\b/i;
/** So many of the words are of the field. */
const FAMILIAR = 0.6;
/** The words that ask what changed explain no limit. */
const BESIDE_CHANGE = 0.3;
/** Can it be changed asks for what is possible, not for what was. */
const MAY_CHANGE =
  /\b(?:can|could|may) (?:it|this|that|the|i|we|be)\b|\b(?:get|have|need|request) (?:it|this|that|these|them|the limit|an?) (?:\w+ )?(?:increased?|raised?|lifted)\b/i;

function readHistory({ reading, text, has, kind, share, isShort, isServiceNamed }: Question): Form | null {
  const isAdvice = (kind === 'recommend' || kind === 'compare') && share >= CLEAR;
  // "max size after the change" asks for the value of today
  const asksValue = kind === 'limit' && ASKS_LIMIT.test(text) && !ASKS_WHEN.test(text);
  if (isAdvice || asksValue || MAY_CHANGE.test(text) || MONEY.test(text) || OWN_CHANGE.test(text)) return null;
  if ((reading.names.neighbours.length > 0 || isOfOthers(reading) || reading.isForeign) && !isServiceNamed) return null;
  const isAbout = isServiceNamed || reading.names.hints.length > 0;
  const isAll = isShort && (reading.familiar >= FAMILIAR || !HISTORY_OF.test(text));
  if ((has('history', 0) || WHAT_HAPPENED.test(text)) && (isAbout || isAll)) return form('history', SURE);
  const [best] = reading.limits;
  // "did the async payload limit change": two words of its name
  const least = (best?.words ?? 0) > 1 ? BESIDE_CHANGE : POINTED_AT;
  const isShortOfLimit = kind === 'unknown' && isShort && (best?.strength ?? 0) >= least;
  const isOfService = isServiceNamed && (kind === 'limit' || kind === 'describe');
  const isOfLimit = isOfService || isShortOfLimit || isLimitNamed(kind, reading, BESIDE_CHANGE);
  return has('history', 1) && isOfLimit ? form('history', Math.max(share, LIKELY)) : null;
}

/** Words need a limit or an amount beside them. */
function readTold({ chain, reading, quantities, has, kind, share, text, isShort }: Question): Form | null {
  if (chain === null || MONEY.test(text) || HELP_WANTED.test(text)) return null;
  if (chain.isDrawn && isTroubled(text, quantities)) return null;
  // a service and a call of it: "eventbridge put_events max entries"
  const isOneNode = !chain.isDrawn && new Set(chain.nodes).size === 1;
  if (isOneNode && isLimitNamed(kind, reading, CALL_NAMED)) return null;
  if ((kind === 'recommend' || kind === 'compare') && share >= CLEAR && !has('path', 0)) return null;
  const isAmount = quantities.length > 0;
  const asksLimit = has('path', 0);
  const isLikely =
    (isAmount && chain.nodes.length > 2) ||
    (asksLimit && chain.nodes.length > 2 && share < CLEAR) ||
    (asksLimit && isAmount && share < UNCLEAR) ||
    // "path A B C" says nothing else
    (chain.nodes.length > 2 && countTelling(reading, quantities, LITTLE) <= 1) ||
    (kind === 'limit' && (asksLimit || isAmount)) ||
    (asksLimit && (kind === 'compare' || kind === 'describe' || (kind === 'unknown' && isShort))) ||
    (isAmount && (kind === 'describe' || kind === 'pricing'));
  // "…, 400 KB, ok?" asks for a verdict, whatever else is told
  const asksVerdict = isAmount && chain.nodes.length > 2 && has('fit', 0) && !ASKS_ADVICE.test(text);
  return isLikely && (asksVerdict || !(kind === 'recommend' && share >= CLEAR))
    ? form('path', Math.max(kind === 'limit' ? share : 0, 0.8))
    : null;
}

const ASKS_ADVICE =
  /\b(?:which|what) (?:aws |managed )?(?:services?|tools?|options?|one)\b|\b(?:should|recommend\w*|best|better)\b/i;
const MONEY = /\b(?:hourly|costs?|pric\w+|bill\w*|charge[ds]?|cheap\w*|expensive|pay|paid|fees?|free tier|budget)\b/i;
/** "Which services", not "which service", which asks for advice. */
const ASKS_WHICH =
  /\b(?:which|what) (?:\w+ ){0,2}(?:services|products)(?: that)? (?:can|could|would|will|do|support|allow|accept|take|handle|run|hold|keep|fit|have|give|let)\b(?! (?:you|i|we)\b)|\bwhich (?:ones|of (?:these|them|those|your|the)\b)|^(?:what|who) can\b/i;
/** Whether a limit can be changed, or has been. */
const ASKS_RAISE = /\b(?:extend\w*|rais\w+|increas\w+|bump\w*|lift\w*|still|anymore|these days)\b/i;
/** Kinds that a question for a verdict is mistaken for. */
const BESIDE_LIMIT: ReadonlySet<IntentKind> = new Set(['describe', 'pricing', 'unknown', 'recommend']);

/** "S3 is …, right?" asks whether that is so. */
const CLAIMS =
  /\b(?:right|correct|true|wrong|isn'?t it|doesn'?t it|can'?t it|still|i (?:heard|read|thought|think)|(?:told|says?|said|claims?))\b/i;

const ERRORISH = /exception|error|exceed(?:s|ed)|timed out|timeout after|failed|invalid|status/i;

/** Which limit a number is, or whether it fits. */
function readNumber(question: Question): Form | null {
  const { quantities, isStale, reading, text, has, kind, share, isShort, isServiceNamed } = question;
  if (quantities.length === 0 || MONEY.test(text)) return null;
  const isNamed = reading.mentions.some(namesService);
  if (ASKS_WHICH.test(text) && !isNamed && isShort) return form('fit', SURE, true);
  if (asksWhichLimit(question)) return form('lookup', SURE);
  const isOfLimit = quantities.every((quantity) => isCalledLimit(quantity, text));
  if (kind === 'limit' && isOfLimit && reading.limits[0]?.isByAmount === true) return null;
  if (!(isServiceNamed || reading.names.hints.length > 0)) return null;
  const asksElse = has('fit', 1) && !/\b(?:enough|too)\b/i.test(text);
  if (asksElse || ASKS_RAISE.test(text)) return null;
  // a schedule, or an error that is pasted, asks for no verdict; nor does a claim, unless it is put as a question
  const asks = has('fit', 0) && !(isStale && CLAIMS.test(text));
  if (isStale && !asks) return null;
  if (!asks && (/\bevery\b/i.test(text) || ERRORISH.test(text))) return null;
  const isBare = countTelling(reading, quantities, LITTLE) <= 1;
  if (isBare && kind !== 'compare' && kind !== 'recommend') return form('fit', SURE);
  const mayBe = kind === 'limit' || ((share < CLEAR || kind === 'describe') && BESIDE_LIMIT.has(kind));
  if (!mayBe || !(asks || kind === 'limit')) return null;
  return form('fit', asks && kind === 'limit' ? SURE : Math.max(share, asks && isServiceNamed ? ASKED : LIKELY));
}

const ASKS_VERDICT =
  /\b(?:can|could|will|would|enough|too|fits?|possible|supports?|handles?|allowed|ok(?:ay)?|fine|needs?)\b/i;

/** "What is 29 seconds?", "1,048,576 bytes", "120,000 in SQS, what's that?": a number, and next to nothing else. */
function asksWhichLimit({ reading, quantities, text, kind, isShort, isServiceNamed }: Question): boolean {
  const isWritten = quantities.every(({ from }) => /\d/.test(text[from] ?? ''));
  const isOthers = reading.isForeign || reading.names.neighbours.length > 0;
  const isElsewhere = (isOthers || kind === 'recommend') && !isServiceNamed;
  if (!isShort || !isWritten || ASKS_VERDICT.test(text) || isElsewhere) return false;
  const isAsked = /\b(?:what(?:'?s)?|which|where|why|meaning|means?)\b/i.test(text);
  const isAlone = countTelling(reading, quantities, ASKING) <= 1;
  return isAlone && (isAsked || !isServiceNamed);
}

const LITTLE: ReadonlySet<string> = new Set('a an the and with on in of for at to through into by'.split(' '));
const ASKING: ReadonlySet<string> = new Set([
  ...LITTLE,
  ...'what whats is are the that thats this it its which one ones limit limits limited setting value values quota quotas number come comes from where does do stand special about here means mean meaning why who uses use has have hit always again service services exactly any again'.split(
    ' ',
  ),
]);

/** The words beside names and quantities that say anything. */
function countTelling({ tokens, mentions }: Reading, quantities: Quantity[], little: ReadonlySet<string>): number {
  const ofQuantities = new Set(
    quantities.flatMap(({ text, of }) => `${text} ${of ?? ''}`.toLowerCase().split(/[\s/]+/)),
  );
  const isName = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
  return tokens.filter(({ word }, at) => {
    const isUnit = /^(?:[kmgt]?i?b|bytes?|ms|s|secs?|seconds?|mins?|minutes?|h|hours?|days?|second|per)$/.test(word);
    return !(/^\d/.test(word) || isUnit || isName(at) || little.has(word) || ofQuantities.has(word));
  }).length;
}

function indexForms(intents: Intent[]): CueIndex<string> {
  return indexCues(
    intents.flatMap(({ kind, cues }) =>
      cues.flatMap((group, i) => group.map((cue) => ({ cue: parseCue(cue), of: `${kind} ${i}` }))),
    ),
  );
}
