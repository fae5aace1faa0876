/** Which limit a number is, or whether it fits. */
import {
  ASKED,
  CLEAR,
  countTelling,
  type Form,
  form,
  LIKELY,
  LITTLE,
  MONEY,
  type Question,
  SURE,
} from './form-question.js';
import type { IntentKind } from './intents.js';
import { namesService } from './names.js';
import { isCalledLimit } from './quantities.js';

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

/** null where the question asks neither. */
export function readNumber(question: Question): Form | null {
  const { quantities, isStale, reading, text, has, kind, share, isShort, isServiceNamed } = question;
  if (quantities.length === 0 || MONEY.test(text)) return null;
  const isNamed = reading.mentions.some(namesService);
  if (ASKS_WHICH.test(text) && !isNamed && isShort) return form('fit', SURE, true);
  if (!isSpeltOut(question) && asksWhichLimit(question)) return form('lookup', SURE);
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

/** "The 100 bucket account limit" is the limit whose name it is. */
function isSpeltOut({ kind, reading, text }: Question): boolean {
  const [best] = reading.limits;
  if (kind !== 'limit' || best === undefined || best.isByAmount || ASKS_WHAT.test(text)) return false;
  return best.words > 1 && best.strength >= SPELT_OUT;
}

const SPELT_OUT = 0.9;
const ASKS_WHAT = /\b(?:what(?:'?s)?|which|where|why|meaning|means?)\b/i;

const ASKS_VERDICT =
  /\b(?:can|could|will|would|enough|too|fits?|possible|supports?|handles?|allowed|ok(?:ay)?|fine|needs?)\b/i;

/** "What is 29 seconds?", "1,048,576 bytes", "120,000 in SQS, what's that?": a number, and next to nothing else. */
function asksWhichLimit({ reading, quantities, text, kind, isShort, isServiceNamed }: Question): boolean {
  const isWritten = quantities.every(({ from }) => /\d/.test(text[from] ?? ''));
  const isOthers = reading.isForeign || reading.names.neighbours.length > 0;
  // a variant alone ("email") names no service that advice would be about
  const isElsewhere = (isOthers && !isServiceNamed) || (kind === 'recommend' && !reading.mentions.some(namesService));
  if (!isShort || !isWritten || ASKS_VERDICT.test(text) || isElsewhere) return false;
  const isAlone = countTelling(reading, quantities, ASKING) <= 1;
  return isAlone && (ASKS_WHAT.test(text) || !isServiceNamed);
}

const ASKING: ReadonlySet<string> = new Set([
  ...LITTLE,
  ...'what whats is are the that thats this it its which one ones limit limits limited setting value values quota quotas number come comes from where does do stand special about here means mean meaning why who uses use has have hit always again service services exactly any again'.split(
    ' ',
  ),
]);
