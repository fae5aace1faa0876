/**
 * Kinds of question that are told by their form, whatever the learnt kind is: a path, an error, what changed, and what
 * `read-number.ts` reads in a number. Each form has one function; the first that holds decides.
 */
import type { Limit } from '../catalog/load.js';
import { numberWords, parseCue } from './cue.js';
import { type CueIndex, indexCues } from './cue-index.js';
import {
  CLEAR,
  countTelling,
  type Form,
  type FormSigns,
  form,
  LIKELY,
  LITTLE,
  MONEY,
  type Question,
  SURE,
} from './form-question.js';
import { type Intent, type IntentKind, isLearnt } from './intents.js';
import { namesService } from './names.js';
import { isOfOthers } from './of-others.js';
import type { Quantity } from './quantities.js';
import { readNumber } from './read-number.js';
import type { Reading } from './reading.js';
import { stemsOfTags } from './tags.js';

/** null where the question has none of these forms. @param kind what was learnt, with its share */
export type FormReader = (reading: Reading, signs: FormSigns, kind: IntentKind, share: number) => Form | null;

/** Below it a kind is hardly more than a guess. */
const UNCLEAR = 0.5;
/** Below this one it is none. */
const GUESSED = 0.35;
/** A limit that is named so well is what a question without a service, or beside an error, is about. */
const POINTED_AT = 0.4;
/** So is a call of the one service that is named. */
const CALL_NAMED = 0.55;
/** An error or a number in a longer text is mostly one of several things told. */
const SHORT = 16;

export function createFormReader(intents: Intent[]): FormReader {
  const cues = indexForms(intents.filter((intent) => !isLearnt(intent)));

  return (reading, signs, kind, share) => {
    const hits = cues.find(numberWords(stemsOfTags(reading.tags())));
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
const GOES_WRONG =
  /\b(?:issues?|problems?|errors?|(?<!on[- ])fail(?:s|ed|ing|ures?)?|broken|stuck|trouble|missing|(?:not|isn'?t|doesn'?t|won'?t) (?:work\w*|trigger\w*|arriv\w*|invok\w*|fir\w+))\b/i;
/** What a limit may be behind. */
const MAY_BE_LIMIT =
  /\b(?:time ?outs?|timed? out|throttl\w*|too (?:large|big|long|many)|retention|payload|50[34]|413|429)\b/i;

/** What goes wrong along a path is to be found out where it runs, unless a limit may be behind it. */
const isTroubled = (text: string, quantities: Quantity[]): boolean =>
  quantities.length === 0 && GOES_WRONG.test(text) && !MAY_BE_LIMIT.test(text) && !ASKS_LIMIT.test(text);

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
  /\b(?:can|could|may)(?:'?t|not)? (?:it|this|that|the|i|we|you|be)\b|\b(?:if|when|once) (?:increased|raised)\b|\b(?:get|have|need|request) (?:it|this|that|these|them|the limit|an?) (?:\w+ )?(?:increased?|raised?|lifted)\b/i;

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
  if (isLimitNamed(kind, reading) && OFF_PATH.has(reading.limits[0]?.limit.measure)) return null;
  if ((kind === 'recommend' || kind === 'compare') && share >= CLEAR && !has('path', 0)) return null;
  const isAmount = quantities.length > 0;
  const asksLimit = has('path', 0);
  const isLikely =
    (isAmount && chain.nodes.length > 2) ||
    (asksLimit && chain.nodes.length > 2 && share < CLEAR) ||
    (asksLimit && share < (isAmount ? UNCLEAR : GUESSED)) ||
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

/** "The memory of a function when it reads from Kinesis": no hop narrows it. */
const OFF_PATH: ReadonlySet<Limit['measure']> = new Set(['memory', 'cpu', 'local-storage', 'capacity']);
const ASKS_ADVICE =
  /\b(?:which|what) (?:aws |managed )?(?:services?|tools?|options?|one)\b|\b(?:should|recommend\w*|best|better)\b/i;
function indexForms(intents: Intent[]): CueIndex<string> {
  return indexCues(
    intents.flatMap(({ kind, cues }) =>
      cues.flatMap((group, i) => group.map((cue) => ({ cue: parseCue(cue), of: `${kind} ${i}` }))),
    ),
  );
}
