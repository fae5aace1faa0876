/** "S3 signed URLs and signed cookies": a part that another service alone has is a side of its own. */
import { type Mention, namesAny } from './names.js';
import type { Reading } from './reading.js';
import { VERSUS } from './weighs.js';

const JOINS: ReadonlySet<string> = new Set([...VERSUS, 'and', 'over', 'than', 'compared']);
/** So many words may stand between two sides, with one of these among them. */
const BETWEEN = 5;

/** The service of such a part beside the only one that is named; empty where there is none. */
export function findWeighedPart({ mentions, tokens, names: { services } }: Reading): string[] {
  const [own] = services;
  if (own === undefined || services.length > 1) return [];
  const named = mentions.filter((mention) => mention.named.some(({ kind, id }) => kind === 'service' && id === own));
  const isJoined = (one: Mention, other: Mention) => {
    const [from, to] = one.to <= other.from ? [one.to, other.from] : [other.to, one.from];
    return to - from <= BETWEEN && tokens.slice(from, to).some(({ word }) => JOINS.has(word));
  };
  for (const part of mentions) {
    if (namesAny(part)) continue;
    const owners = new Set(part.named.flatMap(({ kind, id }) => (kind === 'term' ? [id] : [])));
    const [owner] = owners;
    if (owner !== undefined && owners.size === 1 && owner !== own && named.some((name) => isJoined(name, part)))
      return [owner];
  }
  return [];
}
