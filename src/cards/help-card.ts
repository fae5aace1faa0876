import type { HelpAnswer, UnknownAnswer } from '../answer/types.js';
import { formatShort } from '../catalog/quantity.js';
import { correctionParts, limitTitle } from './facts.js';
import { type Button, bold, link, type Part } from './parts.js';

const MOST_EXAMPLES = 3;

const asButton = (ask: string): Button => ({ label: ask, ask });

export function layoutHelp({ topics }: HelpAnswer): Part[] {
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
        `: ${examples
          .slice(0, MOST_EXAMPLES)
          .map((example) => `“${example}”`)
          .join(', ')}`,
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

/** Says what it is not, then what comes nearest. */
export function layoutUnknown({
  elsewhere,
  services,
  nearestLimits,
  nearestQuestions,
  staleClaims,
}: UnknownAnswer): Part[] {
  const [service] = services;
  return [
    {
      type: 'title',
      text: elsewhere === null ? 'I have no checked answer to that' : `${elsewhere.name} is outside my catalog`,
    },
    ...(elsewhere === null
      ? []
      : [
          {
            type: 'paragraph' as const,
            spans: [`It is the service for ${elsewhere.purpose}. `, link('AWS docs', elsewhere.docs)],
          },
        ]),
    ...correctionParts(staleClaims),
    ...(service && elsewhere === null
      ? [
          {
            type: 'paragraph' as const,
            spans: [
              `I know the limits, choices and billing of ${service.name}; for how to build or debug with it see the `,
              link('AWS docs', service.docs),
              '.',
            ],
          },
        ]
      : []),
    ...(nearestLimits.length > 0
      ? [
          {
            type: 'bullets' as const,
            heading: 'Nearest limits',
            items: nearestLimits.map((limit) => [
              `${limit.service} · ${limitTitle(limit)}: `,
              link(formatShort(limit), limit.source),
            ]),
          },
        ]
      : []),
    { type: 'buttons', buttons: nearestQuestions.map(asButton) },
  ];
}
