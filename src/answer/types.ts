/** What an answer holds: typed facts, no layout. One member of the union a kind. */
import type { Edge, Limit, Neighbour, Service, Variant } from '../catalog/load.js';
import type { Basics, ErrorEntry } from '../catalog/schema.js';
import type { Measure, PathDimension, Theme, Trait } from '../catalog/terms.js';
import type { Quantity } from '../understand/quantities.js';
import type { StaleClaim } from '../understand/query.js';
import type { RuledOut } from './breaches.js';
import type { Hop, PathBound } from './hop.js';
import type { Candidate } from './rank-candidates.js';
import type { Reach, Verdict } from './reach.js';
import type { Spread } from './spread.js';

type Common = {
  question: string;
  /** Catalog services the answer is about, in the order of the question. */
  services: Service[];
  variant: string | null;
  /** What the question takes for granted and is no longer true. */
  staleClaims: StaleClaim[];
  /** Further questions of the message, not answered here. */
  rest: string[];
  /** What the question may have meant instead, as questions. */
  alternatives: string[];
  /** 0 to 1: how sure we are that this is what was asked. */
  confidence: number;
  /** The day or month that "new" and "old" are counted from: an answer must not look at a clock. */
  asOf: string;
};

export type LimitAnswer = Common & {
  kind: 'limit';
  /** `one`: a single value · `several`: a few that fit about equally · `all`: a service's list. */
  scope: 'one' | 'several' | 'all';
  /** Best first. */
  limits: Limit[];
  /** For `one`: the same limit in other variants. */
  siblings: Limit[];
  /** For `all`: only this theme was asked for; null: everything. */
  theme: Theme | null;
  /** For `one`: the default or the least of it, or both its ends, were asked for, and are known. */
  edge: 'default' | 'minimum' | 'range' | null;
  /** For `all`: the whole list at once, not just what is asked most. */
  isWhole: boolean;
};

/** One thing in a comparison: a service, or one variant of it. */
export type Side = { service: Service; variant: string | null; label: string; choose: string | null };

export type CompareRow =
  | { kind: 'trait'; trait: Trait; cells: (string | null)[]; isEqual: boolean }
  | { kind: 'measure'; measure: Measure; cells: (Limit | null)[]; isEqual: boolean };

export type CompareAnswer = Common & {
  kind: 'compare';
  sides: Side[];
  /** Rows in which at least two sides have something. */
  rows: CompareRow[];
  /** What tells the pairs apart, where the catalog says so. */
  differences: string[];
  /** Services outside the catalog that the question names too. */
  others: Neighbour[];
  /** Where the question is about a pair within the catalog's services that is told apart in a sentence. */
  topic: { title: string; difference: string } | null;
  /** Named as well, but more than fit side by side. */
  leftOut: Service[];
};

export type Recommendation = { service: Service; score: number; why: string[] };

export type RecommendAnswer = Common & {
  kind: 'recommend';
  /** Best first; at most three. Empty where a service outside the catalog is clearly the right one, or a fact rules out all that fit. */
  recommendations: Recommendation[];
  /** A service outside the catalog that fits better, or about as well. */
  elsewhere: Neighbour | null;
  /** The service that did what is needed until AWS ended it; `elsewhere` took its place. */
  formerly: Neighbour | null;
  /** The service outside fits better than the best of ours. */
  isElsewhereFirst: boolean;
  /** None of ours does what `elsewhere` does: `recommendations` are for what the question needs beside it. */
  isBeside: boolean;
  /** The service that the question asks about: "should we use Lambda here?" */
  proposed: Service | null;
  /** Nothing in the question says what is needed, so that it depends: `recommendations` is just what was proposed. */
  isOpen: boolean;
  /** Nothing stands out: `recommendations` and `elsewhere` are only the nearest. */
  isGuess: boolean;
  /** Services that the question leads to, but for one fact. */
  ruledOut: ({ service: Service } & RuledOut)[];
  /** All that were weighed, best first; the answer's are among them. */
  candidates: Candidate[];
  /** Limits of the pick that the question touches, else those that people ask for most. */
  facts: Limit[];
};

export type DescribeAnswer = Common & {
  kind: 'describe';
  /** Variants of the first service that the question names and that have a summary. */
  named: Variant[];
  topLimits: Limit[];
};

/** What can be done where a limit is too small. `limit`: the one that is large enough. */
export type Way = { text: string; source: string; service: Service | null; limit: Limit | null };

/** One quantity of the question, held against a limit. */
export type FitCheck = {
  quantity: Quantity;
  limit: Limit;
  reach: Reach;
  verdict: Verdict;
  /** What the verdict depends on, where it does. */
  dependsOn: 'variant' | 'Region' | 'opt-in' | 'quota' | 'parts' | null;
  /** Where the limit is on a part of a whole, and the need is beyond it. */
  spread: Spread | null;
  /** The same limit in every variant, where there are several and none was named. */
  variants: { limit: Limit; verdict: Verdict }[];
  /** What to do instead, best first. */
  ways: Way[];
};

export type FitAnswer = Common & {
  kind: 'fit';
  /** Of all checks the worst; null where the question is which services can. */
  verdict: Verdict | null;
  /** The worst first. */
  checks: FitCheck[];
  /** Where the question is which services can: all that have such a limit, those that can first. */
  able: { service: Service; limit: Limit; verdict: Verdict; quantity: Quantity }[];
};

/** One change. Where it is a claim that no longer holds, `from` is the claim and `to` what is true. */
export type HistoryEntry = {
  service: Service;
  limit: Limit | null;
  /** The key of the limit that it is about, in all variants. */
  key: string | null;
  date: string | null;
  from: string;
  to: string;
  note: string | null;
  source: string;
};

export type HistoryAnswer = Common & {
  kind: 'history';
  /** Newest first; empty where no change is known. */
  entries: HistoryEntry[];
  /** The limit whose changes were asked for; null: all. */
  limit: Limit | null;
  /** Only changes from this day on were asked for. */
  since: string | null;
};

/** An error with the limits behind it. */
export type ErrorMatch = { error: ErrorEntry; limits: Limit[]; services: Service[] };

export type LookupAnswer = Common & {
  kind: 'lookup';
  /** Where an error was named: the ways in which it comes about. */
  errors: ErrorMatch[];
  /** Where a number was named. */
  quantity: Quantity | null;
  /** The limits that have that value, or are behind the errors. */
  limits: Limit[];
  /** Limits that had that value once. */
  were: Limit[];
};

export type PathAnswer = Common & {
  kind: 'path';
  hops: Hop[];
  dimensions: PathDimension[];
  /** For each dimension the bound that is met first, tightest first. */
  tightest: { dimension: PathDimension; hop: Hop; bound: PathBound }[];
  /** Relations between limits of the path that are easily overlooked. */
  rules: Edge['rules'];
  /** The need held against it; null where none was stated. */
  verdict: Verdict | null;
  need: Quantity | null;
  /** Further needs of the question, which are no worse. */
  also: { need: Quantity; verdict: Verdict }[];
  /** What was asked for, and nothing on the path bounds as far as we know. */
  missing: PathDimension | null;
  /** How many shards or prefixes the need takes, where the first bound is on one of them. */
  spread: { part: string; needed: number } | null;
  /** Where an edge is unknown: limits of the services themselves. */
  own: Limit[];
};

export type PricingAnswer = Common & { kind: 'pricing' };

export const BASICS_TOPICS = ['definition', 'building-blocks', 'practices', 'suits'] as const;

export type BasicsTopic = (typeof BASICS_TOPICS)[number];

export type BasicsAnswer = Common & { kind: 'basics'; topic: BasicsTopic; basics: Omit<Basics, '$schema'> };

export type ListAnswer = Common & { kind: 'list'; all: Service[]; comparison: Basics['comparison'] };

/** `isBrief`: somebody said hello or thanks, and asked nothing. */
export type HelpAnswer = Common & { kind: 'help'; isBrief: boolean; topics: { title: string; examples: string[] }[] };

export type UnknownAnswer = Common & {
  kind: 'unknown';
  /** The AWS service outside the catalog that the question names first. */
  elsewhere: Neighbour | null;
  /** All of those that it names. */
  outside: Neighbour[];
  /** It tells a need, which the first of the nearest questions asks for advice on. */
  tellsNeed: boolean;
  /** Limits that share words with the question. */
  nearestLimits: Limit[];
  /** Questions that we can answer and that are nearest, best first. */
  nearestQuestions: string[];
};

export type Answer =
  | LimitAnswer
  | FitAnswer
  | PathAnswer
  | HistoryAnswer
  | LookupAnswer
  | CompareAnswer
  | RecommendAnswer
  | DescribeAnswer
  | PricingAnswer
  | BasicsAnswer
  | ListAnswer
  | HelpAnswer
  | UnknownAnswer;
