import type { Correction, ErrorEntry } from '../catalog/schema.js';
import type { Theme } from '../catalog/terms.js';
import type { Demand } from './demands.js';
import type { AskedEdge } from './edges.js';
import type { IntentKind } from './intents.js';
import type { Contribution } from './linear-model.js';
import type { VariantMention } from './link-limits.js';
import type { Part } from './link-quantities.js';
import type { MetNeed } from './needs.js';
import type { Quantity } from './quantities.js';
import type { IntentScore } from './read-intent.js';
import type { LikelyService } from './read-service.js';
import type { Reading } from './reading.js';
import type { LimitMatch } from './score-limit.js';

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
  /** No service is named; `services` is taken over from the question before. */
  isCarried: boolean;
  /** Ids of neighbours in the order of the question. */
  neighbours: string[];
  variants: VariantMention[];
  /** The limits that fit, best first; may be of services that the question does not name. */
  limits: LimitMatch[];
  /** Two or three limits that are asked for at once, in the order of the question; else empty. */
  sideBySide: LimitMatch[];
  themes: Theme[];
  /** Which end of a range is asked for, or both; null: none is named. */
  edge: AskedEdge | null;
  /** The question wants a service's limits as a whole, or those of a theme. */
  wantsAll: boolean;
  staleClaims: StaleClaim[];
  /** What the question needs, by service or neighbour id. */
  needs: Map<string, MetNeed[]>;
  /** For advice: services that it wants something else for: "an alternative to SNS". */
  replaced: string[];
  /** For advice: services that are there already, and that it does not ask about. */
  present: string[];
  /** For advice: the service that it asks about: "should we use Lambda here?" */
  proposed: string | null;
  /** For advice: amounts that the solution must bear. */
  demands: Demand[];
  /** For advice: how likely the words of the question call for each service or neighbour; in no order. */
  likely: LikelyService[];
  /** For what was not understood: the question for advice on the need that it tells; else null. */
  askNeed: string | null;
  /** What is asked for in numbers, in the order of the question. */
  quantities: Quantity[];
  /** For each of several quantities the part of the text that is its own; empty where it is one. */
  parts: Part[];
  /** "Which services can run 30 minutes?" */
  asksWhich: boolean;
  /** Services in a row, where the question is about a path; else empty. */
  chain: string[];
  /** Errors that it names. */
  errors: ErrorEntry[];
  /** "Since June 2025": the first day that counts, as YYYY-MM-DD. */
  since: string | null;
  /** "In 2024": the last day that counts, as YYYY-MM-DD. */
  until: string | null;
  /** Further questions of the same message, each able to stand alone. */
  rest: string[];
  /** Nothing but manners: "thanks!". */
  isCourtesy: boolean;
  /** 0 to 1. */
  confidence: number;
  trace: Trace;
};

/** How the query came about, for `--explain`. */
export type Trace = {
  reading: Reading;
  /** Every kind and how likely it is, best first. */
  kinds: IntentScore[];
  /** What spoke for the best kind and against the second. */
  weighWords: () => Contribution[];
};
