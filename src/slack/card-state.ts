/**
 * What the buttons of a card carry, so that a click works after a restart: the question, and what was talked about
 * before it. It comes back from a client and is checked.
 */
import * as z from 'zod/mini';
import type { Question } from '../assistant.js';
import { BLOCK_KIT } from '../cards/block-kit.js';
import type { Conversation } from '../understand/conversation.js';
import { INTENT_KINDS } from '../understand/intents.js';
import { choiceSchema } from './choice-schema.js';
import { readJson } from './read-json.js';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const few = <T extends z.core.$ZodType>(of: T) => z.array(of).check(z.maxLength(10));
const side = z.object({ service: id, variant: z.nullable(id) });

const contextSchema = z.object({
  services: few(id),
  variants: few(z.object({ service: id, variant: id })),
  kind: z.nullable(z.enum(INTENT_KINDS)),
  limit: z.nullable(id),
  recent: few(side),
  chain: few(id),
  need: z._default(z.nullable(z.string().check(z.maxLength(100))), null),
}) satisfies z.ZodMiniType<Conversation>;

const stateSchema = z.object({
  v: z.literal(1),
  /** The question as it was understood, without Slack's markup. */
  q: z.string().check(z.maxLength(BLOCK_KIT.button.value)),
  c: z.optional(contextSchema),
  /** What was chosen in the guided chooser; the question then only says the same. */
  w: z.optional(choiceSchema),
  r: z.optional(z.enum(['up', 'down'])),
});

export type CardState = Question & { rating?: 'up' | 'down' };

/** null where it would not fit into a button. */
export function encodeState({ text, context, choice, rating }: CardState): string | null {
  const value = JSON.stringify({
    v: 1,
    q: text,
    ...(context === undefined ? {} : { c: context }),
    ...(choice === undefined ? {} : { w: choice }),
    ...(rating === undefined ? {} : { r: rating }),
  });
  return value.length <= BLOCK_KIT.button.value ? value : null;
}

/** null where it is none of ours. */
export function decodeState(value: string): CardState | null {
  const data = readJson(value, stateSchema);
  if (data === null) return null;
  return {
    text: data.q,
    ...(data.c === undefined ? {} : { context: data.c }),
    ...(data.w === undefined ? {} : { choice: data.w }),
    ...(data.r === undefined ? {} : { rating: data.r }),
  };
}
