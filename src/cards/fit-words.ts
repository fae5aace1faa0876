/** A verdict in words: its headline, its margin, what it depends on. For the card and the record alike. */
import { shareOf } from '../answer/fit.js';
import { isCounted } from '../answer/limit-for.js';
import { needFor, reachOf, type Verdict } from '../answer/reach.js';
import { pluralOf, type Spread } from '../answer/spread.js';
import type { FitAnswer, FitCheck } from '../answer/types.js';
import { formatNumber, formatShort, formatSpread, splitByRegion } from '../catalog/quantity.js';
import { joinWords } from './join-words.js';

export const VERDICTS: Record<Verdict, string> = { yes: 'Yes', no: 'No', depends: 'It depends' };
const DEPENDS_ON = { variant: 'the variant', Region: 'the Region', 'opt-in': 'a setting', quota: 'the quota' };

export const nameOf = ({ services }: FitAnswer, { limit }: FitCheck): string =>
  services.find(({ id }) => id === limit.service)?.shortName ?? limit.service;

/** "No: 20 minutes is more than 15 minutes", "Yes: 4 GB fits". */
export function titleOf(check: FitCheck, { checks }: FitAnswer): string {
  const { verdict, quantity, limit, reach, spread } = check;
  const need = needOf(check);
  const value = shortValue(limit);
  const most =
    reach.usual < reach.most && limit.maximum !== undefined ? formatShort({ ...limit, value: limit.maximum }) : value;
  if (checks.length > 1 && verdict === 'yes') return `Yes: ${joinWords([...new Set(checks.map(needOf))], 'and')} fit`;
  switch (verdict) {
    case 'yes':
      return Number.isFinite(reach.usual)
        ? `Yes: ${need} ${quantity.dimension === 'count' ? 'fit' : 'fits'}`
        : `Yes: ${value}`;
    case 'no':
      if (quantity.base < reach.least) return `No: ${need} is too little`;
      if (spread !== null) return `No: ${need} takes ${partsOf(spread.needed, spread)}`;
      return quantity.isBeyond === true ? `No: ${most} is the most` : `No: ${need} is more than ${most}`;
    case 'depends':
      return `Depends on ${reasonOf(check)}: ${need}`;
  }
}

export const reasonOf = ({ dependsOn, spread }: FitCheck): string => {
  if (dependsOn === 'parts' && spread !== null)
    return spread.most?.measure === 'concurrency' ? 'the concurrency' : `the number of ${pluralOf(spread.part)}`;
  return dependsOn === null || dependsOn === 'parts' ? 'more than I know' : DEPENDS_ON[dependsOn];
};

/** "1 shard", "5 shards". */
const partsOf = (number: number, { part }: Spread): string =>
  `${formatNumber(number)} ${number === 1 ? part : pluralOf(part)}`;

/** What is asked for; a noun that the limit does not count is left out. */
export const needOf = ({ quantity, limit }: FitCheck): string => {
  const text =
    quantity.dimension === 'count' && !isCounted(quantity, limit) ? formatNumber(quantity.base) : quantity.text;
  return quantity.isBeyond === true ? `more than ${text}` : text;
};

/** A value by Region or mode is a list; in a title only its best stands. */
const shortValue = (limit: FitCheck['limit']): string =>
  splitByRegion({ ...limit })[0]
    .replace(/ \([\d,.]+ \w+\)$/, '')
    .replace(/^(?:under|up to) /, '')
    .replace(/^[\d,.]+–(?=[\d,.]+)/, '');

/** The values by Region, or the most and the least of them. */
export const regionsOf = (limit: FitCheck['limit']): string[] =>
  limit.leastByRegion === undefined
    ? splitByRegion(limit)
    : [
        `${formatShort(limit)} in the Regions with the most`,
        `${formatShort({ value: limit.leastByRegion, unit: limit.unit })} in those with the least`,
      ];

/** How much is left, how far it is over, or what it takes. */
export function marginOf({ quantity, reach, verdict, dependsOn, limit, spread }: FitCheck): string {
  if (spread !== null) return spreadSentence(limit, spread);
  const share = shareOf(needFor(quantity, limit), reach);
  if (dependsOn === 'variant') return `${quantity.text} fits in some variants only.`;
  if (dependsOn === 'opt-in') return `${quantity.text} is above the default; it takes a setting.`;
  if (dependsOn === 'Region') return `${quantity.text} fits in some Regions only.`;
  if (dependsOn === 'quota') {
    const end =
      limit.maximum !== undefined && limit.maximum !== limit.value
        ? `up to ${formatShort({ value: limit.maximum, unit: limit.unit })}`
        : 'AWS names no end';
    return `Above the default quota; AWS raises it on request (${end}).`;
  }
  if (quantity.base < reach.least) return 'It is below the least that can be set.';
  if (share === null) return 'AWS names no number that would stop it.';
  if (verdict === 'yes')
    return share > 0.995
      ? 'Just fits: nothing is left.'
      : `Takes ${formatNumber(Math.max(1, Math.round(share * 100)))} % of it.`;
  if (share < 1.01) return 'Just over the limit.';
  return share < 10 ? `${formatNumber(share)} times the limit.` : `${formatNumber(Math.round(share))} times the limit.`;
}

/** "That much for each shard: it takes at least 5 shards." And how many there can be. */
function spreadSentence(limit: FitCheck['limit'], spread: Spread): string {
  const { needed, isExact, named, most } = spread;
  const takes = `${formatShort(limit)} is for each ${spread.part}: it takes ${isExact ? '' : 'at least '}${partsOf(needed, spread)}.`;
  if (named !== null) return `${takes} ${partsOf(named, spread)} ${named < needed ? 'are too few' : 'are enough'}.`;
  if (most === null) return takes;
  const end = reachOf(most);
  const together =
    typeof limit.value === 'number' && typeof most.value === 'number'
      ? `, so ${formatShort({ value: limit.value * most.value, unit: limit.unit })} together`
      : '';
  const adjustable = end?.more === 'quota' ? ' by default (adjustable)' : '';
  return `${takes} ${most.name}: ${formatSpread(most) ?? formatShort(most)}${adjustable}${together}.`;
}
