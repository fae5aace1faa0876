/** "Event bus, kinesis or sns + sqs", "queue vs topic": a typical word that is listed among others stands for its service. */
import { type Mention, type Named, namesAny, namesService } from './names.js';
import type { Sentence } from './sentences.js';
import { type Token, tokenize } from './tokens.js';

/** Marks between the items of a list; the comma of "1,000" and the slash of "pub/sub" are no such marks. */
const MARKS = /(?:,(?!\d)|[/+&]|(?<=[a-z\d])-(?=\s))/i;
const JOINTS = new Set('or vs versus'.split(' '));
/** Where one of these stands and no service is named, "and" joins too. */
const TELLING_APART = new Set('between difference differences compare'.split(' '));
const ARTICLES = new Set('a an the some plain simple just my our'.split(' '));
/** What may follow the last item: "or a stream for clickstreams". */
const AFTER_LIST = new Set(
  'for to in between as when with from which what on if here better faster cheaper'.split(' '),
);
/** What may stand before the first: "should I use a queue, …". */
const BEFORE_LIST = new Set(
  'is are use using between choose take pick either prefer consider compare want need'.split(' '),
);

/** Mentions of such words count as names of their services. @param mentions of all sentences together */
export function nameListedHints(sentences: Sentence[], mentions: Mention[]): Mention[] {
  if (!mentions.some((mention) => hintOf(mention) !== null)) return mentions;
  let from = 0;
  const listed = new Set<Mention>();
  for (const { text, tokens } of sentences) {
    const own = mentions.filter((mention) => from <= mention.from && mention.to <= from + tokens.length);
    for (const mention of findListed(tokens, findMarks(text, tokens), own, from)) listed.add(mention);
    from += tokens.length;
  }
  return mentions.map((mention) => {
    const id = listed.has(mention) ? hintOf(mention) : null;
    return id === null ? mention : { ...mention, named: [{ kind: 'service', id } satisfies Named, ...mention.named] };
  });
}

/** The one service that a word suggests which names none. */
function hintOf(mention: Mention): string | null {
  if (namesAny(mention)) return null;
  const ids = new Set(mention.named.flatMap(({ kind, id }) => (kind === 'hint' ? [id] : [])));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}

/** The places of words before which a mark stands. */
function findMarks(text: string, tokens: Token[]): Set<number> {
  const marks = new Set<number>();
  let at = 0;
  for (const piece of text.split(MARKS)) {
    if (at > 0) marks.add(at);
    at += tokenize(piece).length;
  }
  // a mark within what is one word, such as c++
  return at === tokens.length ? marks : new Set();
}

/** "Queue vs topic": typical words alone, of more than one service. */
const isOfSeveral = (list: Mention[], whole: Mention[]): boolean =>
  whole.length === list.length && new Set(whole.map(hintOf)).size > 1;

/** Hints that are an item of a list in which a service is named, or of a list of hints of several services. */
function findListed(tokens: Token[], marks: ReadonlySet<number>, mentions: Mention[], offset: number): Mention[] {
  const wordsOf = (from: number, to: number) => tokens.slice(from, to).map(({ word }) => word);
  const tellsApart = tokens.some(({ word }) => TELLING_APART.has(word)) && !mentions.some(namesService);
  const joints = tellsApart ? new Set([...JOINTS, 'and']) : JOINTS;
  const isJoined = (left: Mention, right: Mention): boolean => {
    const between = wordsOf(left.to - offset, right.from - offset);
    const isMarked = marks.has(left.to - offset) || between.some((word) => joints.has(word));
    return isMarked && between.every((word) => joints.has(word) || ARTICLES.has(word));
  };
  const lists = mentions.reduce<Mention[][]>((found, mention) => {
    const list = found.at(-1);
    const last = list?.at(-1);
    if (list && last && isJoined(last, mention)) list.push(mention);
    else found.push([mention]);
    return found;
  }, []);
  return lists
    .filter((list) => list.length > 1)
    .flatMap((list) => {
      const whole = list.filter(isWhole);
      return list.some(namesService) || isOfSeveral(list, whole) ? whole : [];
    });

  /** Not "queue" of "queue depth", unless it stands within the list. */
  function isWhole(mention: Mention, place: number, list: Mention[]): boolean {
    if (hintOf(mention) === null) return false;
    const before = wordsOf(0, mention.from - offset).filter((word) => !ARTICLES.has(word));
    const after = wordsOf(mention.to - offset, tokens.length);
    const isBegun = place > 0 || before.length === 0 || BEFORE_LIST.has(before.at(-1) ?? '');
    return isBegun && (place < list.length - 1 || after.length === 0 || AFTER_LIST.has(after[0] ?? ''));
  }
}
