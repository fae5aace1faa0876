import { BASICS_TOPICS, type BasicsAnswer, type ListAnswer } from '../answer/types.js';
import type { Service } from '../catalog/load.js';
import { correctionParts } from './facts.js';
import { type Button, bold, link, type Part } from './parts.js';

/** In the order of BASICS_TOPICS, then what lies beside. */
const TOPICS: Button[] = [
  { label: 'What it is', ask: 'What is serverless?' },
  { label: 'Building blocks', ask: 'What are the building blocks of serverless?' },
  { label: 'Good practice', ask: 'Serverless best practices' },
  { label: 'When it fits', ask: 'When is serverless a good idea?' },
  { label: 'All services', ask: 'What do you know?' },
];

export function layoutBasics(answer: BasicsAnswer): Part[] {
  return [
    ...layoutTopic(answer),
    ...correctionParts(answer.staleClaims),
    { type: 'buttons', buttons: TOPICS.filter((_, i) => BASICS_TOPICS[i] !== answer.topic) },
  ];
}

function layoutTopic({ topic, basics }: BasicsAnswer): Part[] {
  const { definition, suits, suitsLess, buildingBlocks, practices, reminders } = basics;
  switch (topic) {
    case 'definition':
      return [
        { type: 'title', text: 'What serverless is' },
        { type: 'paragraph', spans: [definition.summary] },
        { type: 'bullets', heading: 'It is', items: definition.is.map((text) => [text]) },
        { type: 'bullets', heading: 'It is not', items: definition.isNot.map((text) => [text]) },
        { type: 'note', spans: ['Source: ', link('AWS', definition.source)] },
      ];
    case 'building-blocks':
      return [
        { type: 'title', text: 'Five building blocks of serverless' },
        { type: 'bullets', items: buildingBlocks.map(({ name, description }) => [bold(name), `: ${description}`]) },
      ];
    case 'practices':
      return [
        { type: 'title', text: 'Serverless: good practice' },
        { type: 'bullets', items: practices.map(({ practice, why }) => [bold(`${practice}.`), ` ${why}`]) },
        { type: 'note', spans: [reminders.join(' ')] },
      ];
    case 'suits':
      return [
        { type: 'title', text: 'When serverless fits' },
        { type: 'bullets', heading: 'It suits', items: suits.map((text) => [text]) },
        { type: 'bullets', heading: 'It suits less', items: suitsLess.map((text) => [text]) },
      ];
  }
}

/** The comparison table of all services. */
export function layoutList({ all, comparison }: ListAnswer): Part[] {
  const nameOf = (id: string) => all.find((service: Service) => service.id === id)?.shortName ?? id;
  const limits = all.reduce((sum, service) => sum + service.limits.length, 0);
  const changed = comparison.flatMap(({ services, changed }) =>
    changed === null ? [] : [[bold(services.map(nameOf).join(', ')), `: ${changed}`]],
  );
  return [
    { type: 'title', text: `${all.length} services, ${limits} sourced limits` },
    {
      type: 'table',
      caption: 'AWS serverless services at a glance',
      head: ['Service', 'Type', 'Typical use', 'Key limits'],
      rows: comparison.map(({ services, type, useCases, notes }) => [
        [services.map(nameOf).join(', ')],
        [type],
        [useCases],
        [notes],
      ]),
      pageSize: comparison.length,
    },
    { type: 'bullets', heading: 'Often told otherwise', items: changed },
    {
      type: 'buttons',
      buttons: [
        { label: 'Lambda limits', ask: 'Lambda limits' },
        { label: 'SQS vs SNS vs EventBridge', ask: 'SQS vs SNS vs EventBridge' },
        { label: 'What is serverless?', ask: 'What is serverless?' },
        { label: 'Help', ask: 'help' },
      ],
    },
  ];
}
