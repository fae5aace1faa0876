/** A service and a limit in, one sourced value out, or a sentence that says what to do. */
import { describe, expect, it, test } from 'vitest';
import { limitTitle } from '../../src/cards/facts.js';
import { lookUpLimit } from '../../src/steps/look-up-limit.js';
import { assistant, catalog } from '../core.js';

const lookUp = (service: string, limit: string) => lookUpLimit({ service, limit }, assistant);
const refusal = (service: string, limit: string): string => {
  const result = lookUp(service, limit);
  return 'error' in result ? result.error : `no refusal but ${result.outputs.name}`;
};

test('the value as a person writes it, with unit, source, month and conditions', () => {
  const limit = catalog.services
    .find(({ id }) => id === 'lambda')
    ?.limits.find(({ key }) => key === 'function-timeout');
  expect(lookUp('AWS Lambda', 'timeout')).toEqual({
    outputs: {
      value: '15 minutes (900 s)',
      unit: 's',
      name: limit?.name,
      source: limit?.source,
      checked: expect.stringMatching(/^[A-Z][a-z]{2} 20\d\d$/),
      conditions: limit?.conditions,
      text: expect.stringMatching(/^15 minutes \(900 s\)\n[\s\S]*Source: AWS docs \(https:/),
    },
  });
});

test('a plain count has no unit, and buttons are not told', () => {
  const result = lookUp('DynamoDB', 'tables');
  expect(result).toMatchObject({ outputs: { name: 'Tables', text: expect.not.stringContaining('Next:') } });
  expect(result).not.toHaveProperty('outputs.unit');
});

test.each([
  ['sqs', 'how long are messages kept', 'sqs/retention-max'],
  ['SQS FIFO', 'throughput', 'sqs/fifo-throughput/fifo'],
  ['lambda@edge', 'timeout', 'cloudfront/lambda-edge-timeout/lambda-edge'],
  ['dynamo', 'item size', 'dynamodb/item-size'],
  ['http api', 'timeout', 'api-gateway/integration-timeout/http-api'],
  ['lambda', 'default timeout', 'lambda/default-timeout'],
])('%s, %s → %s', (service, limit, id) => {
  const wanted = catalog.services.flatMap(({ limits }) => limits).find((one) => one.id === id);
  expect(wanted).toBeDefined();
  expect(lookUp(service, limit)).toMatchObject({ outputs: { name: wanted && limitTitle(wanted) } });
});

test('every limit is found by the name that we offer for it', () => {
  const lost = catalog.services.flatMap(({ shortName, limits }) =>
    limits
      .filter((limit) => {
        const result = lookUp(shortName, limitTitle(limit).toUpperCase());
        return 'error' in result || result.outputs.name !== limitTitle(limit) || result.outputs.source !== limit.source;
      })
      .map((limit) => limit.id),
  );
  expect(lost).toEqual([]);
});

describe('a refusal says what to do', () => {
  it('a limit that is none: the three nearest', () => {
    expect(refusal('SQS', 'foo')).toMatch(
      /^There is no limit of SQS that matches “foo”: try “[^”]+”, “[^”]+” or “[^”]+”\.$/,
    );
    expect(refusal('SQS', 'banana size')).toMatch(/“banana size”: try “Message size”/);
  });

  it('words that may be several limits: which', () => {
    expect(refusal('Fargate', 'memory')).toMatch(/may be several limits of .*: say which, such as “Task memory”/);
  });

  it('a part of a service is not the limit itself', () => {
    expect(refusal('DynamoDB TTL', 'zzz')).toMatch(/^There is no limit of DynamoDB that matches “zzz”/);
  });

  it('what is no question for a limit', () => {
    for (const limit of ['price', '20 minutes', 'compare with sqs', 'limits'])
      expect(refusal('Lambda', limit)).toMatch(/^There is no limit of Lambda/);
  });

  it.each([
    ['foo', /^I know no AWS service “foo”: name one such as Lambda/],
    ['timeout', /^I know no AWS service “timeout”/],
    ['cognito', /^Amazon Cognito is outside my catalog: .*https:\/\/docs\.aws\.amazon\.com\/cognito/],
    ['sqs and sns', /^“sqs and sns” is more than one service: name one/],
  ])('%s is not one service of ours', (service, sentence) => {
    expect(refusal(service, 'timeout')).toMatch(sentence);
  });

  it('long words are cut', () => {
    expect(refusal('x'.repeat(300), 'timeout').length).toBeLessThan(200);
  });
});
