/** A cell of a table. */
import type { RawNumberElement, RawTextElement, RichTextBlock } from '@slack/types';
import { RichText } from './rich-text.js';

export type Cell = RawTextElement | RawNumberElement | RichTextBlock;

export function CellView({ cell }: { cell: Cell }) {
  return cell.type === 'rich_text' ? <RichText block={cell} /> : cell.text;
}

/** The words of a cell: what it is sorted and filtered by. */
export function wordsOf(cell: Cell): string {
  if (cell.type !== 'rich_text') return cell.text;
  return cell.elements
    .flatMap((part) =>
      part.type === 'rich_text_list' ? part.elements.flatMap((item) => item.elements) : part.elements,
    )
    .map((one) => ('text' in one ? one.text : ''))
    .join('');
}
