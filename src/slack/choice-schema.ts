/** A choice of the guided chooser as it comes back from a client, in the modal or in a button. */
import * as z from 'zod/mini';
import { type Choice, DEMANDED, RUNS, SIZES } from '../understand/choice.js';

const keyOf = <K extends string>(table: Record<K, unknown>) => z.nullable(z.enum(Object.keys(table) as [K, ...K[]]));

export const choiceSchema = z.object({
  needs: z.array(z.string().check(z.minLength(1), z.maxLength(150))).check(z.maxLength(3)),
  run: keyOf(RUNS),
  size: keyOf(SIZES),
  ordering: keyOf(DEMANDED.ordering),
  sql: keyOf(DEMANDED.sql),
  operator: keyOf(DEMANDED.operator),
}) satisfies z.ZodMiniType<Choice>;
