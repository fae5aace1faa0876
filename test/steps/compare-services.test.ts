/** Names in one line in, a comparison as text out, or a sentence that says what to do. */
import { expect, test } from 'vitest';
import { compareServices } from '../../src/steps/compare-services.js';
import { assistant } from '../core.js';

const compare = (services: string) => compareServices({ services }, assistant);

test.each([
  ['SQS, SNS and EventBridge', 'SQS vs SNS vs EventBridge'],
  ['sqs vs sns', 'SQS vs SNS'],
  ['sqs;sns', 'SQS vs SNS'],
  ['SQS\nSNS', 'SQS vs SNS'],
  ['rest api vs http api', 'API Gateway: REST API vs HTTP API'],
  ['sqs standard vs fifo', 'SQS: Standard vs FIFO'],
  ['sqs vs cognito', 'SQS vs Amazon Cognito'],
])('%j → %s', (services, title) => {
  expect(compare(services)).toEqual({
    outputs: { title, text: expect.stringMatching(/^[^\n]+\n\n[\s\S]+$/) },
  });
});

test('the text holds the limits side by side, and no buttons', () => {
  const result = compare('SQS and SNS');
  expect(result).toMatchObject({
    outputs: { text: expect.stringMatching(/Largest payload: SQS [\s\S]*Sources: https:/) },
  });
  expect(result).toMatchObject({ outputs: { text: expect.not.stringContaining('Next:') } });
});

test('more than five: says which are left out', () => {
  expect(compare('lambda, sqs, sns, s3, dynamodb, kinesis')).toMatchObject({
    outputs: { text: expect.stringContaining('left out: Kinesis') },
  });
});

test.each([
  ['sqs vs foo', /^I know no AWS service “foo”: leave it out, or name/],
  ['sqs, sns and foo', /^I know no AWS service “foo”/],
  ['foo or bar', /^I know no AWS service “foo” or “bar”/],
  ['sqs', /^There is nothing to compare in “sqs”: name two to five/],
  ['sqs, sqs', /^There is nothing to compare/],
  [',', /^There is nothing to compare/],
])('%j is refused with what to do', (services, sentence) => {
  expect(compare(services)).toEqual({ error: expect.stringMatching(sentence) });
});
