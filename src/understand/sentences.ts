/** A cleaned text in sentences: which of them ask, and what of a long text is worth reading. */
import { type Token, tokenize } from './tokens.js';

/** `asks`: it puts a question or a request. `text` is without greetings; `tokens` are its words. */
export type Sentence = { text: string; asks: boolean; tokens: Token[] };

const toSentence = (text: string, asks: boolean): Sentence => ({ text, asks, tokens: tokenize(text) });

const NAMES = "(?: (?:all|everyone|everybody|team|folks|guys|there|again|friends|people|experts?|mates?|y'all))*";
const GREETING = new RegExp(
  `^(?:(?:hi|hello|hey|hiya|howdy|yo|greetings|dear|good (?:morning|afternoon|evening|day)|morning|cheers|ok|okay|so|well|um+|also|btw|by the way|sorry|please|pls|plz|quick (?:question|one|q)|question|thanks|thank you)${NAMES}(?: (?:for|from) [^,.!?:]{0,30}(?=[,.!?:]))?[\\s,.!:;-]+)+`,
  'i',
);
/** What people add so as not to be too definite: it is no second thing to choose from. */
const VAGUE_END =
  /,? or (?:something|anything|whatever|stuff|so)(?: (?:like (?:that|this)|along (?:those|these) lines|similar|of (?:the|that) (?:sort|kind)))?(?=\s*[?.!]*$)/i;
/** A sentence of nothing but these is manners. */
const MANNERS = new Set(
  "hi hello hey hiya thanks thank you thx ty cheers regards please pls help sorry many best kind so much in advance a lot very again all everyone team folks guys there for any the your appreciated would be is perfect great nice cool awesome super got it gotcha ok okay good nevermind never mind to bother that's thats bye see have day one weekend lol yes no yep nope np done clear makes sense will do too both welcome me that helped this really sir madam".split(
    ' ',
  ),
);
const LAUGHTER = /^(?:ha|he){1,40}h?$/;

const isManners = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s,.!?:;-]+/)
    .every((word) => word === '' || MANNERS.has(word) || LAUGHTER.test(word));

const ASKS_AT_START =
  /^(?:and |or |but |so |then |also |q[.:)]? |\d+[.)] )*(?:what|whats|which|how|hows|who|why|where|compare|explain|describe|tell (?:me|us)|show|list|give (?:me|us)|recommend|suggest|(?:can|could|should|may|shall|would|will) (?:i|we|you|it|one|they|someone|anyone|somebody)|(?:is|are) there|do(?:es)? (?:i|we|you|it|anyone|someone|anybody)|any (?:ideas?|advice|recommendations?|suggestions?|thoughts|limits?))\b/i;
const ASKS_WITHIN =
  /\b(?:wondering|curious|(?:want|need|like|love|trying|have|how|here) to (?:know|find out|ask|understand|figure)|anyone know|any idea|any (?:advice|recommendations?|suggestions?)|looking for|what (?:is|are|would|should|do) |which (?:service|one|aws))/i;

const asksOf = (text: string): boolean =>
  /\?["')\s]*$/.test(text) || ASKS_AT_START.test(text) || ASKS_WITHIN.test(text);

/** "e.g. ", "vs. ", "approx. ": the full stop is not an end. */
const NO_END = /\b(?:e\.g|i\.e|vs|etc|approx|incl|no|max|min|inc|cf|resp)\.$/i;

/** "How long can it run, and what else could I use?" is two questions. */
const NEXT_QUESTION =
  /,? and (?=(?:what|which|how|why|where|when)\b(?: \S+){3,}\?)|, (?:and )?(?=(?:can|could|does|do|is|are|should|would) (?:i|we|you|it|they|there)\b(?: \S+){2,}\?)/i;
const FEWEST_WORDS = 5;
/** Longer sentences tell a story or are no sentences; these patterns would take their time over them. */
const LONGEST_QUESTION = 300;
/** "What is a layer, and how many can I have", "how long and how big": numbers of one thing are asked for together. */
const WHAT_IS = /^(?:what(?:'s| is| are)|whats)\b/i;
const WANTS_NUMBER = /\b(?:max\w*|min\w*|how (?:many|long|big|large|much|often|fast)|limits?|quotas?)\b/i;
/** Two that are held against each other belong together. */
const WEIGHS_TWO = /\b(?:between|differ\w*|compar\w*|versus|vs|better|rather|instead)\b/i;

function splitQuestions(piece: string): string[] {
  if (piece.length > LONGEST_QUESTION) return [piece];
  const [first = '', second, ...more] = piece.split(NEXT_QUESTION);
  if (second === undefined || more.length > 0) return [piece];
  const opening = first.replace(GREETING, '');
  const isQuestion = ASKS_AT_START.test(opening) && first.split(' ').length >= FEWEST_WORDS;
  const isCounted = WANTS_NUMBER.test(second) && (WANTS_NUMBER.test(first) || WHAT_IS.test(opening));
  const isOne = isCounted || WEIGHS_TWO.test(piece);
  return isQuestion && !isOne ? [`${first}?`, second] : [piece];
}

/** @param text as `cleanText` gives it */
export function splitSentences(text: string): Sentence[] {
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    let open = '';
    for (const piece of line.split(/(?<=[.?!])["')]*\s+/).flatMap(splitQuestions)) {
      open = open === '' ? piece : `${open} ${piece}`;
      if (NO_END.test(open)) continue;
      pieces.push(open);
      open = '';
    }
    if (open !== '') pieces.push(open);
  }
  return pieces
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !isManners(piece))
    .map((piece) => {
      const bare = piece.replace(GREETING, '').replace(VAGUE_END, '').trim();
      return bare === '' ? piece : bare;
    })
    .map((piece) => toSentence(piece, asksOf(piece)));
}

/** Longer texts are pasted or told at length; whole exam questions stay below. */
const MOST_CHARACTERS = 1800;
const LONGEST_SENTENCE = 900;

/** Of a long text the sentences that ask, with what stands before them as far as there is room. */
export function keepAsking(sentences: Sentence[]): Sentence[] {
  const whole = sentences.map((sentence) =>
    sentence.text.length <= LONGEST_SENTENCE ? sentence : toSentence(shorten(sentence.text), sentence.asks),
  );
  const length = (some: Sentence[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  if (length(whole) <= MOST_CHARACTERS) return whole;
  const kept = new Set<Sentence>();
  let room = MOST_CHARACTERS;
  const keep = (sentence: Sentence | undefined) => {
    if (sentence === undefined || kept.has(sentence) || sentence.text.length > room) return;
    kept.add(sentence);
    room -= sentence.text.length;
  };
  const asking = whole.flatMap(({ asks }, i) => (asks ? [i] : []));
  for (const i of asking.length > 0 ? asking : [whole.length - 1]) keep(whole[i]);
  for (let distance = 1; distance < whole.length && room > 0; distance++)
    for (const i of asking) keep(whole[i - distance]);
  return whole.filter((sentence) => kept.has(sentence));
}

const shorten = (text: string): string =>
  `${text.slice(0, LONGEST_SENTENCE / 3)} ${text.slice((-LONGEST_SENTENCE * 2) / 3)}`;

/** "Which is better? SQS or Kinesis": what there is to choose from comes after the question. */
const ASKS_CHOICE =
  /\b(?:which|what)\b.*\b(?:better|best|right|cheaper|faster|simpler|use|choose|pick|prefer|recommend|take|go (?:for|with))\b.*[?.]$/i;
const NAMES_CHOICE =
  /^(?!(?:and |or )?(?:what|which|how|who|why|where|when|is|are|do|does|can|could|should|would)\b).*\b(?:or|vs|versus)\b/i;

const isChoiceLater = ({ text }: Sentence, next: Sentence | undefined): boolean =>
  next !== undefined &&
  text.length <= LONGEST_QUESTION &&
  next.text.length <= LONGEST_QUESTION &&
  ASKS_CHOICE.test(text) &&
  NAMES_CHOICE.test(next.text);

/**
 * The questions of a text, each with what is told before it; what is told after the last belongs to it. One at least
 * where there is any sentence.
 */
export function groupQuestions(sentences: Sentence[]): Sentence[][] {
  const groups: Sentence[][] = [];
  let open: Sentence[] = [];
  for (const [i, sentence] of sentences.entries()) {
    open.push(sentence);
    if (!sentence.asks || isChoiceLater(sentence, sentences[i + 1])) continue;
    groups.push(open);
    open = [];
  }
  const last = groups.at(-1);
  if (open.length > 0) {
    if (last) last.push(...open);
    else groups.push(open);
  }
  return groups;
}

export const textOf = (sentences: Sentence[]): string => sentences.map(({ text }) => text).join('\n');
