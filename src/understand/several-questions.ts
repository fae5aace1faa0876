/** A message with several questions: which one is answered, and which are left for a click. */
import type { IntentKind } from './intents.js';
import type { Query } from './query.js';

/** One question of a message, read by itself; `asked` is only its sentence that asks. */
export type Part = { query: Query; asked: string };

/** Told at length and asked in several ways, these are one question: everything told counts. */
const TAKES_ALL: ReadonlySet<IntentKind> = new Set(['recommend']);
const NOT_ANSWERED: ReadonlySet<IntentKind> = new Set(['unknown', 'help']);

const MOST_LEFT = 3;

/** Two questions that get the same answer are one. */
const topicOf = ({ kind, services, limits, wantsAll }: Query): string =>
  [kind, ...services, kind === 'limit' && !wantsAll ? (limits[0]?.limit.key ?? '') : ''].join(' ');

/**
 * The first question that can be answered; the others that can be stay in `rest`. Where they are all about the same,
 * and where none can be answered alone, the message is read as a whole.
 */
export function chooseQuestion(readWhole: () => Query, parts: Part[], nameOf: (service: string) => string): Query {
  const answerable = parts.filter(({ query }) => !NOT_ANSWERED.has(query.kind));
  const distinct = answerable.filter(
    ({ query }, i) => answerable.findIndex((other) => topicOf(other.query) === topicOf(query)) === i,
  );
  const [first, ...others] = distinct;
  if (first === undefined) return readWhole();
  const isAdvice = distinct.every(({ query }) => TAKES_ALL.has(query.kind));
  if (others.length === 0 || isAdvice) {
    const whole = readWhole();
    const isBetter = TAKES_ALL.has(whole.kind) || whole.confidence >= first.query.confidence;
    return isBetter && !NOT_ANSWERED.has(whole.kind) ? whole : first.query;
  }
  return {
    ...first.query,
    rest: others.slice(0, MOST_LEFT).map((part) => standAlone(part, nameOf)),
  };
}

/** A question that takes over from the one before what it is about names it when it is asked alone. */
const standAlone = ({ query, asked }: Part, nameOf: (service: string) => string): string => {
  const text = asked.replace(/^(?:and|also|plus|oh and)\b[\s,]*/i, '');
  const { names, isSameLimit } = query.trace.reading;
  const missing = query.isImplied ? [] : query.services.filter((id) => !names.services.includes(id));
  const limit = isSameLimit ? query.limits[0]?.limit.name : undefined;
  const subject = [missing.map(nameOf).join(', '), ...(limit === undefined ? [] : [limit])].filter((one) => one !== '');
  return subject.length === 0 ? text : `${subject.join(' ')}: ${text}`;
};
