/** What a question says apart from which names it has: they, numbers and errors are tags among its stems. */
import {
  ERROR_TAG,
  FOREIGN_TAG,
  isErrorName,
  isForeignWord,
  isLimitError,
  isTool,
  LIMIT_ERROR_TAG,
  TOOL_TAG,
} from './foreign.js';
import type { Mention } from './names.js';
import type { Token } from './tokens.js';

/** A stem or the sort of thing in its place, and which word it stands for. */
export type Tag = { tag: string; at: number };

/** The stems of a text with its names replaced: "is sqs cheaper than kafka" → is {service} cheaper than {other}. */
export function tagWords(tokens: Token[], mentions: Mention[]): Tag[] {
  const starts = new Map(mentions.map((mention) => [mention.from, mention]));
  const tags: Tag[] = [];
  for (let i = 0; i < tokens.length; ) {
    const mention = starts.get(i);
    const kinds = mention?.named.map(({ kind }) => kind) ?? [];
    if (mention && kinds.includes('service')) tags.push({ tag: '{service}', at: i });
    else if (mention && kinds.includes('neighbour')) tags.push({ tag: '{other}', at: i });
    else
      for (let at = i; at < (mention?.to ?? i + 1); at++) {
        const token = tokens[at];
        if (token) for (const tag of tagsOf(token)) tags.push({ tag, at });
      }
    i = mention?.to ?? i + 1;
  }
  return tags;
}

function tagsOf({ word, stem }: Token): string[] {
  if (/^\d/.test(word)) return ['{number}'];
  if (isLimitError(word)) return [LIMIT_ERROR_TAG];
  if (isErrorName(word)) return [ERROR_TAG];
  return [...(isForeignWord(word) ? [FOREIGN_TAG] : []), ...(isTool(word) ? [TOOL_TAG] : []), stem];
}

export const stemsOfTags = (tags: Tag[]): string[] => tags.map(({ tag }) => tag);
