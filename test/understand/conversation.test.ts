/** What follow-ups in a thread take over, and what ends a topic. */
import { expect, test } from 'vitest';
import type { Conversation, Reply } from '../../src/assistant.js';
import { ask } from '../core.js';

const talk = (turns: string[]): Reply => {
  let context: Conversation | undefined;
  let reply: Reply | undefined;
  for (const turn of turns) {
    reply = ask(turn, context);
    context = reply.context;
  }
  if (reply === undefined) throw new Error('a conversation needs a turn');
  return reply;
};

const firstLimit = ({ answer }: Reply): string | undefined =>
  answer.kind === 'limit' ? answer.limits[0]?.id : undefined;

test.each([
  [['lambda timeout', 'and memory?'], 'lambda/memory'],
  [['sqs message size', 'what about SNS?'], 'sns/message-size'],
  [['sqs message size', 'and for fifo?'], 'sqs/message-size'],
  [['how long can a standard workflow run in step functions', 'and express?'], 'step-functions/execution-time/express'],
  [['rest api integration timeout', 'same for http api'], 'api-gateway/integration-timeout/http-api'],
  [['sqs maximum message retention', 'and the default?'], 'sqs/retention-default'],
  [['default visibility timeout of sqs', 'what is the max?'], 'sqs/visibility-timeout-max'],
  [['lambda concurrent executions', 'can it be raised?'], 'lambda/concurrent-executions'],
  [['kinesis record size', 'ok and how long is a record kept at most?'], 'kinesis/retention-max/data-streams'],
  [['lambda memory limit', 'how many GSIs can a table have?'], 'dynamodb/gsi-per-table'],
  [['lambda timeout', 'what is the maximum item size in dynamodb?'], 'dynamodb/item-size'],
])('%j → %s', (turns, id) => {
  expect(firstLimit(talk(turns))).toBe(id);
});

test.each([
  [['can sqs hold a 2 MB message?', 'and eventbridge?'], 'no', '2 MB'],
  [['can sqs hold a 2 MB message?', 'and eventbridge?', 'what about kinesis'], 'depends', '2 MB'],
  [['can lambda run 20 minutes?', 'what about fargate?'], 'yes', '20 minutes'],
])('%j holds the same need against the next service: %s', (turns, verdict, need) => {
  const { answer } = talk(turns);
  expect(answer.kind === 'fit' && answer.checks.map((check) => [check.verdict, check.quantity.text])).toEqual([
    [verdict, need],
  ]);
});

test('a need is not held against what is asked next of the same service', () => {
  expect(firstLimit(talk(['can lambda run 20 minutes?', 'and memory?']))).toBe('lambda/memory');
});

test.each([
  [['sqs message size', 'show all'], 'limit', ['sqs']],
  [['what is eventbridge?', 'what are its limits?'], 'limit', ['eventbridge']],
  [['what is sqs?', 'compare it with kinesis'], 'compare', ['sqs', 'kinesis']],
  [
    ['run a container for 40 minutes without servers, which service?', 'why not step functions?'],
    'compare',
    ['ecs-fargate', 'step-functions'],
  ],
  [['sqs message size', 'what about sns?', 'what is the difference between those two?'], 'compare', ['sqs', 'sns']],
  [['lambda timeout', 'and how is it billed?'], 'pricing', ['lambda']],
  [['how is lambda billed?', 'and fargate?'], 'pricing', ['ecs-fargate', 'eks-fargate']],
  [['lambda timeout', 'what is dynamodb?'], 'describe', ['dynamodb']],
  [['lambda timeout', 'sqs vs sns'], 'compare', ['sqs', 'sns']],
  [['lambda timeout', 'what is serverless?'], 'basics', []],
  [['lambda timeout', 'what is serverless?', 'and memory?'], 'limit', ['lambda']],
  [['sqs vs sns', 'help'], 'help', []],
])('%j → %s of %j', (turns, kind, services) => {
  const { answer } = talk(turns);
  expect([answer.kind, answer.services.map(({ id }) => id)]).toEqual([kind, services]);
});

test.each(['lunch in 5?', 'thanks a lot!', 'where is the ramen place downtown'])(
  '%j in a thread has nothing to do with its topic',
  (text) => {
    expect(['unknown', 'help']).toContain(talk(['lambda timeout', text]).answer.kind);
  },
);

test.each([
  [
    'What is the max message size in SQS? And how long are messages kept?',
    'sqs/message-size',
    [['limit', ['sqs'], 'sqs/retention-max']],
  ],
  ['SQS retention max? and the default?', 'sqs/retention-max', [['limit', ['sqs'], 'sqs/retention-default']]],
  [
    'How long can Lambda run? And the item size of DynamoDB? How is that billed?',
    'lambda/function-timeout',
    [
      ['limit', ['dynamodb'], 'dynamodb/item-size'],
      ['pricing', ['dynamodb'], undefined],
    ],
  ],
])('the further questions of %j stand alone as buttons', (text, first, others) => {
  const reply = ask(text);
  expect(firstLimit(reply)).toBe(first);
  const asked = reply.answer.rest.map((rest) => ask(rest));
  expect(asked.map((one) => [one.answer.kind, one.answer.services.map(({ id }) => id), firstLimit(one)])).toEqual(
    others,
  );
});

test('what carries over is small and plain', () => {
  const { context } = talk(['sqs message size', 'what about sns?', 'and kinesis?', 'and eventbridge?', 'and lambda?']);
  expect(JSON.parse(JSON.stringify(context))).toEqual(context);
  expect(JSON.stringify(context).length).toBeLessThan(1_000);
});

test('verdicts, paths and lookups are followed up like limits, a path keeps its services', () => {
  const kinds = (...texts: string[]) => {
    let context: Conversation | undefined;
    return texts.map((text) => {
      const reply = ask(text, context);
      context = reply.context;
      return [reply.answer.kind, reply.answer.services.map(({ id }) => id)];
    });
  };
  expect(kinds('can lambda run 20 minutes?', 'can it be raised?', 'and memory?')).toEqual([
    ['fit', ['lambda']],
    ['limit', ['lambda']],
    ['limit', ['lambda']],
  ]);
  const path = ['path', ['api-gateway', 'lambda', 'sqs']];
  expect(
    kinds('api gateway → lambda → sqs payload', 'and timeout?', 'and 2 MB?', 'sns limits', 'and timeout?'),
  ).toEqual([path, path, path, ['limit', ['sns']], ['limit', ['sns']]]);
});
