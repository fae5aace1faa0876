/** Every kind of answer, and any text at all. */
import { expect, test } from 'vitest';
import type { Conversation } from '../../src/assistant.js';
import { ask } from '../core.js';

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
];

test.each(ANYTHING.map((text) => [text.slice(0, 30), text]))('%j gets an answer, the same each time', (_, text) => {
  const first = ask(text);
  expect(first.card.text.length).toBeGreaterThan(0);
  expect(first.card.blocks.length).toBeGreaterThan(0);
  const { answer, card, context } = ask(text);
  const withoutTrace = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(withoutTrace({ answer, card, context })).toEqual(
    withoutTrace({ answer: first.answer, card: first.card, context: first.context }),
  );
});

test('what nobody can answer still offers questions that can be', () => {
  const { answer } = ask('how do I centre a div?');
  expect(answer.kind).toBe('unknown');
  if (answer.kind !== 'unknown') return;
  for (const question of answer.nearestQuestions) expect(ask(question).answer.kind, question).not.toBe('unknown');
});

/** A conversation as questions, with what the last one must be about. */
test.each([
  [['sqs message size', 'and retention?'], 'limit', ['sqs'], 'sqs/retention-max'],
  [['sqs message size', 'what about sns?'], 'limit', ['sns'], 'sns/message-size'],
  [
    ['api gateway integration timeout', 'for http api?'],
    'limit',
    ['api-gateway'],
    'api-gateway/integration-timeout/http-api',
  ],
  [['what is sqs?', 'compare it with kinesis'], 'compare', ['sqs', 'kinesis'], null],
  [['lambda timeout', 'show all'], 'limit', ['lambda'], 'lambda/function-timeout'],
  [['how is lambda billed?', 'and fargate?'], 'pricing', ['ecs-fargate', 'eks-fargate'], null],
  [['lambda timeout', 'what is dynamodb?'], 'describe', ['dynamodb'], null],
  [['lambda timeout', 'what is the maximum item size in dynamodb?'], 'limit', ['dynamodb'], 'dynamodb/item-size'],
] as const)('%j → %s of %j', (questions, kind, services, limit) => {
  let context: Conversation | undefined;
  let last = ask('');
  for (const question of questions) {
    last = ask(question, context);
    context = last.context;
  }
  expect([last.answer.kind, last.answer.services.map(({ id }) => id)]).toEqual([kind, services]);
  if (limit !== null) expect(last.answer.kind === 'limit' && last.answer.limits[0]?.id).toBe(limit);
});

test('what a conversation carries is small and survives JSON', () => {
  const { context } = ask('sqs vs sns vs eventbridge vs kinesis vs step functions vs lambda');
  expect(JSON.parse(JSON.stringify(context))).toEqual(context);
  expect(JSON.stringify(context).length).toBeLessThan(500);
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
