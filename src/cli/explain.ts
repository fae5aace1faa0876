/** What was recognised in a question, the scores, and why this answer: for people who mend the data. */
import type { Candidate } from '../answer/rank-candidates.js';
import type { Answer } from '../answer/types.js';
import type { Reply } from '../assistant.js';
import { formatShort } from '../catalog/quantity.js';
import type { Named } from '../understand/names.js';
import type { Query } from '../understand/query.js';
import type { Reading } from '../understand/reading.js';
import type { LimitMatch } from '../understand/score-limit.js';

const MOST_KINDS = 4;
const MOST_WORDS = 8;
const MOST_LIMITS = 5;
const MOST_CANDIDATES = 5;
const UNLIKELY = 0.005;

export function explain({ query, answer }: Reply): string {
  const { reading } = query.trace;
  const sections: [string, string[]][] = [
    ['Read', reading.sentences.map(({ text, asks }) => `${asks ? 'asks ' : 'tells'} ${text}`)],
    ['Recognised', [...listNames(reading), ...listSpelling(reading), ...listContext(query)]],
    ['Kind', listKinds(query)],
    [`What decided for ${query.trace.kinds[0]?.kind ?? ''}`, listWords(query)],
    ['Limits', query.limits.slice(0, MOST_LIMITS).map(describeLimit)],
    ['Needs', listNeeds(query)],
    [
      'Candidates',
      answer.kind === 'recommend' ? answer.candidates.slice(0, MOST_CANDIDATES).map(describeCandidate) : [],
    ],
    ['Answer', describeAnswer(answer)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `${heading}\n${lines.map((line) => `  ${line}`).join('\n')}`)
    .join('\n\n');
}

const describeNamed = (named: Named): string =>
  named.kind === 'variant' ? `variant ${named.variant} of ${named.id}` : `${named.kind} ${named.id}`;

const listNames = ({ mentions, spelt }: Reading): string[] =>
  mentions.map(({ from, to, named, fuzzy }) => {
    const text = spelt
      .slice(from, to)
      .map(({ word }) => word)
      .join(' ');
    return `"${text}"${fuzzy ? ' (misspelt)' : ''}: ${named.map(describeNamed).join(', ')}`;
  });

const listSpelling = ({ spelt, tokens }: Reading): string[] =>
  spelt.flatMap(({ word }, i) => {
    const right = tokens[i]?.word;
    return right === undefined || right === word ? [] : [`"${word}" read as "${right}"`];
  });

function listContext({ isCarried, services, variants, isImplied, rest, ...query }: Query): string[] {
  return [
    ...query.quantities.map(({ text, dimension }) => `quantity: ${text} (${dimension})`),
    ...(query.chain.length > 0 ? [`path: ${query.chain.join(' → ')}`] : []),
    ...query.errors.map(({ name }) => `error: ${name}`),
    ...(query.since === null ? [] : [`since ${query.since}`]),
    ...(isCarried ? [`taken over from the question before: ${services.join(', ')}`] : []),
    ...(isImplied && services.length > 0 ? [`not named, but meant: ${services.join(', ')}`] : []),
    ...(variants.length > 0 ? [`variants: ${variants.map(({ variant }) => variant).join(', ')}`] : []),
    ...rest.map((question) => `also asked, offered as a button: ${question}`),
  ];
}

const listKinds = ({ trace, kind }: Query): string[] => [
  ...trace.kinds
    .filter(({ share }, i) => i < MOST_KINDS && share >= UNLIKELY)
    .map((one) => `${one.kind.padEnd(10)} ${one.share.toFixed(2)}`),
  ...(trace.kinds[0]?.kind === kind ? [] : [`answered as ${kind}`]),
];

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

const listWords = ({ trace }: Query): string[] =>
  trace
    .weighWords()
    .slice(0, MOST_WORDS)
    .map(({ feature, weight }) => `${signed(weight)}  ${feature.replace(/^:/, '')}`);

const describeLimit = ({ limit, score, strength, isOfSort }: LimitMatch): string =>
  `${score.toFixed(1).padStart(5)}  ${limit.id} = ${formatShort(limit)} (explains ${Math.round(100 * strength)} %${isOfSort ? '' : ', another sort than asked'})`;

const listNeeds = ({ needs, demands, present, kind }: Query): string[] =>
  kind !== 'recommend'
    ? []
    : [
        ...[...needs].flatMap(([id, met]) =>
          met.map(({ need, points }) => `${signed(points)}  ${id}: ${need ?? 'its own words'}`),
        ),
        ...demands.map(({ measure, text }) => `must bear: ${text} (${measure})`),
        ...present.map((id) => `there already: ${id}`),
      ];

const describeCandidate = ({ id, isNeighbour, share, likely, met, breach }: Candidate): string =>
  `${share.toFixed(2)}  ${id}${isNeighbour ? ' (outside the catalog)' : ''}: likeness ${likely.toFixed(1)}, needs ${signed(met.reduce((sum, { points }) => sum + points, 0))}${breach === null ? '' : `, ruled out: ${breach.why}`}`;

const describeAnswer = (answer: Answer): string[] => [
  `${answer.kind}${answer.services.length > 0 ? ` about ${answer.services.map(({ id }) => id).join(', ')}` : ''}, confidence ${answer.confidence.toFixed(2)}`,
  ...('limits' in answer ? answer.limits.slice(0, 3).map(({ id }) => id) : []),
  ...('elsewhere' in answer && answer.elsewhere !== null ? [`names ${answer.elsewhere.name}`] : []),
  ...(answer.kind === 'recommend' && answer.formerly !== null
    ? [`in place of ${answer.formerly.name}, which ended`]
    : []),
  ...(answer.kind === 'unknown' && answer.tellsNeed ? [`asks back: ${answer.nearestQuestions[0]}`] : []),
];
