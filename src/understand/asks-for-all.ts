/** Whether a question wants limits as a list rather than one of them. */
import { THEMES } from '../catalog/terms.js';
import { CLEAR_LIMIT } from './evidence.js';
import type { Token } from './tokens.js';

const ALL_WORDS = new Set([
  'limits',
  'quotas',
  'all',
  'list',
  'everything',
  'constraints',
  'restrictions',
  'limitations',
]);
const THEME_NAMES: ReadonlySet<string> = new Set(THEMES);

/** "fifo limits", "all websocket quotas": beside names only words that ask for limits. */
const isBareAsking = (content: Token[]): boolean =>
  content.some(({ word }) => ALL_WORDS.has(word)) &&
  content.every(({ word }) => ALL_WORDS.has(word) || FILLING.has(word));

const FILLING = new Set('the of a an what are is its for show me please pls list'.split(' '));

/** "lambda limits", "sqs size quotas": no single limit explains the question, or only a theme is named. */
export function asksForAll(content: Token[], strength: number): boolean {
  const asks = content.some(({ word }) => ALL_WORDS.has(word));
  const isOfTheme = content.every(({ word }) => ALL_WORDS.has(word) || THEME_NAMES.has(word));
  return strength < 0.2 || isBareAsking(content) || (asks && (strength < CLEAR_LIMIT || isOfTheme));
}
