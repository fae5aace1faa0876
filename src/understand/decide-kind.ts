/** Which kind of question it is: what the question before leaves no doubt about, else the likeliest, with exceptions. */
import { TO_ADVICE } from './exceptions-to-advice.js';
import { TO_FACTS } from './exceptions-to-facts.js';
import type { IntentKind } from './intents.js';
import type { Exception, Judgement, Seen } from './kind-exception.js';
import type { IntentScore } from './read-intent.js';
import type { Reading } from './reading.js';
import { weighs } from './weighs.js';

export type Decision = { kind: IntentKind; confidence: number };

/** How sure we must be; below it the answer is `unknown` with the nearest questions. */
const SURE_ENOUGH = 0.3;
/** The same where a service of ours is named. */
const SURE_ENOUGH_OF_OURS = 0.25;

/** A kind taken over from the question before is likely, not sure. */
const CARRIED_CONFIDENCE = 0.92;

/** @param judgement on the service that is named; asked for only where that decides */
export function decideKind(reading: Reading, all: IntentScore[], judgement: Judgement): Decision {
  const { tokens, followUp } = reading;
  const kinds = dropUnweighed(all, reading.text);
  const [best] = kinds;
  if (tokens.length === 0) return { kind: 'help', confidence: 1 };
  if (followUp.kind !== null) return { kind: followUp.kind, confidence: CARRIED_CONFIDENCE };
  const least = reading.names.services.length > 0 ? SURE_ENOUGH_OF_OURS : SURE_ENOUGH;
  if (best === undefined || best.share < least) return { kind: 'unknown', confidence: best?.share ?? 0 };
  const exception = findException(reading, kinds, judgement);
  if (exception === undefined) return { kind: best.kind, confidence: best.share };
  return { kind: exception.to, confidence: exception.confidence ?? best.share };
}

const EXCEPTIONS = [...TO_FACTS, ...TO_ADVICE];

/** undefined where the likeliest kind is meant. @param kinds best first */
function findException(reading: Reading, kinds: IntentScore[], judgement: Judgement): Exception | undefined {
  const [best] = kinds;
  if (best === undefined) return undefined;
  const shareOf = (kind: IntentKind) => kinds.find((one) => one.kind === kind)?.share ?? 0;
  const seen: Seen = { ...judgement, reading, kind: best.kind, share: best.share, shareOf };
  return EXCEPTIONS.find(({ of, when }) => of.includes(best.kind) && when(seen));
}

/** Names side by side make a comparison only where it is so likely, or where something is weighed. */
const CLEARLY_COMPARED = 0.65;
const SIDE_BY_SIDE = /\b(?:same|alike|side by side|and when|between)\b/i;

function dropUnweighed(kinds: IntentScore[], text: string): IntentScore[] {
  const [best] = kinds;
  if (best?.kind !== 'compare' || best.share >= CLEARLY_COMPARED || weighs(text) || SIDE_BY_SIDE.test(text))
    return kinds;
  return kinds.slice(1);
}

/** How much more likely a fragment is of the kind of the question before it. */
const LEANING = 5;

export function lean(kinds: IntentScore[], towards: IntentKind | null): IntentScore[] {
  if (towards === null) return kinds;
  const weights = kinds.map(({ kind, share }) => (kind === towards ? LEANING * share : share));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return kinds.map(({ kind }, i) => ({ kind, share: (weights[i] ?? 0) / total })).sort((a, b) => b.share - a.share);
}
