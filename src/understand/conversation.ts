/** What carries over from one question of a thread to the next. */
import type { IntentKind } from './intents.js';
import type { VariantMention } from './link-limits.js';

/** A service, or a variant of it, that was talked about. */
export type Side = { service: string; variant: string | null };

/** What carries over to the next question of a conversation. Small and plain: it may travel as JSON. */
export type Conversation = {
  services: string[];
  variants: VariantMention[];
  kind: IntentKind | null;
  /** The id of the limit that was asked for. */
  limit: string | null;
  /** What was talked about, the latest last. */
  recent: Side[];
  /** The services of the path that was asked about, in its order; else empty. */
  chain: string[];
  /** What was to fit, as a person writes it ("2 MB"); null where no verdict was asked for, or on several needs. */
  need: string | null;
};

export const NEW_CONVERSATION: Conversation = {
  services: [],
  variants: [],
  kind: null,
  limit: null,
  recent: [],
  chain: [],
  need: null,
};
