/** Pages of the Home tab that are lists: a service's limits, and values that AWS itself gives in two ways. */
import type { Button, KnownBlock } from '@slack/types';
import { byDemand } from '../answer/knowledge.js';
import type { Catalog, Limit, Service } from '../catalog/load.js';
import { formatLimit } from '../catalog/quantity.js';
import { ACTIONS } from './action-names.js';
import { checkedSpan, disputeSpans, limitCells, limitTitle, serviceButtons } from './facts.js';
import { FRONT, type HomePage, writePage } from './home-page.js';
import { bold, link, type Part } from './parts.js';
import { renderCard } from './render-card.js';
import { plain } from './text-object.js';

/** What a phone shows in a few swipes. */
const LIMITS_A_PART = 12;
const DISPUTES_A_PART = 8;

export function drawService(service: Service, part: number): KnownBlock[] {
  const limits = byDemand(service.limits);
  const parts = cutIntoParts(limits, LIMITS_A_PART);
  const at = Math.min(part, parts.length - 1);
  const toPage = (next: number): HomePage => ({ of: 'service', id: service.id, part: next });
  return [
    ...drawWays(at, parts.length, toPage),
    ...draw([
      { type: 'title', text: `${service.shortName} limits` },
      {
        type: 'table',
        caption: '',
        head: ['Limit', 'Value', 'Kind', 'Checked'],
        rows: (parts[at] ?? []).map((limit) => limitCells(limit, null)),
      },
      {
        type: 'note',
        spans: [
          `${tellPlace(at, parts.length)}${limits.length} limits, most asked first, checked ${checkedSpan(limits)}`,
        ],
      },
      {
        type: 'note',
        spans: [
          'Quota pages: ',
          ...service.quotaPages.flatMap(({ title, url }, i) => [...(i > 0 ? [' · '] : []), link(title, url)]),
        ],
      },
      { type: 'buttons', buttons: serviceButtons(service, 'limits') },
    ]),
  ];
}

export function drawDisputes(catalog: Catalog, part: number): KnownBlock[] {
  const disputed = catalog.services.flatMap((service) =>
    service.limits.filter(isDisputed).map((limit) => ({ service, limit })),
  );
  const parts = cutIntoParts(disputed, DISPUTES_A_PART);
  const at = Math.min(part, parts.length - 1);
  return [
    ...drawWays(at, parts.length, (next) => ({ of: 'disputes', part: next })),
    ...draw([
      { type: 'title', text: 'Where AWS gives two values' },
      {
        type: 'bullets',
        items: (parts[at] ?? []).map(({ service, limit }) => [
          bold(`${service.shortName}: ${limitTitle(limit)}`),
          ' ',
          link(formatLimit(limit), limit.source),
          ...(limit.disputes ?? []).flatMap((dispute) => ['. ', ...disputeSpans(dispute)]),
        ]),
      },
      { type: 'note', spans: [`${tellPlace(at, parts.length)}Answers give the first value and name the other.`] },
    ]),
  ];
}

export const isDisputed = ({ disputes = [] }: Limit): boolean => disputes.length > 0;

/** In the form that every surface takes. */
export const draw = (parts: Part[]): KnownBlock[] => renderCard(parts).classic;

/** At least one part, if an empty one. */
const cutIntoParts = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, i) => items.slice(i * size, (i + 1) * size));

const tellPlace = (at: number, of: number): string => (of === 1 ? '' : `Page ${at + 1} of ${of} · `);

/** Back to the front page, and to the parts before and after. */
function drawWays(at: number, of: number, toPage: (part: number) => HomePage): KnownBlock[] {
  const ways: [string, HomePage, string][] = [
    ['Back', FRONT, 'Back to the front page'],
    ...(at > 0 ? [['Previous', toPage(at - 1), 'Previous page'] satisfies [string, HomePage, string]] : []),
    ...(at + 1 < of
      ? [['Next', toPage(at + 1), `Next page, ${at + 2} of ${of}`] satisfies [string, HomePage, string]]
      : []),
  ];
  return [
    {
      type: 'actions',
      elements: ways.map(
        ([label, page, told], i): Button => ({
          type: 'button',
          action_id: `${ACTIONS.page}:${i}`,
          text: plain(label),
          accessibility_label: told,
          value: writePage(page),
        }),
      ),
    },
  ];
}
