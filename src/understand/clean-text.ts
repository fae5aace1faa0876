/** Text as Slack sends it → text as the person meant it. */

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&nbsp;': ' ',
  '&quot;': '"',
  '&#39;': "'",
};

/** What is looked at: a question is short, and everything here is linear in it. */
const MAX_CHARACTERS = 4000;

/** A long text keeps its beginning, which sets the scene, and its end, which asks. */
const shorten = (text: string): string =>
  text.length <= MAX_CHARACTERS
    ? text
    : `${text.slice(0, MAX_CHARACTERS / 4)} ${text.slice(-(MAX_CHARACTERS * 3) / 4)}`;

/**
 * Drops Slack's markup (mentions, links keep their label, emoji codes, code marks), decodes its entities, unifies
 * quotes, dashes and white space.
 */
export function cleanText(raw: string): string {
  return shorten(raw)
    .replace(/<[@!][^>]*>/g, ' ')
    .replace(/<#[^>]*>/g, ' ')
    .replace(/<(?:https?|mailto|tel):[^|>]*(?:\|([^>]*))?>/g, (_, label: string | undefined) => ` ${label ?? ''} `)
    .replace(/&(?:lt|gt|amp|nbsp|quot|#39);/g, (entity) => ENTITIES[entity] ?? ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/:[a-z0-9_+-]*[a-z][a-z0-9_+-]*:/g, ' ')
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
