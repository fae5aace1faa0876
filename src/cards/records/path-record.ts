/** The record of a path: what bounds it, what happens beyond the bounds, and what could be changed. */
import type { Hop, PathBound } from '../../answer/hop.js';
import { judge } from '../../answer/reach.js';
import type { PathAnswer } from '../../answer/types.js';
import { PATH_DIMENSIONS } from '../../catalog/terms.js';
import { linkSource } from '../facts.js';
import { bold, type Spans } from '../parts.js';
import { chainOf, shortText } from '../path-card.js';
import { describeBeyond, describeTightest, hopName, otherBounds, rulesOf, type Tightest } from './path-record-facts.js';
import {
  billingItem,
  labelled,
  limitItems,
  namedFact,
  type Option,
  type RecordParts,
  withSource,
} from './record-parts.js';

const MOST_TIGHTEST = 4;
const MOST_OWN = 4;
const MOST_BILLED = 3;

export function recordPath(answer: PathAnswer): RecordParts {
  const { hops, services, asOf } = answer;
  const tightest = answer.tightest.slice(0, MOST_TIGHTEST);
  const own = isUnknown(answer) ? answer.own.slice(0, MOST_OWN) : [];
  const decisive = findDecisive(answer);
  const limits = [...tightest.flatMap(({ bound }) => bound.limit ?? []), ...own];
  return {
    title: titleOf(answer, decisive),
    drivers: [
      ...tightest.map((one) => ({ spans: describeTightest(one, answer, one === decisive) })),
      ...otherBounds(answer),
      ...own.map((limit) => ({
        spans: namedFact(limit, asOf, services.find(({ id }) => id === limit.service)?.shortName),
      })),
    ],
    options: [
      { name: `As asked: ${chainOf(answer)}`, items: hops.map((hop) => describeHop(hop, answer)) },
      ...changeOptions(answer, tightest),
    ],
    decision: decide(answer, decisive),
    choices: [],
    consequences: [
      ...tightest.map(describeBeyond),
      ...rulesOf(answer),
      ...limitItems(limits, services, asOf),
      ...services.slice(0, MOST_BILLED).map(billingItem),
    ],
  };
}

/** What the verdict rests on; without one, what is met first. */
const findDecisive = ({ tightest, need, verdict }: PathAnswer): Tightest | undefined =>
  tightest.find(
    ({ bound: { reach } }) =>
      need !== null && reach?.dimension === need.dimension && judge(need.base, reach) === verdict,
  ) ?? tightest[0];

const isUnknown = ({ hops }: PathAnswer): boolean => hops.some(({ edge }) => edge === null);
const plainChain = ({ hops }: PathAnswer): string => [hops[0]?.fromName, ...hops.map((hop) => hop.toName)].join(' → ');

function titleOf(answer: PathAnswer, decisive: Tightest | undefined): string {
  const { need, tightest, verdict } = answer;
  const chain = plainChain(answer);
  if (decisive === undefined) return `Check the limits of ${chain}`;
  switch (verdict) {
    case 'yes':
      return `Build ${chain} for ${need?.text ?? ''}`;
    case 'no':
      return `Do not build ${chain} as asked: ${need?.text ?? ''} is more than ${shortText(decisive.bound)}`;
    case 'depends':
      return `Build ${chain} for ${need?.text ?? ''} under conditions`;
    case null:
      return tightest.length > 1
        ? `Build ${chain} within its limits`
        : `Build ${chain} for at most ${shortText(decisive.bound)} (${PATH_DIMENSIONS[decisive.dimension].toLowerCase()})`;
  }
}

function describeHop(hop: Hop, { hops, dimensions }: PathAnswer): Spans {
  const { edge, bounds } = hop;
  if (edge === null) return [`${hopName(hop)}: what bounds it is not in the catalog.`];
  const [bound] = bounds;
  const handsOver = dimensions.includes('time') && hops.find((one) => one.edge?.waits === false) === hop;
  const text = `${hopName(hop)}: ${edge.summary}${handsOver ? ' Nobody waits from there on, so times do not add up.' : ''}`;
  return bound === undefined ? [text] : withSource(text, bound.source);
}

/** What helps beyond the bounds, and the other ways in which the services meet. */
function changeOptions({ hops, verdict }: PathAnswer, tightest: Tightest[]): Option[] {
  const items = [
    ...tightest.map(({ dimension, bound: { bound, source } }) =>
      labelled(PATH_DIMENSIONS[dimension], bound.fix, source),
    ),
    ...hops.flatMap((hop): Spans[] =>
      hop.otherModes.length === 0 ? [] : [[`Other ways of ${hopName(hop)}: ${hop.otherModes.join(', ')}.`]],
    ),
  ];
  return items.length === 0 ? [] : [{ name: verdict === 'no' ? 'Changed' : 'Where that is not enough', items }];
}

function decide(answer: PathAnswer, decisive: Tightest | undefined): Spans[] {
  if (decisive === undefined)
    return [['Left open: what bounds this path is not in the catalog. Test it before this is accepted.']];
  const need = answer.need?.text ?? '';
  const { hop, bound } = decisive;
  const where: Spans = [bold(shortText(bound)), ` (${hopName(hop)}, ${bound.name}). `];
  const source = linkSource(bound.source);
  const untested: Spans[] = isUnknown(answer)
    ? [['What bounds a hop of this path is not known here: test it first.']]
    : [];
  switch (answer.verdict) {
    case 'yes':
      return [
        ['Proposed: ', bold('as asked'), `. ${need} gets through; the tightest bound is `, ...where, source],
        ...untested,
      ];
    case 'no':
      return [
        ['Proposed: ', bold('not as asked'), `. ${need} is stopped at `, ...where, source],
        ['Which change replaces it is left open.'],
      ];
    case 'depends':
      return untested.length > 0 && takesNeed(answer, bound)
        ? untested
        : [['Left open: ', bold('as asked'), ', if more can be had than ', ...where, source], ...untested];
    case null:
      return [['Left open until the need is known. The path carries at most ', ...listMost(answer), '.'], ...untested];
  }
}

/** "**400 KB** (request size, [AWS docs](…)), **15 minutes** (time, …)". */
const listMost = ({ tightest }: PathAnswer): Spans =>
  tightest
    .slice(0, MOST_TIGHTEST)
    .flatMap(
      ({ dimension, bound }, i): Spans => [
        i === 0 ? '' : ', ',
        bold(shortText(bound)),
        ` (${PATH_DIMENSIONS[dimension].toLowerCase()}, `,
        linkSource(bound.source),
        ')',
      ],
    );

/** Where all known hops take the need, only the unknown one is in question. */
const takesNeed = ({ need }: PathAnswer, { reach }: PathBound): boolean =>
  need !== null && reach !== null && judge(need.base, reach) === 'yes';
