import type { RecommendAnswer } from '../answer/types.js';
import { formatDate, formatShort } from '../catalog/quantity.js';
import type { Neighbour } from '../catalog/schema.js';
import { correctionParts, limitTitle, serviceButtons } from './facts.js';
import { bold, link, type Part } from './parts.js';

/** A weaker second is no help. */
const WORTH_A_WORD = 0.4;

export function layoutRecommend(answer: RecommendAnswer): Part[] {
  const [pick, second] = answer.recommendations;
  const runnerUp = second && second.score >= WORTH_A_WORD ? second : undefined;
  if (pick === undefined) return answer.elsewhere === null ? layoutWhatFor() : layoutElsewhere(answer.elsewhere);
  const { service, why } = pick;
  const avoid = service.avoidWhen[0];
  return [
    { type: 'title', text: service.name },
    { type: 'paragraph', spans: [bold('Why: '), why[0] ?? service.summary] },
    ...correctionParts(answer.staleClaims),
    ...(why.length > 1 ? [{ type: 'bullets' as const, items: why.slice(1).map((text) => [text]) }] : []),
    {
      type: 'fields',
      fields: answer.facts.map((limit) => ({
        label: limitTitle(limit),
        spans: [link(formatShort(limit), limit.source), ` (${formatDate(limit.checked)})`],
      })),
    },
    ...(runnerUp
      ? [
          {
            type: 'paragraph' as const,
            spans: [bold('Runner-up: '), bold(runnerUp.service.shortName), ` when ${runnerUp.service.choose}.`],
          },
        ]
      : []),
    ...answer.ruledOut.map(
      ({ service: other, why: reason }): Part => ({
        type: 'paragraph',
        spans: [bold(`Not ${other.shortName}: `), reason],
      }),
    ),
    ...(avoid
      ? [
          {
            type: 'paragraph' as const,
            spans: [bold('Avoid it when: '), avoid.text, ' ', link('AWS docs', avoid.source)],
          },
        ]
      : []),
    {
      type: 'buttons',
      buttons: [
        ...(runnerUp
          ? [
              {
                label: `Compare with ${runnerUp.service.shortName}`,
                ask: `${service.shortName} vs ${runnerUp.service.shortName}`,
              },
            ]
          : []),
        ...serviceButtons(service),
      ],
    },
  ];
}

/** Nothing in the question says what is needed: ask back, with needs to pick from. */
const layoutWhatFor = (): Part[] => [
  { type: 'title', text: 'What do you need it for?' },
  {
    type: 'paragraph',
    spans: [
      'Say what it must do, and what it must not: how long it runs, how much data, in what order, how many readers. For example:',
    ],
  },
  {
    type: 'buttons',
    buttons: [
      'What should I use to decouple two services with a queue?',
      'What should I use to run containers without servers?',
      'What should I use for key-value data with millisecond reads?',
      'What should I use to run SQL on files in S3?',
      'What should I use for a workflow with human approval?',
    ].map((ask) => ({
      label: ask
        .replace('What should I use ', '')
        .replace(/^(to|for) (.)/, (_, __, letter: string) => letter.toUpperCase())
        .replace('?', ''),
      ask,
    })),
  },
];

/** The right service is not ours: say which it is and where to read on. */
export const layoutElsewhere = ({ name, purpose, docs }: Neighbour): Part[] => [
  { type: 'title', text: name },
  {
    type: 'paragraph',
    spans: [`That is ${name}’s job: ${purpose}. It is outside my catalog, so I have no checked numbers for it.`],
  },
  { type: 'note', spans: [link('AWS docs', docs)] },
  {
    type: 'buttons',
    buttons: [
      { label: 'What I know', ask: 'What do you know?' },
      { label: 'AWS docs', url: docs, accessibilityLabel: `${name} documentation` },
    ],
  },
];
