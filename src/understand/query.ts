import type { Correction } from '../catalog/schema.js';
import type { Theme } from '../catalog/terms.js';
import type { Edge } from './edges.js';
import type { IntentKind } from './intents.js';
import type { LimitMatch, VariantMention } from './link-limits.js';
import type { MetNeed } from './needs.js';

/** A claim about a service that is no longer true, found in the question. */
export type StaleClaim = { service: string; correction: Correction };

/** What a question was understood to ask. */
export type Query = {
  /** The question without Slack's markup. */
  text: string;
  kind: IntentKind;
  /** Catalog ids in the order of the question. */
  services: string[];
  /** No service is named; `services` is what the limit or a typical word points at. */
  isImplied: boolean;
  /** Ids of neighbours in the order of the question. */
  neighbours: string[];
  variants: VariantMention[];
  /** The limits that fit, best first; may be of services that the question does not name. */
  limits: LimitMatch[];
  themes: Theme[];
  /** Which end of a range is asked for; null: none is named. */
  edge: Edge | null;
  /** The question wants a service's limits as a whole, or those of a theme. */
  wantsAll: boolean;
  staleClaims: StaleClaim[];
  /** What the question needs, by service or neighbour id. */
  needs: Map<string, MetNeed[]>;
  /** 0 to 1. */
  confidence: number;
};

/** What carries over to the next question of a conversation. Small and plain: it may travel as JSON. */
export type Conversation = {
  services: string[];
  variants: VariantMention[];
  kind: IntentKind | null;
  limit: string | null;
};

export const NEW_CONVERSATION: Conversation = { services: [], variants: [], kind: null, limit: null };
