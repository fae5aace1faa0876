/** What the learnt model of intents looks at: the words of a question, the cues in it, and what else was found. */
import type { IntentKind } from './intents.js';
import { type Features, type Keys, OTHER } from './linear-model.js';
import { bestPoints } from './needs.js';
import type { Reading } from './reading.js';
import { VERSUS, weighs } from './weighs.js';

/** A group of cues of an intent, by its place in the file. */
export type CueGroup = { kind: IntentKind; index: number };

/** The words of all that is looked at weigh as much as these many features of other sorts. */
const WORDS_NORM = 3;
/** Beside a sentence that asks, one that only tells says little about what is asked. */
const TELLING = 0.35;
const PAIR = 0.8;

/** @param cues the groups of cues that stand in the question */
export function intentFeatures<K>(reading: Reading, cues: Iterable<CueGroup>, keys: Keys<K>): Features<K> {
  const features = wordFeatures(reading, keys);
  for (const name of evidenceFeatures(reading)) features.set(keys.word(`${OTHER}${name}`), 1);
  for (const { kind, index } of cues) features.set(keys.word(`${OTHER}cue ${kind} ${index}`), 1);
  return features;
}

/** Words, pairs of words and the first word; lengths of texts do not matter. */
function wordFeatures<K>({ sentences, tags }: Reading, { word, pair }: Keys<K>): Map<K, number> {
  const words = new Map<K, number>();
  const note = (key: K, weight: number) => words.set(key, Math.max(weight, words.get(key) ?? 0));
  const [start, stop] = [word('^'), word('$')];
  const hasAsking = sentences.some(({ asks }) => asks);
  let from = 0;
  for (const { tokens: words_, asks } of sentences) {
    const to = from + words_.length;
    const own: K[] = [];
    for (const { tag, at } of tags()) if (from <= at && at < to) own.push(word(tag));
    const weight = asks || !hasAsking ? 1 : TELLING;
    const [first] = own;
    if (first !== undefined) note(pair(start, first), weight);
    own.forEach((tag, i) => {
      note(tag, weight);
      note(pair(tag, own[i + 1] ?? stop), weight * PAIR);
    });
    from = to;
  }
  const norm = Math.sqrt([...words.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (const [key, weight] of words) words.set(key, (WORDS_NORM * weight) / norm);
  return words;
}

const stepOf = (value: number, steps: number[]): number => steps.filter((step) => value >= step).length;

/** How near to "vs" or "or" a name must stand to be a side of it. */
const SIDE = 2;

/** "Bucket policy vs user policy for S3" weighs no service: how many sides of each such word are names of the catalog. */
const namedSides = ({ tokens, mentions }: Reading): string[] =>
  tokens.flatMap(({ word }, at) => {
    if (!VERSUS.has(word)) return [];
    const isLeft = mentions.some(({ to }) => to <= at && at - to < SIDE);
    const isRight = mentions.some(({ from }) => from > at && from - at <= SIDE);
    return [`${word === 'or' ? 'or' : 'versus'} ${Number(isLeft) + Number(isRight)}`];
  });

/** "Exposing a cluster", "Trying to edit": what somebody is at, not what they ask. */
const GERUND = /^(?!during|anything|something|nothing|everything|using|pricing|billing|string)[a-z]{2,}ing$/;

function evidenceFeatures(reading: Reading): string[] {
  const { tokens, names, followUp, limits, themes, needs, isForeign, familiar } = reading;
  const services = Math.min(3, followUp.services.length);
  const others = Math.min(2, names.neighbours.length);
  const limit = stepOf(limits[0]?.strength ?? 0, [0.15, 0.3, 0.45, 0.6, 0.8, 0.95]);
  const shared = Math.min(3, limits[0]?.words ?? 0);
  const need = stepOf(bestPoints(needs), [1, 2, 3, 5, 8]);
  const known = stepOf(familiar, [0.2, 0.4, 0.6, 0.8]);
  const length = stepOf(tokens.length, [3, 5, 8, 13, 25, 50]);
  const fit =
    themes.length === 0 ? 'any' : limits[0]?.isOfSort === true ? stepOf(limits[0].strength, [0.3, 0.6]) : 'not';
  const sides = Math.min(3, services + others);
  const isGerund = reading.sentences.some(
    ({ asks, tokens: [first] }, i) => (asks || i === 0) && GERUND.test(first?.word ?? ''),
  );
  const named = services > 0 ? 'ours' : others > 0 ? 'others' : names.hints.length > 0 ? 'hinted' : 'none';
  return [
    `services ${services}`,
    `others ${others}`,
    `sides ${sides}`,
    `sides ${sides} ${weighs(reading.text) ? 'weighed' : 'told'}`,
    ...(isGerund ? ['gerund', `gerund ${named}`] : []),
    `named ${named}`,
    `variants ${Math.min(2, names.variants.length)}`,
    `limit ${limit}`,
    `limit ${limit} ${named}`,
    `shared ${shared} ${named}`,
    `fits ${fit} ${named}`,
    `need ${need} ${named}`,
    `length ${length}`,
    `length ${length} ${named}`,
    `known ${known} ${named}`,
    ...(isForeign ? ['foreign', `foreign ${named}`] : []),
    ...namedSides(reading),
  ];
}
