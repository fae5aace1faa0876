/** Every card of every service and kind obeys Slack, in both forms, by the repo's own strict check. */
import { expect, test } from 'vitest';
import { checkMessage } from '../../src/playground/block-kit-check.js';
import { ask, catalog } from '../core.js';

const QUESTIONS = [
  ...catalog.services.flatMap(({ shortName, variants }) => [
    `${shortName} limits`,
    `all ${shortName} limits`,
    `${shortName} size limits`,
    `What is ${shortName}?`,
    `How is ${shortName} billed?`,
    `how do I deploy ${shortName} with terraform`,
    `Is ${shortName} a good fit for a chat backend?`,
    ...catalog.services.map((other) => `${shortName} vs ${other.shortName}`),
    ...variants.slice(1).map(({ name }) => `${shortName} ${variants[0]?.name} vs ${name}`),
  ]),
  ...catalog.services.flatMap(({ shortName, limits }) =>
    limits.map(({ name, variant }) => `${shortName} ${variant ?? ''} ${name}`),
  ),
  ...catalog.services.flatMap(({ shortName, corrections }) =>
    corrections.map(({ cues }) => `${shortName} ${cues[0]} right?`),
  ),
  ...catalog.neighbours.flatMap(({ name, purpose }) => [
    `${name} limits`,
    `which service is for ${purpose}?`,
    `Lambda vs ${name}`,
  ]),
  ...catalog.services.flatMap(({ shortName }) => [
    `what changed in ${shortName}`,
    ...['20 minutes', '5 MB', '300k requests per second', '3,000 concurrent', '10 years', '2 TB', '64 vCPUs'].map(
      (need) => `can ${shortName} take ${need}?`,
    ),
    ...catalog.services.map((other) => `${shortName} → ${other.shortName}`),
    ...['payload', 'timeout', 'rate'].map((what) => `Lambda → ${shortName} ${what}`),
    `5 MB through API Gateway → Lambda → ${shortName}`,
  ]),
  ...catalog.edges.map(({ from, to, mode }) => `${from} → ${to} ${mode ?? ''}`),
  ...catalog.errors.flatMap(({ name, services }) => [name, `${services[0]} ${name}`]),
  ...[
    'which services can run 30 minutes?',
    'which services take 5 MB messages?',
    'which limits are 256 KB',
    "what's new",
  ],
  'sqs vs sns vs eventbridge vs kinesis vs step functions',
  'what is serverless?',
  'serverless best practices',
  'building blocks of serverless',
  'when is serverless a good idea?',
  'what do you know?',
  'help',
  'qwertz uiop',
  '',
];

test(`${QUESTIONS.length} cards pass in the rich and the classic form, by every way they may be sent`, () => {
  const faults = QUESTIONS.flatMap((question) => {
    const { card } = ask(question);
    return (['chat.postMessage', 'response_url'] as const).flatMap((method) => [
      ...checkMessage({ text: card.text, blocks: card.blocks }, method).map((fault) => ({
        question,
        form: 'rich',
        ...fault,
      })),
      ...checkMessage({ text: card.text, blocks: card.classic }, method).map((fault) => ({
        question,
        form: 'classic',
        ...fault,
      })),
    ]);
  });
  expect(faults.slice(0, 10)).toEqual([]);
});

test('the classic form has only blocks that every client knows', () => {
  const types = new Set(QUESTIONS.flatMap((question) => ask(question).card.classic.map(({ type }) => type)));
  expect([...types].sort()).toEqual(['actions', 'context', 'header', 'section']);
});
