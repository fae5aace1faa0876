/** A modal as somebody has filled it in, out of Slack's payload. It comes back from a client and is checked. */
import * as z from 'zod/mini';
import { CONVERSATION_FIELDS } from '../../cards/modal-parts.js';
import type { Chosen } from '../origin.js';

const id = z.string().check(z.minLength(1));

export const filledViewSchema = z.object({
  id,
  type: z.optional(z.string()),
  hash: z.optional(z.string()),
  private_metadata: z.catch(z.string(), ''),
  /** By block, then by element. */
  state: z.catch(z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }), { values: {} }),
});

export type FilledView = z.infer<typeof filledViewSchema>;

const submissionSchema = z.object({
  user: z.object({ id }),
  view: filledViewSchema,
  response_urls: z._default(z.array(z.object({ channel_id: id, response_url: z.url() })), []),
});

export type Submission = { user: string; view: FilledView; chosen: Chosen | null };

/** null where it cannot be read. */
export function readSubmission(body: unknown): Submission | null {
  const { data } = submissionSchema.safeParse(body);
  if (data === undefined) return null;
  const { user, view, response_urls } = data;
  const channel = readConversation(view);
  const url = response_urls.find(({ channel_id }) => channel_id === channel)?.response_url;
  return { user: user.id, view, chosen: channel === null ? null : { channel, url } };
}

/** Each of our blocks holds one element. */
const elementOf = ({ state }: FilledView, block: string): unknown => Object.values(state.values[block] ?? {})[0];

const optionSchema = z.object({ value: z.string().check(z.maxLength(150)) });
const severalSchema = z.object({ selected_options: z.array(optionSchema).check(z.maxLength(100)) });
const oneSchema = z.object({ selected_option: optionSchema });
const conversationSchema = z.object({ selected_conversation: z.string().check(z.regex(/^[CDGUW][A-Z0-9]+$/)) });

/** The values of a menu in which several can be chosen; empty where nothing is. */
export const readPicks = (view: FilledView, block: string): string[] =>
  severalSchema.safeParse(elementOf(view, block)).data?.selected_options.map(({ value }) => value) ?? [];

/** The value of a menu in which one can be chosen; null where nothing is. */
export const readPick = (view: FilledView, block: string): string | null =>
  oneSchema.safeParse(elementOf(view, block)).data?.selected_option.value ?? null;

const readConversation = (view: FilledView): string | null =>
  conversationSchema.safeParse(elementOf(view, CONVERSATION_FIELDS.conversation)).data?.selected_conversation ?? null;
