import { expect, test } from 'vitest';
import { knownStems, stemOf, stemsOf, tokenize } from '../../src/understand/tokens.js';

const words = (text: string): string[] => tokenize(text).map(({ word }) => word);

test.each([
  ['20min 8MB 1.5 GiB', ['20', 'min', '8', 'mb', '1.5', 'gib']],
  ['v2 min capacity, 2 min of rest', ['v2', 'minimum', 'capacity', '2', 'min', 'of', 'rest']],
  ["don't use S3's", ['dont', 'use', 's3']],
  ['1,000 requests/second', ['1000', 'requests', 'per', 'second']],
  ['Lambda@Edge, k8s & ec2', ['lambda@edge', 'k8s', 'ec2']],
  [
    'kept how long if we set nothing, or set no period',
    ['kept', 'how', 'long', 'if', 'we', 'default', 'or', 'default', 'period'],
  ],
  ['the delay at most when unspecified', ['the', 'delay', 'maximum', 'when', 'default']],
  [
    'max # of tags, the # rules, no. of C# handlers',
    ['max', 'number', 'of', 'tags', 'the', 'number', 'of', 'rules', 'number', 'of', 'csharp', 'handlers'],
  ],
  ['sequence numbers, #general', ['sequence', 'numbers', 'general']],
  ['if we leave it alone', ['if', 'we', 'default']],
  ['', []],
])('%j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('stems join plural and singular, and leave short words and names with digits alone', () => {
  expect(stemsOf('queues queue')).toEqual(['queue', 'queue'].map((word) => stemsOf(word)[0]));
  expect(stemsOf('sqs s3')).toEqual(['sqs', 's3']);
});

test('a build keeps the stems of all its words, but for those that are their own', () => {
  const words = ['subscriptions', 'ttl', 'gp3', 'unheardofities'];
  const kept = knownStems(words).split('\n');
  expect(kept).toContain(`subscriptions ${stemOf('subscriptions')}`);
  expect(kept.filter((line) => line.startsWith('unheardofities'))).toHaveLength(1);
  expect(kept.filter((line) => /^(?:ttl|gp3)\b/.test(line))).toEqual([]);
});

test('names that a plus or an ampersand joins are two words; the n+1 of queries is one', () => {
  expect(words('s3+cloudfront, sns&sqs')).toEqual(['s3', 'cloudfront', 'sns', 'sqs']);
  expect(words('the n+1 problem in c++')).toEqual(['the', 'n+1', 'problem', 'in', 'cpp']);
});
