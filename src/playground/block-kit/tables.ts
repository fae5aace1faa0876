/** The two blocks with rows and cells. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import { richTextBlock } from './rich-text.js';
import { filledString, idString } from './text.js';

const rawText = z.strictObject({ type: z.literal('raw_text'), text: filledString });
const rawNumber = z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: filledString });
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richTextBlock]);

const isRectangular = (rows: unknown[][]): boolean => rows.every((row) => row.length === rows[0]?.length);

export const tableBlock = z
  .strictObject({
    type: z.literal('table'),
    block_id: idString.optional(),
    rows: z
      .array(z.array(cell).min(1).max(BLOCK_KIT.table.columns))
      .min(1)
      .max(BLOCK_KIT.table.rows)
      .refine(isRectangular, 'all rows must have the same number of cells'),
    column_settings: z
      .array(
        z
          .strictObject({
            align: z.enum(['left', 'center', 'right']).optional(),
            is_wrapped: z.boolean().optional(),
          })
          .nullable(),
      )
      .optional(),
  })
  .refine((table) => (table.column_settings?.length ?? table.rows[0]?.length) === table.rows[0]?.length, {
    path: ['column_settings'],
    message: 'must have one entry a column',
  });

export const dataTableBlock = z
  .strictObject({
    type: z.literal('data_table'),
    block_id: idString.optional(),
    caption: filledString,
    rows: z
      .array(z.array(cell).min(1).max(BLOCK_KIT.dataTable.columns))
      .min(2)
      .max(BLOCK_KIT.dataTable.rows)
      .refine(isRectangular, 'all rows must have the same number of cells')
      .refine((rows) => rows[0]?.every((head) => head.type !== 'rich_text'), 'a header cell must not be rich_text'),
    page_size: z.int().min(1).max(BLOCK_KIT.dataTable.pageSize).optional(),
    row_header_column_index: z.int().min(0).optional(),
  })
  .refine((table) => (table.row_header_column_index ?? 0) < (table.rows[0]?.length ?? 0), {
    path: ['row_header_column_index'],
    message: 'must be the index of a column',
  });
