/** Which services can do it: those that can, then those that cannot. */
import type { FitAnswer } from '../answer/types.js';
import { formatDate, formatShort } from '../catalog/quantity.js';
import { MEASURES } from '../catalog/terms.js';
import { checkedLink } from './facts.js';
import { VERDICTS } from './fit-words.js';
import type { Part } from './parts.js';

export function layoutAble({ able }: FitAnswer): Part[] {
  const [first] = able;
  if (first === undefined) return [];
  const measure = first.limit.measure === undefined ? 'Limit' : MEASURES[first.limit.measure];
  const can = able.filter(({ verdict }) => verdict !== 'no');
  return [
    {
      type: 'title',
      text:
        can.length === 0
          ? `None of mine takes ${first.quantity.text}`
          : `${first.quantity.text}: ${can.length} of ${able.length} can`,
    },
    {
      type: 'table',
      caption: `${measure}, those that can first`,
      head: ['Service', 'Fits', measure, 'Checked'],
      rows: able.map(({ service, limit, verdict }) => [
        [limit.variant === null ? service.shortName : `${service.shortName}, ${limit.variant}`],
        [VERDICTS[verdict].toLowerCase()],
        [formatShort(limit)],
        checkedLink(limit),
      ]),
    },
    {
      type: 'note',
      spans: [
        `By the limit that people ask for most; checked up to ${formatDate(
          able
            .map(({ limit }) => limit.checked)
            .sort()
            .at(-1) ?? '',
        )}.`,
      ],
    },
    {
      type: 'buttons',
      buttons: can
        .slice(0, 3)
        .map(({ service }) => ({ label: `${service.shortName} limits`, ask: `${service.shortName} limits` })),
    },
  ];
}
