/** What was found in a question says about its kind, before the rest of its words is read. */
import type { IntentKind } from './intents.js';
import type { LinkedNames } from './link-names.js';
import type { Token } from './tokens.js';

export type Evidence = {
  /** Services that the question, or the one before it, names. */
  services: string[];
  names: LinkedNames;
  /** How much of the question the best limit explains; 0 to 1. */
  strength: number;
  /** The words that the best limit's name has in common with the question. */
  sharedWords: number;
  tokens: Token[];
  /** How well the needs of some service are met by the question; 3 is a strong need. */
  needed: number;
  /** The question names technology that is not AWS's. */
  isForeign: boolean;
};

/** A limit whose name explains this much of the question is what the question is about. */
export const CLEAR_LIMIT = 0.5;

/** What a limit's name explains this well is no question about the service as a whole. */
const EXPLAINED = 0.6;

/** Kinds that need a word of their own to be thought of at all. */
const NEEDS_A_CUE = -4;

export function weighEvidence({
  services,
  names,
  strength,
  sharedWords,
  tokens,
  needed,
  isForeign,
}: Evidence): Record<IntentKind, number> {
  const others = names.neighbours.length;
  const named = services.length + others;
  const variants = names.variants.filter(({ service }) => service === services[0]).length;
  const isBare = named > 0 && tokens.length <= 3;
  const isLost = named === 0 && names.hints.length === 0;
  const isOutside = services.length === 0 && others > 0;
  return {
    limit:
      (strength >= CLEAR_LIMIT ? 1.2 + strength : strength * 1.2) -
      (isOutside ? 9 : isLost ? (sharedWords < 2 ? 6 : strength < 0.7 ? 3 : 0.5) : 0) -
      (isForeign && services.length === 0 ? 4 : 0),
    compare: weighCompare(services.length, others, variants, isForeign),
    recommend: weighRecommend(isLost, needed, tokens),
    describe: isBare && strength < CLEAR_LIMIT ? 1.5 : services.length === 0 ? -2.5 : strength >= EXPLAINED ? -2 : 0,
    pricing: NEEDS_A_CUE - (services.length === 0 && names.hints.length === 0 && strength < CLEAR_LIMIT ? 1 : 0),
    basics: NEEDS_A_CUE - (services.length > 0 ? 1.5 : 0),
    list: NEEDS_A_CUE - (services.length > 0 ? 2 : 0),
    help: NEEDS_A_CUE - (named > 0 ? (tokens.length > 3 ? 9 : 3) : 0),
    unknown:
      (isLost && (strength < CLEAR_LIMIT || sharedWords < 2) ? 1.6 : isOutside ? 1.6 : 0) +
      (isForeign && services.length === 0 ? 1.5 : 0),
  };
}

/** A comparison has two sides; with one, only the words can say that it is one. */
function weighCompare(services: number, others: number, variants: number, isForeign: boolean): number {
  if (services >= 2 || variants >= 2) return 1;
  if (services === 0 && others === 0) return -4;
  if (services + others >= 2) return -0.2;
  return isForeign ? 0.5 : -2.5;
}

const OUR_WORLD = new Set([
  'aws',
  'amazon',
  'cloud',
  'serverless',
  'service',
  'services',
  'database',
  'storage',
  'architecture',
]);

/** Advice is ours to give where something is needed that a service meets, or where the talk is of AWS at all. */
function weighRecommend(isLost: boolean, needed: number, tokens: Token[]): number {
  if (!isLost || needed >= 1.5) return -0.5 + Math.min(1.8, needed * 0.4);
  return tokens.some(({ word }) => OUR_WORLD.has(word)) ? -1.5 : -5;
}
