/** Which services a text names, in people's spellings. */
import { expect, test } from 'vitest';
import { ask } from '../core.js';

const servicesOf = (text: string): string[] => ask(text).answer.services.map(({ id }) => id);

test.each([
  ['ddb limits', ['dynamodb']],
  ['apigw limits', ['api-gateway']],
  ['agw quotas', ['api-gateway']],
  ['sfn limits', ['step-functions']],
  ['step func limits', ['step-functions']],
  ['EB limits', ['eventbridge']],
  ['CF limits', ['cloudfront']],
  ['CW limits', ['cloudwatch']],
  ['cloudwatch events limits', ['eventbridge']],
  ['kinesis firehose limits', ['kinesis']],
  ['fargate limits', ['ecs-fargate', 'eks-fargate']],
  ['ecs fargate limits', ['ecs-fargate']],
  ['eks with fargate limits', ['eks-fargate']],
  ['lambda@edge limits', ['cloudfront', 'lambda']],
  ['lamda@edge limits', ['cloudfront', 'lambda']],
  ['eks fargate limits', ['eks-fargate']],
  ['simple queue service limits', ['sqs']],
  ['lamda limits', ['lambda']],
  ['dynamodb limtis', ['dynamodb']],
  ['clodfront quotas', ['cloudfront']],
  ['eventbrige limits', ['eventbridge']],
  ['stepfunctions limits', ['step-functions']],
  ['LAMBDA LIMITS!!!', ['lambda']],
  ['<@U012AB3CD> lambda limits', ['lambda']],
  [':wave: hey, *sqs* limits', ['sqs']],
])('%s', (text, services) => {
  expect(servicesOf(text)).toEqual(services);
});

test.each([
  ['lambda or fargate for a bursty rest api', ['lambda', 'ecs-fargate'], 'what they are for is no side'],
  ['rest api or appsync', ['api-gateway', 'appsync'], 'a side by a name of its own'],
])('%s compares %j: %s', (text, services) => {
  const { answer } = ask(text);
  expect([answer.kind, servicesOf(text)]).toEqual(['compare', services]);
});

test.each([
  ['what does GetShardIterator return', ['kinesis'], 'a call of its own'],
  ['max global secondary indexes', ['dynamodb'], 'a part of its own, in the plural'],
  ['how does S3 Select work', ['s3'], 'its name within that of a part'],
  ['what is a visibility timeout', ['sqs'], 'a setting of its own'],
  ['lambda and visibility timeout limits', ['lambda'], 'a part names nothing beside a name'],
  ['how many shards does an elasticsearch index need', [], 'a part that other technology has too'],
])('%s is about %j: %s', (text, services) => {
  expect(servicesOf(text)).toEqual(services);
});

test.each(['how many vcpus can a cloud run service have', 'max throughput units of event hubs'])(
  '%s is about another cloud',
  (text) => {
    expect(ask(text).answer.kind).toBe('unknown');
  },
);

test.each([
  'kotlin lambda expressions',
  'who was Athena in greek mythology',
  'is the kinesis keyboard ergonomic',
  'when is the aurora borealis season',
])('%s means no service of ours', (text) => {
  expect(ask(text).answer.kind).toBe('unknown');
  expect(servicesOf(text)).toEqual([]);
});

test.each([
  ['event bus vs sns', ['eventbridge', 'sns'], 'a typical word in a list stands for its service'],
  ['sns, a queue, or an event bus for order events', ['sns', 'sqs', 'eventbridge'], 'with its article'],
  ['lambda vs fargate for processing a queue', ['lambda', 'ecs-fargate'], 'what they are for is no item'],
  ['is sqs better than kinesis as an event bus', ['sqs', 'kinesis'], 'what they serve as is no item'],
])('%s names %j: %s', (text, services) => {
  expect(servicesOf(text)).toEqual(services);
});
