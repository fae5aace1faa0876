/** Which limits the words nearest to each quantity point at: "6 MB payload and 8 GB of /tmp" are two. */

import type { LinkWords } from './link-part.js';
import type { Quantity } from './quantities.js';
import type { LimitMatch } from './score-limit.js';
import { tokenize } from './tokens.js';

/** Where one requirement ends and the next begins. */
const JOINT = /,|;|\n|[.?!] | [&+/] |\b(?:and|or|plus|with|but|then|also|as well as|having|needs?|at)\b/gi;
/** A limit that so much of a requirement's words name is what it is about. */
const CLEAR = 0.3;

/** What belongs to one quantity: the tokens `from` (inclusive) `to` (exclusive), and the limits they point at, best first. */
export type Part = { from: number; to: number; limits: LimitMatch[] };

/**
 * For each quantity its own part of the text. Parts are cut at a word that joins; where there is none, on the side where
 * both parts make more sense. Empty where there is but one quantity: then all words are its.
 */
export function linkQuantities(text: string, quantities: Quantity[], link: LinkWords): Part[] {
  if (quantities.length < 2) return [];
  const at = (character: number) => tokenize(text.slice(0, character)).length;
  const partOf = (from: number, to: number): Part => {
    const [first, last] = [at(from), at(to)];
    return { from: first, to: last, limits: link(first, last) };
  };
  let start = 0;
  return quantities.map((quantity, i) => {
    const next = quantities[i + 1];
    if (next === undefined) return partOf(start, text.length);
    const [first = quantity.to, ...others] = cutsBetween(text, quantity, next);
    const worth = (cut: number) => worthOf(partOf(start, cut)) + worthOf(partOf(cut, next.to));
    const cut = others.reduce((best, other) => (worth(other) > worth(best) ? other : best), first);
    const part = partOf(start, cut);
    start = cut;
    return part;
  });
}

/** At a joint, else before or after all that stands between. */
function cutsBetween(text: string, { to }: Quantity, { from }: Quantity): number[] {
  const joints = [...text.slice(to, from).matchAll(JOINT)].map(({ index }) => to + index);
  return joints.length > 0 ? joints : [from, to];
}

const worthOf = ({ limits: [best] }: Part): number =>
  best === undefined || best.words === 0 || best.strength < CLEAR ? 0 : best.strength;
