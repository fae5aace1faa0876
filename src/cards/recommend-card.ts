import type { RecommendAnswer, Recommendation } from '../answer/types.js';
import type { Limit, Neighbour, Service } from '../catalog/load.js';
import { formatDate, formatShort } from '../catalog/quantity.js';
import { correctionParts, limitTitle, noticeSpans, serviceButtons, sourced } from './facts.js';
import { asButton, type Button, bold, link, type Part, type Spans } from './parts.js';

/** A weaker second is no help. */
export const WORTH_A_WORD = 0.12;

const SAY_MORE: Part = {
  type: 'note',
  spans: ['Say what it must do, how long it runs, how much data or how many readers, and I can say more.'],
};

export function layoutRecommend(answer: RecommendAnswer): Part[] {
  const { recommendations, elsewhere, isElsewhereFirst, ruledOut } = answer;
  const [pick] = recommendations;
  if (answer.isOpen && answer.proposed !== null) return layoutOpen(answer, answer.proposed);
  if (answer.isGuess && pick !== undefined) return layoutGuess(answer);
  if (elsewhere !== null && (isElsewhereFirst || pick === undefined)) return layoutElsewhere(answer, elsewhere, pick);
  if (pick !== undefined) return layoutPick(answer, pick);
  return ruledOut.length === 0 ? layoutWhatFor() : layoutNone(answer);
}

/** It depends, and on what. */
const layoutOpen = ({ facts, staleClaims }: RecommendAnswer, service: Service): Part[] => [
  { type: 'title', text: `${service.shortName}: it depends` },
  { type: 'paragraph', spans: [`Choose ${service.shortName} when ${service.choose}.`] },
  ...correctionParts(staleClaims),
  { type: 'bullets', heading: 'Use it when', items: sourced(service.useWhen) },
  { type: 'bullets', heading: 'Avoid it when', items: sourced(service.avoidWhen) },
  factFields(facts),
  SAY_MORE,
  { type: 'buttons', buttons: serviceButtons(service) },
];

/** No pick: the nearest, each with when it would be one. */
const layoutGuess = ({ recommendations, elsewhere, ruledOut, staleClaims }: RecommendAnswer): Part[] => [
  { type: 'title', text: 'Hard to tell from this' },
  ...correctionParts(staleClaims),
  {
    type: 'bullets',
    heading: 'Nearest that I know',
    items: [
      ...recommendations.map(({ service }) => [bold(service.shortName), ` when ${service.choose}.`]),
      ...(elsewhere === null ? [] : [outsideSpans(elsewhere)]),
    ],
  },
  ...ruledOut.map(layoutRuledOut),
  SAY_MORE,
  { type: 'buttons', buttons: recommendations.map(({ service }) => limitsButton(service)) },
];

/** With AWS's notice where it has one. */
export function outsideSpans(elsewhere: Neighbour): Spans {
  const notice = noticeSpans(elsewhere);
  return [
    bold('Outside my catalog: '),
    link(elsewhere.name, elsewhere.docs),
    ` if it is about ${elsewhere.purpose}.`,
    ...(notice === null ? [] : [' ', ...notice]),
  ];
}

/** Where several services stand, a button says of which it is. */
const limitsButton = ({ shortName }: Service): Button => asButton(`${shortName} limits`);

/** What was asked about and is not the pick. */
function proposedParts({ proposed, ruledOut }: RecommendAnswer, shown: (Service | undefined)[]): Part[] {
  const isTold =
    proposed === null ||
    shown.some((one) => one?.id === proposed.id) ||
    ruledOut.some(({ service }) => service.id === proposed.id);
  return isTold
    ? []
    : [
        {
          type: 'paragraph',
          spans: [bold(`Rather ${proposed.shortName}`), ` when ${proposed.choose}.`],
        },
      ];
}

const factFields = (facts: Limit[]): Part => ({
  type: 'fields',
  fields: facts.map((limit) => ({
    label: limitTitle(limit),
    spans: [link(formatShort(limit), limit.source), ` (${formatDate(limit.checked)})`],
  })),
});

function layoutPick(answer: RecommendAnswer, { service, why }: Recommendation): Part[] {
  const second = answer.recommendations[1];
  const runnerUp = second && second.score >= WORTH_A_WORD ? second : undefined;
  const avoid = service.avoidWhen[0];
  return [
    { type: 'title', text: service.name },
    { type: 'paragraph', spans: [bold('Why: '), why[0] ?? service.summary] },
    ...correctionParts(answer.staleClaims),
    ...(why.length > 1 ? [{ type: 'bullets' as const, brief: 0, items: why.slice(1).map((text) => [text]) }] : []),
    factFields(answer.facts),
    ...proposedParts(answer, [service, runnerUp?.service]),
    ...(runnerUp
      ? [
          {
            type: 'paragraph' as const,
            spans: [bold('Runner-up: '), bold(runnerUp.service.shortName), ` when ${runnerUp.service.choose}.`],
          },
        ]
      : []),
    ...answer.ruledOut.map(layoutRuledOut),
    ...(answer.elsewhere === null ? [] : [{ type: 'paragraph' as const, spans: outsideSpans(answer.elsewhere) }]),
    ...(avoid
      ? [
          {
            type: 'paragraph' as const,
            spans: [bold(`Avoid ${service.shortName} when: `), avoid.text, ' ', link('AWS docs', avoid.source)],
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

/** The fact that speaks against it, with the page of the limit where it is one. */
export const layoutRuledOut = ({ service, why, limit }: RecommendAnswer['ruledOut'][number]): Part => ({
  type: 'paragraph',
  spans: [
    bold(`Not ${service.shortName}: `),
    why,
    ...(limit === null ? [] : [' ', link(`AWS docs, ${formatDate(limit.checked)}`, limit.source)]),
  ],
});

/** What fits is ruled out by a fact, and nothing else fits. */
function layoutNone({ ruledOut }: RecommendAnswer): Part[] {
  const ways = ruledOut.flatMap(({ limit }) => (limit?.beyond ?? []).slice(0, MOST_WAYS));
  return [
    { type: 'title', text: 'Nothing in my catalog fits all of that' },
    ...ruledOut.map(layoutRuledOut),
    ...(ways.length === 0
      ? []
      : [
          {
            type: 'bullets' as const,
            heading: 'What helps',
            items: ways.map(({ text, source }) => [`${text} `, link('AWS docs', source)]),
          },
        ]),
    { type: 'buttons', buttons: ruledOut.map(({ service }) => limitsButton(service)) },
  ];
}

const MOST_WAYS = 2;

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

/** What of ours the question needs beside the service outside the catalog, else what comes nearest to that. */
function layoutOurs({ recommendations, isBeside }: RecommendAnswer): Part[] {
  const [nearest] = recommendations;
  if (nearest === undefined) return [];
  if (isBeside) {
    const items = recommendations.map(({ service, why }) => [
      bold(service.shortName),
      `: ${why[0] ?? service.summary}`,
    ]);
    return [{ type: 'bullets', heading: 'Beside it', items }];
  }
  const { shortName, choose } = nearest.service;
  return [{ type: 'paragraph', spans: [bold('Nearest that I know: '), bold(shortName), ` when ${choose}.`] }];
}

/** The right service is not ours: say which it is and where to read on; ours is named where it comes near. */
function layoutElsewhere(answer: RecommendAnswer, elsewhere: Neighbour, nearest: Recommendation | undefined): Part[] {
  const { formerly, isBeside, recommendations } = answer;
  const { name, purpose, docs } = elsewhere;
  const notice = noticeSpans(elsewhere);
  return [
    { type: 'title', text: name },
    ...(notice === null ? [] : [{ type: 'paragraph' as const, spans: notice }]),
    {
      type: 'paragraph',
      spans: [`That is ${name}’s job: ${purpose}. It is outside my catalog, so I have no checked numbers for it.`],
    },
    ...(formerly === null
      ? []
      : [
          {
            type: 'paragraph' as const,
            spans: [bold(formerly.name), ' did this until ', ...(noticeSpans(formerly) ?? [])],
          },
        ]),
    ...proposedParts(answer, [nearest?.service]),
    ...layoutOurs(answer),
    { type: 'note', spans: [link('AWS docs', docs)] },
    {
      type: 'buttons',
      buttons: [
        ...recommendations.slice(0, isBeside ? undefined : 1).map(({ service }) => limitsButton(service)),
        { label: 'What I know', ask: 'What do you know?' },
        { label: 'AWS docs', url: docs, accessibilityLabel: `${name} documentation` },
      ],
    },
  ];
}
