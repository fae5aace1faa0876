import { expect, test } from 'vitest';
import { readDemands } from '../../src/understand/demands.js';
import { splitSentences } from '../../src/understand/sentences.js';

test.each([
  ['Each job runs for 2 hours.', [['duration', 7200]]],
  ['It takes about 20min to finish', [['duration', 1200]]],
  ['The processing takes less than 15 minutes', [['duration', 900]]],
  ['A job runs for no more than 15 minutes', [['duration', 900]]],
  ['A job runs for more than 15 minutes', [['duration', 900 * 1.001]]],
  ['Messages of 3 MB are sent', [['payload', 3 * 1024 ** 2]]],
  ['Records must be kept for 30 days', [['retention', 2_592_000]]],
  ['Delay the order by 1 hour', [['delay', 3600]]],
  ['The model needs 16 GB of memory', [['memory', 16 * 1024 ** 3]]],
  ['The last 48 hours of events must be replayable', [['retention', 172_800]]],
  ['The sites send 500 MB of events per minute', []],
  ['We take in events at 500 MB a minute', []],
  ['The task runs every 60 minutes', []],
  ['An alert within 10 seconds', []],
  ['We have 5 teams', []],
  ['Orders are processed 24 hours a day, 7 days a week', []],
  ['How often did it fail to run in the last 7 days?', []],
  ['Documents totaling 900 TB', []],
  ['The records have a total size of 3 GB', []],
])('%s', (text, expected) => {
  expect(readDemands(splitSentences(text)).map(({ measure, base }) => [measure, base])).toEqual(expected);
});
