/** "An alternative to SNS", "what else than Lambda": services that are no answer, since the question wants another. */
import { findCue, parseCue } from './cue.js';
import { isForeignWord } from './foreign.js';
import type { Mention, Named } from './names.js';
import type { Token } from './tokens.js';

const WORDS = 'alternative|alternatives|replacement|replacements|substitute|substitutes|equivalent|equivalents';

const CUES = [
  `${WORDS} to|for|of {this}`,
  `{this} ${WORDS}`,
  `{this} hosting|queue|table|bucket|function|streams ${WORDS}`,
  'besides|beside {this}',
  'other|apart|away than|from {this}',
  'something|anything|like|similar like|to {this}',
  'place|rid of {this}',
  'off|leave|leaving|replace|replacing {this}',
  'swap * for {this}',
].map(parseCue);

/** "SQS instead of SNS" and "Airflow instead of SNS" weigh two, "what instead of SNS" wants another. */
const INSTEAD = ['instead|rather of|than {this}', 'instead|rather of|than using {this}'].map(parseCue);
const WEIGHS_TWO = parseCue('{name} instead|rather of|than');

const ARTICLES = new Set('a an the our my your aws amazon using'.split(' '));

const isName = (one: Named): boolean => one.kind === 'neighbour' || isOurs(one);
const isOurs = ({ kind }: Named): boolean => kind === 'service' || kind === 'also';

/** Ids of the services that the question wants to be without. */
export function readReplaced(tokens: Token[], mentions: Mention[]): string[] {
  const named = mentions.filter((mention) => mention.named.some(isName));
  return named.flatMap((mention) => {
    const stems = tagOne(tokens, named, mention);
    const isMeant =
      CUES.some((cue) => findCue(cue, stems) >= 0) ||
      (INSTEAD.some((cue) => findCue(cue, stems) >= 0) && findCue(WEIGHS_TWO, stems) < 0);
    return isMeant ? mention.named.filter(isOurs).map(({ id }) => id) : [];
  });
}

/** The stems of the text without articles; the mention is {this}, others and those of other clouds are {name}. */
function tagOne(tokens: Token[], named: Mention[], one: Mention): string[] {
  return tokens.flatMap(({ word, stem }, i) => {
    const mention = named.find(({ from, to }) => from <= i && i < to);
    if (mention !== undefined) return i > mention.from ? [] : [mention === one ? '{this}' : '{name}'];
    if (isForeignWord(word)) return ['{name}'];
    return ARTICLES.has(word) ? [] : [stem];
  });
}
