/** Text as Slack sends it → text as the person meant it. */

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&nbsp;': ' ',
  '&quot;': '"',
  '&#39;': "'",
};

/** What is looked at: what follows takes time that grows with it. */
const MOST_CHARACTERS = 12_000;

/** A long text keeps its beginning, which sets the scene, and its end, which asks. */
const shorten = (text: string): string =>
  text.length <= MOST_CHARACTERS
    ? text
    : `${text.slice(0, MOST_CHARACTERS / 4)}\n${text.slice(-(MOST_CHARACTERS * 3) / 4)}`;

/** A block of code; the last may lack its end. */
const BLOCK = /```([\s\S]*?)(?:```|$)/g;
/** Longer blocks, and those of several lines, are pasted code and logs, which ask nothing; a short one is a name or a value. */
const LONGEST_NAME = 80;
const keepName = (block: string): string => {
  const body = block.trim();
  return body.includes('\n') || body.length > LONGEST_NAME ? '\n' : ` ${body} `;
};

/**
 * Drops Slack's markup (mentions, links keep their label, emoji codes, marks of bold, code and quotes) and pasted code,
 * decodes entities, unifies quotes, dashes and white space. Line breaks stay: they end sentences.
 */
export function cleanText(raw: string): string {
  const text = shorten(raw);
  return PLAIN.test(text) ? text.replace(/ {2,}/g, ' ').trim() : dropMarkup(text);
}

/** One line without a character of any markup, which most questions are. */
const PLAIN = /^[a-z0-9][a-z0-9 ,.?!'"();%$+=@#/-]*$/i;

function dropMarkup(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(BLOCK, (_, body: string) => keepName(body))
    .replace(/<[@!][^>]*>/g, ' ')
    .replace(/<#[^>]*>/g, ' ')
    .replace(/<(?:https?|mailto|tel):[^|>]*(?:\|([^>]*))?>/g, (_, label: string | undefined) => ` ${label ?? ''} `)
    .replace(/&(?:lt|gt|amp|nbsp|quot|#39);/g, (entity) => ENTITIES[entity] ?? ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/:[a-z0-9_+-]*[a-z][a-z0-9_+-]*:/g, ' ')
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, ' ')
    .replace(/[‘’ʼ´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/^[ \t]*(?:>+|[•◦▪*-](?=\s))[ \t]*/gm, '')
    .replace(/`/g, '')
    .replace(/(^|[\s("])[*_~]+(?=[\p{L}\d])/gmu, '$1')
    .replace(/([\p{L}\d.?!)])[*_~]+(?=$|[\s.,;:?!)"])/gmu, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
