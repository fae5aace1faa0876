/** Slack's data_table: pages, sorts by a column, filters by words. */
import type { DataTableBlock } from '@slack/types';
import { useState } from 'react';
import { type Cell, CellView, wordsOf } from './cell.js';

const PAGE_SIZE = 5;

type Sort = { column: number; isDown: boolean } | null;

/** Numbers by their size, words by the alphabet. */
function compareCells(a: Cell | undefined, b: Cell | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.type === 'raw_number' && b.type === 'raw_number') return a.value - b.value;
  return wordsOf(a).localeCompare(wordsOf(b), 'en', { numeric: true });
}

export function DataTable({ block }: { block: DataTableBlock }) {
  const [head = [], ...rows] = block.rows;
  const [words, filter] = useState('');
  const [sort, setSort] = useState<Sort>(null);
  const [page, turnTo] = useState(0);
  const size = block.page_size ?? PAGE_SIZE;
  const wanted = words.trim().toLowerCase();
  const found = rows.filter((row) => row.some((cell) => wordsOf(cell).toLowerCase().includes(wanted)));
  if (sort !== null) {
    found.sort((a, b) => compareCells(a[sort.column], b[sort.column]) * (sort.isDown ? -1 : 1));
  }
  const pages = Math.max(1, Math.ceil(found.length / size));
  const current = Math.min(page, pages - 1);
  const first = current * size;
  const shown = found.slice(first, first + size);

  const press = (column: number): void =>
    setSort(sort?.column !== column ? { column, isDown: false } : sort.isDown ? null : { column, isDown: true });
  const sortOf = (column: number) =>
    sort?.column !== column ? undefined : sort.isDown ? ('descending' as const) : ('ascending' as const);

  return (
    <div className="data-table">
      <div className="data-table-bar">
        <strong>{block.caption}</strong>
        {rows.length > size ? (
          <input
            className="field small"
            type="search"
            placeholder="Filter"
            aria-label={`Filter ${block.caption}`}
            value={words}
            onChange={(event) => {
              filter(event.target.value);
              turnTo(0);
            }}
          />
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be pushed sideways must be reached by keyboard */}
      <section className="table-frame" tabIndex={0} aria-label={block.caption}>
        <table>
          <thead>
            <tr>
              {head.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table do not move
                <th key={column} scope="col" aria-sort={sortOf(column)}>
                  <button type="button" className="sort" onClick={() => press(column)}>
                    <CellView cell={cell} />
                    <span aria-hidden="true">{sort?.column === column ? (sort.isDown ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows hold no state of their own
              <tr key={first + index}>
                {row.map((cell, column) =>
                  column === block.row_header_column_index ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table do not move
                    <th key={column} scope="row">
                      <CellView cell={cell} />
                    </th>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table do not move
                    <td key={column}>
                      <CellView cell={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pages > 1 ? (
        <div className="pages">
          <button type="button" className="button" disabled={current === 0} onClick={() => turnTo(current - 1)}>
            Previous
          </button>
          <span role="status">
            {first + 1}–{first + shown.length} of {found.length}
          </span>
          <button type="button" className="button" disabled={current === pages - 1} onClick={() => turnTo(current + 1)}>
            Next
          </button>
        </div>
      ) : found.length === 0 ? (
        <p className="hint">Nothing fits “{words}”.</p>
      ) : null}
    </div>
  );
}
