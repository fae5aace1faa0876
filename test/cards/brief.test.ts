import { describe, expect, it } from 'vitest';
import { shortenParts } from '../../src/cards/brief.js';
import type { Part } from '../../src/cards/parts.js';
import { ask } from '../core.js';

const title: Part = { type: 'title', text: 'Lambda limits' };
const row = (text: string) => [[text]];
const table = (brief?: number): Part => ({
  type: 'table',
  caption: 'Three',
  head: ['Limit'],
  rows: [row('a'), row('b'), row('c')],
  firstRows: 2,
  more: ['1 more'],
  ...(brief === undefined ? {} : { brief }),
});

describe('a card in brief', () => {
  it('keeps what is not marked', () => {
    const parts = [title, table()];
    expect(shortenParts(parts)).toBe(parts);
  });

  it('is the same card where all of it is short enough', () => {
    const parts = [title, table(3)];
    expect(shortenParts(parts)).toBe(parts);
  });

  it('keeps the first rows of a table, and tells how many are left out', () => {
    expect(shortenParts([title, table(1)])).toEqual([
      title,
      { type: 'table', caption: 'Three', head: ['Limit'], rows: [row('a')], brief: 1 },
      { type: 'note', spans: ['2 more in the full answer.'] },
    ]);
  });

  it('keeps the first items of a list', () => {
    const items = [['a'], ['b'], ['c']];
    expect(shortenParts([{ type: 'bullets', items, brief: 2 }])).toEqual([
      { type: 'bullets', items: [['a'], ['b']], brief: 2 },
      { type: 'note', spans: ['1 more in the full answer.'] },
    ]);
  });

  it('leaves out what a brief answer does without', () => {
    expect(shortenParts([title, { type: 'note', spans: ['See also'], brief: 0 }])).toEqual([title]);
  });
});

describe('of real answers', () => {
  const textOf = (parts: Part[]) => JSON.stringify(parts);

  it.each(['lambda limits', 'compare sqs and sns', 'what is lambda?', "what's new?", 'lambda timeout'])(
    '%s: shorter, with the same title and the same warnings',
    (question) => {
      const { parts } = ask(question);
      const brief = shortenParts(parts);
      expect(textOf(brief).length).toBeLessThan(textOf(parts).length);
      const kept = (all: Part[]) => all.filter(({ type }) => type === 'title' || type === 'correction');
      expect(kept(brief)).toEqual(kept(parts));
    },
  );

  it('all that were asked for come all', () => {
    const { parts } = ask('all lambda limits');
    expect(shortenParts(parts)).toBe(parts);
  });
});
