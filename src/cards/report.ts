/** The report of a wrong number, as an issue or a message. */
import type { Limit } from '../catalog/load.js';
import { formatDate, formatShort } from '../catalog/quantity.js';
import { BLOCK_KIT, cutText } from './block-kit.js';
import { limitTitle } from './facts.js';

/** What a person filled in; `limit` is null where the number is none of ours. */
export type Claim = { limit: Limit | null; value: string; source: string | null; note: string | null };

/** Plain text, in Markdown where it is an issue. */
export type Report = { title: string; body: string };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function writeReport(question: string, { limit, value, source, note }: Claim): Report {
  const lines = [
    limit === null ? null : `Limit: ${limit.id} (${limitTitle(limit)})`,
    limit === null
      ? null
      : `In the catalog: ${formatShort(limit)}, checked ${formatDate(limit.checked)}, ${limit.source}`,
    `Should be: ${oneLine(value)}`,
    source === null ? 'AWS page: not given' : `AWS page: ${source}`,
    note === null ? null : `Note: ${oneLine(note)}`,
    `Asked: ${cutText(oneLine(question), 500)}`,
  ];
  const title = `Wrong number: ${limit === null ? cutText(oneLine(question), 80) : limit.id}`;
  return { title, body: lines.filter((line) => line !== null).join('\n') };
}

/** The page of a repository's new issue, filled in; short enough for a button. */
export function linkIssue(repository: string, { title, body }: Report): string {
  const link = (text: string) =>
    `${repository.replace(/\/$/, '')}/issues/new?${new URLSearchParams({ title, body: text })}`;
  let text = body;
  while (link(text).length > BLOCK_KIT.url && text.length > 0) text = cutText(text, text.length - 100);
  return link(text);
}
