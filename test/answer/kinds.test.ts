/** Every kind of answer, and any text at all. */
import { expect, test } from 'vitest';
import { ask, catalog } from '../core.js';

test('a comparison of services has a side each, in the order of the question', () => {
  const { answer } = ask('sns or sqs or eventbridge?');
  expect(answer.kind).toBe('compare');
  if (answer.kind === 'compare')
    expect(answer.sides.map(({ service }) => service.id)).toEqual(['sns', 'sqs', 'eventbridge']);
});

test('variants of one service are compared with each other', () => {
  const { answer } = ask('rest api vs http api');
  expect(answer.kind).toBe('compare');
  if (answer.kind === 'compare') expect(answer.sides.map(({ variant }) => variant)).toEqual(['REST API', 'HTTP API']);
});

test('a service outside the catalog is compared by what it is for, without numbers of ours', () => {
  const { answer } = ask('lambda vs ec2');
  expect(answer.kind).toBe('compare');
  if (answer.kind === 'compare') expect(answer.others.map(({ id }) => id)).toEqual(['ec2']);
});

test.each([
  ['what should I use to decouple two microservices with a queue?', 'sqs'],
  ['which service runs sql on files in s3?', 'athena'],
  ['we need a cdn with low latency for users all over the world, which service?', 'cloudfront'],
  ['which aws service is for graphql apis?', 'appsync'],
  ['we run kubernetes and do not want to manage nodes, what should we use?', 'eks-fargate'],
])('%s → %s, with a reason', (text, id) => {
  const { answer } = ask(text);
  expect(answer.kind).toBe('recommend');
  if (answer.kind !== 'recommend') return;
  expect(answer.recommendations[0]?.service.id).toBe(id);
  expect(answer.recommendations[0]?.why.length).toBeGreaterThan(0);
});

test('a need that another AWS service meets is not pushed onto ours', () => {
  const { answer } = ask('which aws service handles user sign-up and sign-in for a mobile app?');
  expect(answer.kind === 'recommend' && answer.elsewhere?.id).toBe('cognito');
});

test('what two services cost is billing, unless they are weighed', () => {
  expect(ask('why do lambda and fargate costs add up twice on the bill').answer.kind).toBe('pricing');
  expect(ask('lambda vs fargate costs').answer.kind).toBe('compare');
});

test.each([
  ['step functions execution limits', 'limit'],
  ['what limitations exist in s3?', 'limit'],
  ['limit access to an s3 bucket by ip', 'unknown'],
  ['eventbridge put_events, is 10 events the most?', 'fit'],
  ['shipping cloudwatch logs of one account into the s3 bucket of another', 'unknown'],
  ['120,000 in sqs, which setting is that?', 'lookup'],
  ['the cheapest place to keep 5 TB of logs for 7 years', 'recommend'],
  ['what does lambda cost for a nightly job?', 'pricing'],
  ['A hospital keeps letters on an old server that is always full. What design change could it make?', 'recommend'],
  ['A newspaper pays most for the transfer of photos from its bucket. How should it reduce costs?', 'recommend'],
  ['You want to watch how busy your servers are. Which of the below services can help?', 'recommend'],
  ['A file lands in a bucket, and a Fargate task must convert it. What should start the task?', 'recommend'],
  ['What does a team have to consider when choosing between AppSync and its own GraphQL server?', 'compare'],
])('%s → %s', (text, kind) => {
  expect(ask(text).answer.kind).toBe(kind);
});

const ANYTHING = [
  '',
  ' ',
  '?',
  '🚀🚀🚀',
  ':tada:',
  '<@U1>',
  '<script>alert(1)</script>',
  '*_~`',
  '\u0000\u0007',
  '漢字だけの質問',
  'a'.repeat(50_000),
  'lambda '.repeat(5000),
  '999999999999999999999999 TB',
  'constructor __proto__ toString hasOwnProperty',
  '| < > & "',
  `${'ha'.repeat(200)}x`,
  '```',
  '?!?!?!'.repeat(500),
];

test.each(ANYTHING.map((text) => [text.slice(0, 30), text]))('%j gets an answer, the same each time', (_, text) => {
  const first = ask(text);
  expect(first.card.text.length).toBeGreaterThan(0);
  expect(first.card.blocks.length).toBeGreaterThan(0);
  expect(first.answer.confidence).toBeGreaterThanOrEqual(0);
  expect(first.answer.confidence).toBeLessThanOrEqual(1);
  const { answer, card, context } = ask(text);
  const withoutTrace = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(withoutTrace({ answer, card, context })).toEqual(
    withoutTrace({ answer: first.answer, card: first.card, context: first.context }),
  );
});

test('in any conversation the confidence is a share', () => {
  const turns = [
    'sqs message size',
    'and the default?',
    '',
    'sqs vs sns',
    'the latter?',
    'x',
    'what should I use?',
    'it',
  ];
  let context = ask('').context;
  for (const turn of [...turns, ...ANYTHING, ...turns]) {
    const reply = ask(turn, context);
    context = reply.context;
    expect(reply.answer.confidence, turn.slice(0, 30)).toSatisfy((value: number) => value >= 0 && value <= 1);
  }
});

test('an unsure answer offers other readings that lead elsewhere', () => {
  const texts = ['sqs kafka', 'events', 'lambda price limit', 'containers or functions', 'fargate storage costs limit'];
  const unsure = texts.map((text) => ask(text)).filter(({ answer }) => answer.alternatives.length > 0);
  expect(unsure.length).toBeGreaterThan(0);
  for (const { answer } of unsure) {
    expect(new Set(answer.alternatives).size).toBe(answer.alternatives.length);
    expect(answer.alternatives).not.toContain(answer.question);
    for (const text of answer.alternatives) expect(ask(text).answer.kind, text).not.toBe('unknown');
  }
});

test('what a variant is goes before the service that it belongs to', () => {
  const { answer, card } = ask('what is eventbridge pipes');
  const pipes = catalog.services.find(({ id }) => id === 'eventbridge')?.variants.find(({ name }) => name === 'Pipes');
  expect(answer).toMatchObject({ kind: 'describe', variant: 'Pipes', services: [{ id: 'eventbridge' }] });
  expect(answer.kind === 'describe' && answer.topLimits.map(({ variant }) => variant)).not.toContain(null);
  expect(card.text.indexOf(pipes?.summary ?? '?')).toBeGreaterThan(0);
  expect(card.text.indexOf(pipes?.summary ?? '?')).toBeLessThan(card.text.indexOf('Amazon EventBridge'));
});

test('what nobody can answer still offers questions that can be', () => {
  const { answer } = ask('how do I centre a div?');
  expect(answer.kind).toBe('unknown');
  if (answer.kind !== 'unknown') return;
  for (const question of answer.nearestQuestions) expect(ask(question).answer.kind, question).not.toBe('unknown');
});

test.each([
  ['postgres that scales to zero.', 'What should I use for: postgres that scales to zero?', 'aurora-serverless'],
  ['how do i trigger a report every monday', 'What should I use to trigger a report every monday?', 'eventbridge'],
])('a need that was not understood is asked back, and that question is answered: %s', (text, question, service) => {
  const { answer, card } = ask(text);
  expect(answer).toMatchObject({ kind: 'unknown', tellsNeed: true });
  expect(answer.kind === 'unknown' && answer.nearestQuestions[0]).toBe(question);
  expect(card.text).toMatch(/^Looking for a service/);
  const { answer: advice } = ask(question);
  expect(advice.kind === 'recommend' && advice.recommendations[0]?.service.id).toBe(service);
});

test.each([
  'our checkout fails again',
  'lunch at noon',
  'is it raining',
  'pandas groupby two columns',
  'SQS broke my build',
])('%s is no need', (text) => {
  const { answer } = ask(text);
  expect(answer.kind === 'unknown' && answer.tellsNeed).toBe(false);
});

test.each(['what is elastic transcoder', 'lambda vs elastic transcoder'])('%s: the card says when it ended', (text) => {
  expect(ask(text).card.text).toContain('AWS ended it on 13 Nov 2025.');
});

test.each([
  [
    'what is kendra',
    'It has taken no new customers since 30 Jul 2026; AWS names Amazon Bedrock Knowledge Bases instead.',
  ],
  ['kinesis vs timestream', 'Timestream for LiveAnalytics has taken no new customers since 20 Jun 2025'],
])('%s: the card says that it is closed to new customers', (text, notice) => {
  expect(ask(text).card.text).toContain(notice);
});

test('two things of one service that people mix up are told apart in a sentence', () => {
  const { answer } = ask('reserved vs provisioned concurrency');
  expect(answer.kind === 'compare' && answer.topic?.title).toBe('Reserved and provisioned concurrency');
  expect(answer.services.map(({ id }) => id)).toEqual(['lambda']);
});

test('a topic needs a word of each of its sides', () => {
  const { answer } = ask('lambda vs provisioned concurrency');
  expect(answer.kind === 'compare' && answer.topic !== null).toBe(false);
});
