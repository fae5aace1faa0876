/** What we read of a workflow step that is to run. The manifest declares the same names. */
import * as z from 'zod/mini';
import { readText } from './read-text.js';

const LONGEST = 300;

/** Text as a person typed it; forms of a workflow hand it over with Slack's markup. */
const words = z.pipe(
  z.string(),
  z.pipe(
    z.transform((text: string) => readText(text)),
    z.string().check(z.minLength(1), z.maxLength(LONGEST)),
  ),
);

export const limitInputsSchema = z.object({ service: words, limit: words });

export const compareInputsSchema = z.object({ services: words });

/** Names the run: the same one may be delivered again. */
export const stepEventSchema = z.object({ function_execution_id: z.string() });
