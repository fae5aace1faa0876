import type { DescribeAnswer, PricingAnswer } from '../answer/types.js';
import type { Service, Variant } from '../catalog/load.js';
import { formatDate, formatShort } from '../catalog/quantity.js';
import { correctionParts, limitTitle, serviceButtons, sourced } from './facts.js';
import { bold, link, type Part, type Spans } from './parts.js';

const MOST_LINES = 4;
const MOST_SERVICES = 3;

export function layoutDescribe(answer: DescribeAnswer): Part[] {
  const [service, ...others] = answer.services;
  if (service === undefined) return [];
  return [
    ...introduce(service, answer.named),
    ...correctionParts(answer.staleClaims),
    {
      type: 'fields',
      brief: 0,
      fields: answer.topLimits.map((limit) => ({
        label: limitTitle(limit),
        spans: [link(formatShort(limit), limit.source), `, ${formatDate(limit.checked)}`],
      })),
    },
    { type: 'bullets', heading: 'Use it when', items: sourced(service.useWhen) },
    { type: 'bullets', heading: 'Avoid it when', items: sourced(service.avoidWhen) },
    {
      type: 'bullets',
      brief: 0,
      heading: 'Know before',
      items: service.constraints.slice(0, MOST_LINES).map((text) => [text]),
    },
    { type: 'paragraph', brief: 0, spans: [bold('Good for '), service.useCases.join(' · ')] },
    { type: 'paragraph', brief: 0, spans: [bold('Offers '), service.features.join(' · ')] },
    ...others
      .slice(0, MOST_SERVICES - 1)
      .map((other): Part => ({ type: 'paragraph', spans: [bold(other.name), `: ${other.summary}`] })),
    { type: 'buttons', buttons: serviceButtons(service, 'what') },
  ];
}

/** A variant that was asked about goes before the service that it belongs to. */
function introduce(service: Service, named: Variant[]): Part[] {
  const [variant] = named;
  const whole: Spans = [service.summary];
  if (variant === undefined)
    return [
      { type: 'title', text: service.name },
      { type: 'paragraph', spans: whole },
    ];
  const told = named.map(
    ({ name, summary }): Spans => (named.length === 1 ? [summary ?? ''] : [bold(name), `: ${summary}`]),
  );
  return [
    { type: 'title', text: named.length === 1 ? `${service.shortName}: ${variant.name}` : service.name },
    ...told.map((spans): Part => ({ type: 'paragraph', spans })),
    ...(named.length === 1 && variant.choose !== null
      ? [{ type: 'paragraph' as const, spans: [`Choose it when ${variant.choose}.`] }]
      : []),
    { type: 'paragraph', spans: [bold(service.name), ': ', ...whole] },
  ];
}

export function layoutPricing(answer: PricingAnswer): Part[] {
  const services = answer.services.slice(0, MOST_SERVICES);
  const [first] = services;
  if (first === undefined) return [];
  return [
    { type: 'title', text: services.length === 1 ? `How ${first.shortName} is billed` : 'How they are billed' },
    ...correctionParts(answer.staleClaims),
    ...services.flatMap((service) => billingParts(service, services.length > 1)),
    {
      type: 'note',
      spans: ['Prices change by Region and over time, so I keep what is metered and link to AWS for the amounts.'],
    },
    { type: 'buttons', buttons: serviceButtons(first, 'pricing') },
  ];
}

const billingParts = (service: Service, isNamed: boolean): Part[] => [
  {
    type: 'bullets',
    heading: isNamed ? `${service.shortName} meters` : 'What is metered',
    items: service.billing.dimensions.map((text) => [text]),
  },
  { type: 'note', spans: ['Prices: ', link(`${service.shortName} pricing page`, service.billing.source)] },
];
