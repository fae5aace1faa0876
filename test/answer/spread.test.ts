/** Limits on a part of a whole: a shard, a prefix, an execution environment. */
import { expect, test } from 'vitest';
import { ask } from '../core.js';

const cardOf = (text: string): string => ask(text).card.text;

test.each([
  ['can kinesis take 5 MB/s', 'Depends on the number of shards: 5 MB/s', 'at least 5 shards'],
  ['can lambda handle 5000 requests per second', 'Depends on the concurrency', 'so 10,000 requests/s together'],
  ['can s3 handle 10000 PUT per second', 'Depends on the number of prefixes', 'at least 3 prefixes'],
  ['can lambda handle 8000 rps at 500 ms each', 'Depends on the concurrency', 'it takes 4,000 execution environments'],
  ['lambda → s3 10000 requests per second', 'It depends: 10,000 requests a second', 'at least 3 prefixes'],
])('%s: more parts take more', (text, title, takes) => {
  expect(cardOf(text).startsWith(title)).toBe(true);
  expect(cardOf(text)).toContain(takes);
});

test.each([
  ['can a shard take 5 MB/s', 'No: 5 MB/s is more than 1 MB/s'],
  ['kinesis 3 MB/s with 2 shards', 'No: 3 MB/s takes 3 shards'],
  ['can dynamodb do 5000 reads per second on one partition', 'No: 5,000 reads a second'],
  ['lambda → kinesis 5 MB/s to a single shard', 'No: 5 MB/s is more than 1 MB/s'],
])('%s: where just so many are asked about, they decide', (text, title) => {
  expect(cardOf(text).startsWith(title)).toBe(true);
});

test('what a service says for itself is told as its own limit', () => {
  const { answer, card } = ask('500 KB amplify → dynamodb');
  if (answer.kind !== 'path') throw new Error(answer.kind);
  expect(answer.tightest[0]?.bound.isOwn).toBe(true);
  expect(card.text).toContain('(its own limit)');
});

test('each requirement goes with the limit whose words stand next to it', () => {
  const { answer } = ask('can lambda have 9 GB of /tmp, 6 MB payload and a timeout of 5 minutes');
  if (answer.kind !== 'fit') throw new Error(answer.kind);
  expect(answer.checks.map(({ quantity, limit }) => [quantity.text, limit.key])).toEqual([
    ['9 GB', 'tmp-storage'],
    ['6 MB', 'sync-invocation-payload'],
    ['5 minutes', 'function-timeout'],
  ]);
});
