/** The words of a question around one of its names: cues say {this} for that name and {name} for any other. */
import { isForeignWord } from './foreign.js';
import type { Mention, Named } from './names.js';
import type { Token } from './tokens.js';

const ARTICLES = new Set('a an the our my your aws amazon using'.split(' '));

export const isOurs = ({ kind }: Named): boolean => kind === 'service' || kind === 'also';

/** The mentions that name a service, ours or not. */
export const namesOf = (mentions: Mention[]): Mention[] =>
  mentions.filter(({ named }) => named.some((one) => one.kind === 'neighbour' || isOurs(one)));

/** The stems of the text without articles; the mention is {this}, others and those of other clouds are {name}. */
export function tagThis(tokens: Token[], names: Mention[], one: Mention): string[] {
  return tokens.flatMap(({ word, stem }, i) => {
    const mention = names.find(({ from, to }) => from <= i && i < to);
    if (mention !== undefined) return i > mention.from ? [] : [mention === one ? '{this}' : '{name}'];
    if (isForeignWord(word)) return ['{name}'];
    return ARTICLES.has(word) ? [] : [stem];
  });
}
