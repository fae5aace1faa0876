/** Whether a question wants limits as a list rather than one of them. */
import { THEMES } from '../catalog/terms.js';
import { readWanted } from './asked-for.js';
import { ASKING } from './limit-words.js';
import { CLEAR_LIMIT } from './score-limit.js';
import type { Token } from './tokens.js';

const LIST_WORDS = new Set(
  'limits quotas everything constraints restrictions limitations list all every each whole complete full'.split(' '),
);
/** "all" and "list" alone may belong to what is asked about: "with all defaults", "ip access list". */
const SURE_WORDS = new Set('limits quotas constraints restrictions limitations'.split(' '));
/** "every quota" is as good as "all quotas". */
const ALL_OF_ONE = /\b(?:every|each|all) (?:\w+ )?(?:limit|quota)\b/;
/** Why a list is wanted, and where: "to know before we go to production", "a table somewhere". */
const ASIDES = new Set(
  'go going goes gone production prod live launch launching aware table somewhere paste here page overview summary sheet find handy planning plan start starting read reading run running into watch mind project account understand related configuring configure creating create deploying deploy managing manage'.split(
    ' ',
  ),
);
const THEME_NAMES: ReadonlySet<string> = new Set(THEMES);

/** More words than these, and the question is about something in particular. */
const MOST_WORDS = 2;
/** What explains less of the question than this is no answer to it. */
const UNCLEAR = 0.2;

/**
 * "lambda limits", "sqs size quotas": only a theme is named, or nothing at all that could be one limit.
 * @param content the question without names of services and variants
 */
export function asksForAll(content: Token[], strength: number): boolean {
  const telling = content.filter(({ word, stem }) => !ASKING.has(stem) && !LIST_WORDS.has(word) && !ASIDES.has(word));
  if (telling.length === 0)
    return content.length === 0 || content.some(({ word }) => LIST_WORDS.has(word) || word === 'limit');
  const asks =
    content.some(({ word }) => SURE_WORDS.has(word)) || ALL_OF_ONE.test(content.map(({ word }) => word).join(' '));
  if (asks && telling.every(({ word }) => THEME_NAMES.has(word))) return true;
  if (asks && telling.length <= MOST_WORDS && strength < CLEAR_LIMIT) return true;
  return strength < UNCLEAR && readWanted(content).length === 0;
}
