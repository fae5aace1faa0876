import type { HelpAnswer, UnknownAnswer } from '../answer/types.js';
import { formatShort } from '../catalog/quantity.js';
import { correctionParts, docsSpans, limitTitle } from './facts.js';
import { asButton, bold, link, type Part } from './parts.js';

const MOST_GREETING = 3;

export function layoutHelp({ topics, isBrief }: HelpAnswer): Part[] {
  if (isBrief) return layoutGreeting(topics);
  return [
    { type: 'title', text: 'Ask me about AWS serverless' },
    {
      type: 'paragraph',
      spans: [
        'Every number comes with its source and the month it was checked. No account, no waiting, the same answer each time.',
      ],
    },
    {
      type: 'bullets',
      items: topics.map(({ title, examples }) => [
        bold(title),
        // the first of each is a button
        `: “${examples[1] ?? examples[0]}”`,
      ]),
    },
    {
      type: 'note',
      spans: [
        'In a channel: /serverless QUESTION, or mention me in a thread and follow up there. Or write to me directly.',
      ],
    },
    {
      type: 'buttons',
      buttons: topics
        .flatMap(({ examples }) => examples.slice(0, 1))
        .slice(0, 5)
        .map(asButton),
    },
  ];
}

const layoutGreeting = (topics: HelpAnswer['topics']): Part[] => [
  { type: 'title', text: 'Here when you need a limit' },
  { type: 'paragraph', spans: ['Ask about AWS serverless any time, or say “help” to see how.'] },
  {
    type: 'buttons',
    buttons: topics
      .flatMap(({ examples }) => examples.slice(0, 1))
      .slice(0, MOST_GREETING)
      .map(asButton),
  },
];

/** Says what it is not, then what comes nearest. */
export function layoutUnknown(answer: UnknownAnswer): Part[] {
  const { outside, services, tellsNeed, nearestLimits, nearestQuestions, staleClaims } = answer;
  const [service] = services;
  return [
    { type: 'title', text: titleOf(answer) },
    ...outside.slice(0, MOST_OUTSIDE).map(
      (neighbour): Part => ({
        type: 'paragraph',
        spans: [bold(neighbour.name), ` is for ${neighbour.purpose}. `, ...docsSpans(neighbour)],
      }),
    ),
    ...correctionParts(staleClaims),
    ...(service
      ? [
          {
            type: 'paragraph' as const,
            spans: [
              'How to build, configure or debug with it stands in the ',
              link(`${service.shortName} documentation`, service.docs),
              '. I know its limits, when to use it, what it compares to and what is billed.',
            ],
          },
        ]
      : []),
    ...(!tellsNeed && nearestLimits.length > 0
      ? [
          {
            type: 'bullets' as const,
            heading: 'Nearest limits',
            items: nearestLimits.map((limit) => [`${limitTitle(limit)}: `, link(formatShort(limit), limit.source)]),
          },
        ]
      : []),
    { type: 'buttons', buttons: nearestQuestions.map(asButton) },
  ];
}

const MOST_OUTSIDE = 3;
/** From here on the question is known to be none of ours; below, it may just not have been understood. */
const CLEARLY_NOT_OURS = 0.7;

function titleOf({ outside, services, tellsNeed, confidence }: UnknownAnswer): string {
  if (tellsNeed) return 'Looking for a service for that?';
  const [first, second] = outside;
  const [service] = services;
  if (first && !service) return second ? 'These are outside my catalog' : `${first.name} is outside my catalog`;
  if (confidence < CLEARLY_NOT_OURS) return 'I have no checked answer to that';
  return service ? `Not mine to answer: see the ${service.shortName} documentation` : 'That is not mine to answer';
}
