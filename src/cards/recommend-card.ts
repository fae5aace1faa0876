import { byDemand } from '../answer/knowledge.js';
import type { RecommendAnswer } from '../answer/types.js';
import { formatDate, formatShort } from '../catalog/quantity.js';
import type { Neighbour } from '../catalog/schema.js';
import { correctionParts, limitTitle, serviceButtons } from './facts.js';
import { bold, link, type Part } from './parts.js';

const DECIDING_FACTS = 3;

export function layoutRecommend(answer: RecommendAnswer): Part[] {
  const [pick, runnerUp] = answer.recommendations;
  if (pick === undefined) return answer.elsewhere === null ? [] : layoutElsewhere(answer.elsewhere);
  const { service, why } = pick;
  const avoid = service.avoidWhen[0];
  return [
    { type: 'title', text: service.name },
    { type: 'paragraph', spans: [bold('Why: '), why[0] ?? service.summary] },
    ...correctionParts(answer.staleClaims),
    ...(why.length > 1 ? [{ type: 'bullets' as const, items: why.slice(1).map((text) => [text]) }] : []),
    {
      type: 'fields',
      fields: byDemand(service.limits)
        .slice(0, DECIDING_FACTS)
        .map((limit) => ({
          label: limitTitle(limit),
          spans: [link(formatShort(limit), limit.source), ` (${formatDate(limit.checked)})`],
        })),
    },
    ...(runnerUp
      ? [
          {
            type: 'paragraph' as const,
            spans: [bold('Runner-up: '), bold(runnerUp.service.shortName), ` wins when ${runnerUp.service.choose}.`],
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
