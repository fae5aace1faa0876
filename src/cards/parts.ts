/**
 * What a card is made of before it is drawn. Each kind of answer is laid out once, as parts; `render-card.ts` draws
 * parts as Block Kit (rich and classic) and as plain text, the terminal draws them in colour.
 */

/** A run of text. `url` makes it a link; plain strings are ordinary text. Never contains markup. */
export type Span = string | { text: string; bold?: true; url?: string };

export type Spans = Span[];

/** A table cell; null: nothing to say. */
export type Cell = Spans | null;

export type Button = { label: string; accessibilityLabel?: string } & ({ ask: string } | { url: string });

export type Part = Shape & {
  /** Of a part that neither is the answer nor changes it: so many of its rows or items stay in a brief answer; 0: none. */
  brief?: number;
};

type Shape =
  /** The answer in a few words; one per card, first. */
  | { type: 'title'; text: string }
  /** What matters most below the title. */
  | { type: 'paragraph'; spans: Spans }
  | { type: 'bullets'; heading?: string; items: Spans[] }
  /** Short pairs that stand in two columns. */
  | { type: 'fields'; fields: { label: string; spans: Spans }[] }
  | {
      type: 'table';
      caption: string;
      head: string[];
      /** The columns are alternatives: where there is no table, each value is told with its column's name. */
      namesColumns?: boolean;
      rows: Cell[][];
      /** Rows a page; the rest one click away. Left out: all rows at once. */
      pageSize?: number;
      /** Where a table cannot turn pages (classic form, terminal) only so many rows stand; `more` says how to get the rest. */
      firstRows?: number;
      more?: Spans;
    }
  /** A warning that belongs above everything but the title: a claim that no longer holds. */
  | { type: 'correction'; claim: string; truth: string; since: string | null; url: string }
  /** Source, month, small print. */
  | { type: 'note'; spans: Spans }
  /** `heading`: what the buttons are for, where they are not just what to ask next. */
  | { type: 'buttons'; heading?: string; buttons: Button[] };

/** A button that asks just what it says. */
export const asButton = (ask: string): Button => ({ label: ask, ask });

export const bold = (text: string): Span => ({ text, bold: true });
export const link = (text: string, url: string): Span => ({ text, url });
export const plainOf = (spans: Spans): string =>
  spans.map((span) => (typeof span === 'string' ? span : span.text)).join('');
