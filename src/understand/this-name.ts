/** The words of a question around one of its names: cues say {this} for that name and {name} for any other. */
import { type Numbered, numberWords } from './cue.js';
import { isForeignWord } from './foreign.js';
import type { Mention, Named } from './names.js';
import type { Token } from './tokens.js';

const ARTICLES = new Set('a an the our my your aws amazon using'.split(' '));

export const isOurs = ({ kind }: Named): boolean => kind === 'service' || kind === 'also';

/** The mentions that name a service, ours or not. */
export const namesOf = (mentions: Mention[]): Mention[] =>
  mentions.filter(({ named }) => named.some((one) => one.kind === 'neighbour' || isOurs(one)));

/** A text in which each of its names can be told from the others. */
export type MarkedNames = (string | Mention)[];

/** The stems of the text without articles, with its names as they are; {name} for those of other clouds. */
export function markNames(tokens: Token[], names: Mention[]): MarkedNames {
  const marked: MarkedNames = [];
  const starts = new Map(names.map((mention) => [mention.from, mention]));
  for (let i = 0; i < tokens.length; i++) {
    const mention = starts.get(i);
    const { word = '', stem = '' } = tokens[i] ?? {};
    if (mention !== undefined) {
      marked.push(mention);
      i = mention.to - 1;
    } else if (isForeignWord(word)) marked.push('{name}');
    else if (!ARTICLES.has(word)) marked.push(stem);
  }
  return marked;
}

/** One of the names is {this}, others are {name}. */
export const tagThis = (marked: MarkedNames, one: Mention): Numbered =>
  numberWords(marked.map((part) => (typeof part === 'string' ? part : part === one ? '{this}' : '{name}')));
