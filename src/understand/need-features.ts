/** What the learnt model of services looks at: the words of a need, with names of services as words of their own. */
import type { Features, Keys } from './linear-model.js';
import type { Mention } from './names.js';
import type { Sentence } from './sentences.js';
import { stemsOf, type Token } from './tokens.js';

/** Words that stand in every need and tell nothing about it. */
const FILLER = new Set(
  stemsOf(
    'a an the and or of for to in on at by with into from is are be been being was were it its this that these those as if then so such we i you they he she our my your their us me them can could should would will shall may might do does did has have had which what who whom when where why how aws amazon company need needs want wants use uses used using service services solution solutions meet meets requirement requirements team developer developers architect most best technology technologies thing things something anything there any some someone anyone help recommend recommended recommendation recommendations suggest suggested suggestion suggestions advice advise like build building idea ideas stuff',
  ),
);

/** The words of a text weigh as much together, however long it is. */
const NORM = 3;
const PAIR = 0.7;
/** A service that is named is mostly there already. */
const NAMED = 0.5;
/** What is asked for counts more than what is told. */
const ASKING = 1.25;
const TELLING = 0.9;

export function needFeatures<K>(sentences: Sentence[], mentions: Mention[], { word, pair }: Keys<K>): Features<K> {
  const words = new Map<K, number>();
  const note = (key: K, weight: number) => words.set(key, Math.max(weight, words.get(key) ?? 0));
  let from = 0;
  for (const { tokens, asks } of sentences) {
    const tags = tagNames(tokens, from, mentions);
    const factor = sentences.length === 1 ? 1 : asks ? ASKING : TELLING;
    let before: { key: K; isFiller: boolean } | undefined;
    for (const tag of tags) {
      const key = word(tag);
      const isFiller = FILLER.has(tag);
      if (!isFiller) note(key, factor * (tag.startsWith('@') ? NAMED : 1));
      if (before !== undefined && !(isFiller && before.isFiller)) note(pair(before.key, key), factor * PAIR);
      before = { key, isFiller };
    }
    from += tokens.length;
  }
  const norm = Math.sqrt([...words.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (const [key, weight] of words) words.set(key, (NORM * weight) / norm);
  return words;
}

/** @param offset how many words of the whole text stand before these */
function tagNames(tokens: Token[], offset: number, mentions: Mention[]): string[] {
  const tags: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const mention = mentions.find(({ from }) => from === i + offset);
    const name = mention?.named.find(({ kind }) => kind === 'service' || kind === 'neighbour');
    if (mention && name) {
      tags.push(`@${name.id}`);
      i = mention.to - offset;
    } else {
      const token = tokens[i];
      if (token) tags.push(/^\d/.test(token.word) ? '#' : token.stem);
      i += 1;
    }
  }
  return tags;
}
