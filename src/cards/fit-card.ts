/** Will it fit: the verdict first, then the limit it rests on, what it depends on, and what to do instead. */
import type { Verdict } from '../answer/reach.js';
import type { FitAnswer, FitCheck, Way } from '../answer/types.js';
import { formatLimit, formatShort } from '../catalog/quantity.js';
import { layoutAble } from './able-card.js';
import {
  changeSpans,
  correctionParts,
  disputeParts,
  firmness,
  limitTitle,
  recentChange,
  serviceButtons,
  settingRange,
  sourceSpans,
} from './facts.js';
import { marginOf, nameOf, regionsOf, titleOf, VERDICTS } from './fit-words.js';
import { bold, link, type Part, type Spans } from './parts.js';

const MOST_VARIANTS = 6;
export function layoutFit(answer: FitAnswer): Part[] {
  if (answer.able.length > 0) return layoutAble(answer);
  const [check, ...others] = answer.checks;
  if (check === undefined) return [];
  const owner = answer.services.find(({ id }) => id === check.limit.service);
  return [
    { type: 'title', text: titleOf(check, answer) },
    ...correctionParts(answer.staleClaims),
    ...checkParts(check, nameOf(answer, check), answer.asOf),
    ...others.flatMap((other): Part[] => [
      {
        type: 'paragraph',
        spans: [
          bold(`${VERDICTS[other.verdict]}: ${other.quantity.text}`),
          ` · ${nameOf(answer, other)}: ${limitTitle(other.limit)} `,
          bold(formatShort(other.limit)),
          '\n',
          ...sourceSpans(other.limit, answer.asOf),
        ],
      },
      ...wayParts(other.ways, other.verdict),
    ]),
    ...(owner === undefined ? [] : [{ type: 'buttons' as const, buttons: serviceButtons(owner) }]),
  ];
}

function checkParts(check: FitCheck, name: string, asOf: string): Part[] {
  const { limit, verdict } = check;
  const change = recentChange(limit, asOf);
  const facts = [limit.per === null ? null : `per ${limit.per}`, firmness(limit), settingRange(limit)].filter(
    (fact) => fact !== null,
  );
  return [
    {
      type: 'paragraph',
      spans: [
        bold(`${name}: ${limitTitle(limit)}`),
        ` ${formatLimit(limit)}`,
        ...(facts.length > 0 ? [`\n${facts.join(' · ')}`] : []),
      ],
    },
    { type: 'paragraph', spans: [marginOf(check)] },
    ...(check.variants.length > 0 && check.dependsOn === 'variant'
      ? [
          {
            type: 'fields' as const,
            fields: check.variants.slice(0, MOST_VARIANTS).map(({ limit: one, verdict: own }) => ({
              label: `${one.variant ?? 'Otherwise'}: ${VERDICTS[own].toLowerCase()}`,
              spans: [link(formatShort(one), one.source)] satisfies Spans,
            })),
          },
        ]
      : []),
    ...(check.dependsOn === 'Region'
      ? [{ type: 'bullets' as const, items: regionsOf(limit).map((text) => [text]) }]
      : []),
    ...(limit.conditions === null ? [] : [{ type: 'paragraph' as const, spans: [limit.conditions] }]),
    ...disputeParts(limit),
    ...wayParts(check.ways, verdict),
    { type: 'note', spans: [...sourceSpans(limit, asOf), ...(change ? ['\n', ...changeSpans(change)] : [])] },
  ];
}

const wayParts = (ways: Way[], verdict: Verdict): Part[] =>
  ways.length === 0
    ? []
    : [
        {
          type: 'bullets',
          heading: verdict === 'no' ? 'Instead' : 'What helps',
          items: ways.map(({ text, source }): Spans => [`${text} `, link('source', source)]),
        },
      ];
