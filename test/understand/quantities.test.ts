import { expect, test } from 'vitest';
import { dropLimits, readQuantities } from '../../src/understand/quantities.js';

const read = (text: string) => readQuantities(text).map(({ dimension, base, of }) => [dimension, base, of]);

test.each([
  ['20 minutes', [['time', 1200, null]]],
  ['a 20min job', [['time', 1200, null]]],
  ['half an hour', [['time', 1800, null]]],
  ['an hour and a half', [['time', 5400, null]]],
  ['delay it by an hour', [['time', 3600, null]]],
  ['a day', [['time', 86_400, null]]],
  ['two weeks', [['time', 1_209_600, null]]],
  ['a 30-minute run', [['time', 1800, null]]],
  ['8MB', [['size', 8 * 1024 ** 2, null]]],
  ['1.5 GiB', [['size', 1.5 * 1024 ** 3, null]]],
  ['256k payload', [['size', 256 * 1024, null]]],
  ['2^20 bytes', [['size', 1024 ** 2, null]]],
  ['10,240 MB', [['size', 10_240 * 1024 ** 2, null]]],
  ['300k requests per second', [['rate', 300_000, 'requests']]],
  ['800 new websocket connections a second', [['rate', 800, 'new websocket connections']]],
  ['50 rps', [['rate', 50, 'requests']]],
  ['600 calls per minute', [['rate', 10, 'calls']]],
  ['100 MB/s', [['rate', 100 * 1024 ** 2, 'bytes']]],
  ['3,000 concurrent executions', [['count', 3000, 'concurrent executions']]],
  ['10k messages', [['count', 10_000, 'messages']]],
  ['1 million objects', [['count', 1_000_000, 'objects']]],
  ['14 days and 1 hour', [['time', 1_213_200, null]]],
  ['10 minutes 30 seconds', [['time', 630, null]]],
  ['15m1s', [['time', 901, null]]],
  ['1m 30s', [['time', 90, null]]],
  ['14:59 minutes', [['time', 899, null]]],
  ['1:30 h', [['time', 5400, null]]],
  ['1h30', [['time', 5400, null]]],
  ['1h 30m', [['time', 5400, null]]],
  ['2h15m30s', [['time', 8130, null]]],
  ['a 15m timeout', [['time', 900, null]]],
  ['run it for 15m?', [['time', 900, null]]],
  ['15m requests', [['count', 15_000_000, 'requests']]],
  [
    '1h 30 requests',
    [
      ['time', 3600, null],
      ['count', 30, 'requests'],
    ],
  ],
  ['one and a half hours', [['time', 5400, null]]],
  ['a year and a day', [['time', 31_622_400, null]]],
  ['16 vCPUs', [['cpu', 16, 'vCPU']]],
  [
    '20 minutes and 12 GB',
    [
      ['time', 1200, null],
      ['size', 12 * 1024 ** 3, null],
    ],
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('more than an amount is a little more', () => {
  expect(readQuantities('more than 15 minutes, over 2 GB, 3 hours').map(({ isBeyond }) => isBeyond === true)).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  's3 and ec2',
  'aurora v2',
  'a t3.small',
  'in 2025',
  'the 2025 change',
  'a 502 response',
  'an api',
  'a queue a function',
])('%s is no quantity', (text) => {
  expect(read(text)).toEqual([]);
});

test('a quantity is said as people write it', () => {
  const texts = readQuantities('0.5 gb, 90 secs and 300k requests per second').map(({ text }) => text);
  expect(texts).toEqual(['512 MB', '90 seconds', '300,000 requests a second']);
});

test.each([
  ['is 300 MB over the 250 MB limit?', ['300 MB']],
  ['a limit of 6 MB, and we have 7 MB', ['7 MB']],
  ['a way around the 15 minute limit', ['15 minutes']],
  ['5 MB and 10 minutes', ['5 MB', '10 minutes']],
])('%s is held against limits with %j', (text, needs) => {
  expect(dropLimits(readQuantities(text), text).map((quantity) => quantity.text)).toEqual(needs);
});
