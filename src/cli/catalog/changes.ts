/** `npm run catalog -- changes --since DATE`: what changed, as Markdown for release notes. */
import { allChanges, lastDay } from '../../answer/history.js';
import type { HistoryEntry } from '../../answer/types.js';
import { escapeMarkdown } from '../../cards/markdown.js';
import type { Catalog } from '../../catalog/load.js';
import { formatDate } from '../../catalog/quantity.js';

const DATE = /^20\d\d(-\d\d(-\d\d)?)?$/;

/** @throws Error where `since` is no date */
export function findChanges(catalog: Catalog, since: string | undefined): HistoryEntry[] {
  if (since !== undefined && !DATE.test(since))
    throw new Error(`--since wants a date such as 2025, 2025-06 or 2025-06-15; got "${since}"`);
  return allChanges({ catalog }).filter(({ date }) => since === undefined || (date !== null && lastDay(date) >= since));
}

export function printChanges(changes: HistoryEntry[], since: string | undefined): string {
  const title = `# Changes of AWS limits${since === undefined ? '' : ` since ${since}`}`;
  const names = [...new Set(changes.map(({ service }) => service.name))].sort();
  const sections = names.map((name) => {
    const own = changes.filter(({ service }) => service.name === name);
    return `## ${name}\n\n${own.map(toLine).join('\n')}`;
  });
  return [title, ...(sections.length === 0 ? ['No change is known.'] : sections)].join('\n\n');
}

function toLine({ limit, date, from, to, note, source }: HistoryEntry): string {
  const what = limit === null ? '' : `**${limit.name}${limit.variant === null ? '' : ` (${limit.variant})`}**: `;
  const when = date === null ? 'undated' : formatDate(date);
  return `- ${what}${escapeMarkdown(from)} → ${escapeMarkdown(to)}${note === null ? '' : `. ${escapeMarkdown(note)}`} ([${when}](${source}))`;
}

export const changesJson = (changes: HistoryEntry[]) =>
  changes.map(({ service, limit, date, from, to, note, source }) => ({
    service: service.id,
    limit: limit?.id ?? null,
    date,
    from,
    to,
    note,
    source,
  }));
