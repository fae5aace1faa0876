/** The right limit first: one row a question, with why it is there. */
import { expect, test } from 'vitest';
import { ask, catalog } from '../core.js';

const limitsOf = (text: string): string[] => {
  const { answer } = ask(text);
  return answer.kind === 'limit' ? answer.limits.map(({ id }) => id) : [answer.kind];
};

test.each([
  ['lambda timeout', 'lambda/function-timeout', 'bare name'],
  ['lambda max 5 minutes?', 'lambda/function-timeout', 'what a stale claim is about'],
  ['sqs 256kb max', 'sqs/message-size', 'what a stale claim is about'],
  ['how long can a lambda run', 'lambda/function-timeout', 'no word of the name'],
  ['default lambda timeout', 'lambda/default-timeout', 'the default, not the most'],
  [
    'least size of a part in an s3 multipart upload, minimum that is',
    's3/multipart-part-size-min/multipart',
    'not the most',
  ],
  ['what amount of data may be stored in s3 at most?', 's3/bucket-size', 'an amount of data is no count'],
  [
    'default concurrency of lambda functions in a region',
    'lambda/concurrent-executions',
    'no default of something else',
  ],
  ['lambda memory', 'lambda/memory', 'alias'],
  ['aurora v2 min acu', 'aurora-serverless/acu-min/v2', 'the least of version 2, not 2 minutes'],
  ['cdn file size limit', 'cloudfront/file-size', 'a hint beside the name'],
  [
    'sqs keeps our messages for 4 days. is that the max or could it be longer?',
    'sqs/retention-max',
    'what is asked is told before',
  ],
  [
    'is there any limit on the number of lambda layers, and how large may each be?',
    'lambda/layers',
    'a part that also names its service is no call for a list',
  ],
  ['fifo tps in sqs, not high throughput', 'sqs/fifo-throughput/fifo', 'a variant named to be left out'],
  ['max item size in dynamodb', 'dynamodb/item-size', 'words around it'],
  ['sqs retention', 'sqs/retention-max', 'the most where nothing else is said'],
  ['default retention of an sqs message', 'sqs/retention-default', 'the default'],
  ['visibility timeout maximum', 'sqs/visibility-timeout-max', 'no service named'],
  ['http api timeout', 'api-gateway/integration-timeout/http-api', 'variant names the service'],
  ['websocket message size api gateway', 'api-gateway/message-payload/websocket-api', 'variant'],
  ['express workflow duration', 'step-functions/execution-time/express', 'variant'],
  ['lambda@edge timeout', 'cloudfront/lambda-edge-timeout/lambda-edge', 'a name inside another service'],
  ['largest s3 object', 's3/object-size', 'superlative'],
  [
    'how many targets per eventbridge rule',
    'eventbridge/targets-per-rule/event-bus-default-and-classic',
    'what is counted comes first',
  ],
  ['number of topics', 'sns/topics/standard', 'the variant that people mean who name none'],
  [
    'enhanced fan-out consumers per stream',
    'kinesis/efo-consumers/data-streams',
    'a word of one service, a variant of another',
  ],
  ['sqs maximum message size', 'sqs/message-size', 'what is asked, not an attribute that is called so'],
  ['dynamodb batchget: payload, maximum number', 'dynamodb/batch-get-items/batchgetitem', 'a count beside a size'],
  ['eventbridge put_events, max entries', 'eventbridge/putevents-entries/event-bus-default-and-classic', 'no path'],
  ['batchget in dynamodb, max items', 'dynamodb/batch-get-items/batchgetitem', 'two words in one'],
  [
    'default retention of cloudwatch custom metrics',
    'cloudwatch/metric-retention-1h/metrics',
    'what cannot be set has no default but itself',
  ],
  ['transactWrite max items', 'dynamodb/transaction-items/transactions', 'a call by parts of its name'],
  ['how many GSIs/LSIs per table', 'dynamodb/gsi-per-table', 'two limits, in the order of the question'],
  ['kinesis records/s per shard', 'kinesis/shard-write-records/data-streams', 'a rate with a slash'],
  ['default cpu and memory of a pod on eks fargate', 'eks-fargate/default-pod-size', 'one limit of two sorts'],
])('%s → %s (%s)', (text, id) => {
  expect(limitsOf(text)[0]).toBe(id);
});

test('which end is meant the question says, not the story before it', () => {
  const { answer, card } = ask(
    'Last night our import died after a quarter of an hour, and we had changed nothing for weeks. How long can a lambda run at most?',
  );
  expect(answer.kind === 'limit' && answer.limits[0]?.id).toBe('lambda/function-timeout');
  expect(card.text).toMatch(/^15 minutes/);
});

test.each(['list the quotas of kinesis', 'show the list of kinesis limits'])(
  '%s: its limits, not the services',
  (text) => {
    const { answer } = ask(text);
    expect(answer.kind === 'limit' && [answer.scope, answer.services.map(({ id }) => id)]).toEqual([
      'all',
      ['kinesis'],
    ]);
  },
);

test('"X limits" of every service lists all of them, the most asked first', () => {
  for (const service of catalog.services) {
    const { answer } = ask(`${service.shortName} limits`);
    expect(answer.kind, service.id).toBe('limit');
    if (answer.kind !== 'limit') continue;
    expect([answer.scope, answer.limits.length], service.id).toEqual(['all', service.limits.length]);
    expect(answer.limits[0]?.asked, service.id).toBe(Math.max(...service.limits.map(({ asked }) => asked)));
  }
});

test('the limits of a part that names another service along are its own and those of its service', () => {
  const { answer, card } = ask('Lambda@Edge limits');
  if (answer.kind !== 'limit') throw new Error(answer.kind);
  expect(answer.limits[0]?.variant).toBe('Lambda@Edge');
  expect(new Set(answer.limits.map(({ service }) => service))).toEqual(new Set(['cloudfront']));
  expect(card.text).toMatch(/^CloudFront limits/);
});

test('a theme narrows the list', () => {
  const { answer } = ask('dynamodb size limits');
  expect(answer.kind === 'limit' && [answer.scope, answer.theme]).toEqual(['all', 'size']);
  if (answer.kind === 'limit') expect(new Set(answer.limits.map(({ theme }) => theme))).toEqual(new Set(['size']));
});

test('a stale claim is corrected before it is answered', () => {
  for (const [text, part] of [
    ['s3 is eventually consistent, right?', 'strongly consistent'],
    ['is 256 kb the max sqs message size', '1 MiB'],
  ] as const) {
    const { answer, card } = ask(text);
    expect(answer.staleClaims.map(({ correction }) => correction.truth).join(' '), text).toContain(part);
    expect(card.text, text).toContain('Out of date');
  }
});

test('a plain question rests on no stale claim', () => {
  for (const text of [
    'sqs message size',
    's3 object size',
    'lambda timeout',
    'eventbridge event size',
    'step functions payload',
  ])
    expect(ask(text).answer.staleClaims, text).toEqual([]);
});

test('with no service named, each service that fits gives its one best limit', () => {
  const { answer } = ask('maximum message size');
  expect(answer.kind).toBe('limit');
  if (answer.kind !== 'limit') return;
  const services = answer.limits.map(({ service }) => service);
  expect(services.length).toBeGreaterThan(1);
  expect(new Set(services).size).toBe(services.length);
  expect(services).toContain('sqs');
});

test.each([
  ['lambda timeout and memory', ['lambda/function-timeout', 'lambda/memory']],
  [
    'what are the maximum retention of sqs and the payload limit of lambda?',
    ['sqs/retention-max', 'lambda/sync-invocation-payload'],
  ],
  [
    'the number of topics and the number of filter policies per topic',
    ['sns/topics/standard', 'sns/filter-policies-per-topic'],
  ],
  ['query string length + query timeout of athena', ['athena/query-string-length', 'athena/dml-query-timeout/dml']],
])('%s: both, in the order of the question', (text, ids) => {
  expect(limitsOf(text).slice(0, 2)).toEqual(ids);
});

test('one limit whose name has an "and" stays one', () => {
  const { answer } = ask('which cpu and memory combinations does fargate on ecs have');
  expect(answer.kind === 'limit' && answer.scope).toBe('one');
});

test('services named in one breath each give their own limit, in their order', () => {
  const [first, second] = limitsOf('Kinesis/SQS max retention');
  expect([first, second]).toEqual(['kinesis/retention-max/data-streams', 'sqs/retention-max']);
});

test.each([
  [
    'ECS Fargate: the disk is 20 GB and we need 120 GB',
    'ecs-fargate/ephemeral-storage-max',
    'what is there by default',
  ],
  ['could an EKS Fargate pod have a 120 GB volume?', 'eks-fargate/ephemeral-storage-max', 'a disk, no memory'],
  ['could an EKS Fargate pod have 120 GB of RAM?', 'eks-fargate/pod-memory', 'memory, no disk'],
  ['the volume of an ECS Fargate task is 20 GB. Could we have 300 GB?', 'ecs-fargate/ephemeral-storage-max', 'volume'],
])('%j is held against what can be set', (text, id) => {
  const { answer } = ask(text);
  expect(answer.kind === 'fit' && answer.checks.map(({ limit }) => limit.id)).toContain(id);
});

test.each([
  ['how many buckets may one account have in S3?', 'one', 'the account says where, it asks for no list'],
  ['Lambda account level limits', 'all', 'nothing else is named'],
])('%j asks for %s (%s)', (text, scope) => {
  const { answer } = ask(text);
  expect(answer.kind === 'limit' && answer.scope).toBe(scope);
});
