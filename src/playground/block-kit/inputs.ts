/** Elements that take what a person types, picks or uploads. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import { actionable, dispatchable, focusable, placeholdable } from './objects.js';
import { richTextBlock, richTextText } from './rich-text.js';
import { filledString, idString } from './text.js';

const picker = { ...actionable, ...focusable, ...placeholdable };
const typed = { action_id: idString.optional(), ...focusable, ...placeholdable, ...dispatchable };

export const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...picker,
  initial_date: z.iso.date().optional(),
});

export const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...picker,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:mm')
    .optional(),
  timezone: filledString.optional(),
});

export const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...actionable,
  ...focusable,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
});

const lines = z.int().min(1).max(BLOCK_KIT.richTextInput.lines).optional();

export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: z.discriminatedUnion('type', [richTextBlock, richTextText]).optional(),
  min_lines: lines,
  max_lines: lines,
});

const isInverted = (min: number | undefined, max: number | undefined): boolean =>
  min !== undefined && max !== undefined && min > max;

const toNumber = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

const numberText = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number in a string');

export const typedInputs = [
  z
    .strictObject({
      type: z.literal('plain_text_input'),
      ...typed,
      initial_value: z.string().optional(),
      multiline: z.boolean().optional(),
      min_length: z.int().min(0).max(BLOCK_KIT.plainTextInput.length).optional(),
      max_length: z.int().min(1).max(BLOCK_KIT.plainTextInput.length).optional(),
    })
    .refine((input) => !isInverted(input.min_length, input.max_length), 'min_length is above max_length'),
  z
    .strictObject({
      type: z.literal('number_input'),
      ...typed,
      is_decimal_allowed: z.boolean(),
      initial_value: numberText.optional(),
      min_value: numberText.optional(),
      max_value: numberText.optional(),
    })
    .refine(
      (input) => !isInverted(toNumber(input.min_value), toNumber(input.max_value)),
      'min_value is above max_value',
    ),
  z.strictObject({ type: z.literal('email_text_input'), ...typed, initial_value: z.string().optional() }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed, initial_value: z.string().optional() }),
  z.strictObject({
    type: z.literal('file_input'),
    action_id: idString.optional(),
    filetypes: z.array(filledString).min(1).optional(),
    max_files: z.int().min(1).max(BLOCK_KIT.fileInput.files).optional(),
  }),
] as const;
