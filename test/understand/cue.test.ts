import { expect, test } from 'vitest';
import { matchesCue, numberWords, parseCue } from '../../src/understand/cue.js';
import { indexCues } from '../../src/understand/cue-index.js';
import { stemsOf } from '../../src/understand/tokens.js';

test.each([
  ['decouple', 'we want decoupled services', true],
  ['message queue', 'queue of a message', false],
  ['buffer * request|order', 'buffer all the incoming orders', true],
  ['buffer * order', 'buffer one two three four five order', false],
  ['^ what is', 'what is it', true],
  ['^ what is', 'tell me what is it', false],
  ['used for $', 'what is it used for', true],
  ['used for $', 'used for logs', false],
  ['real-time', 'in real time', true],
  ['a|b c', 'b c', true],
  ['more than 15 minute', 'runs more than 15 minutes', true],
])('%j in %j: %s', (cue, text, expected) => {
  const parsed = parseCue(cue);
  expect(matchesCue(parsed, numberWords(stemsOf(text)))).toBe(expected);
});

test('an index finds each owner once, by any of its cues', () => {
  const index = indexCues([
    { cue: parseCue('queue'), of: 'sqs' },
    { cue: parseCue('decouple * service'), of: 'sqs' },
    { cue: parseCue('topic'), of: 'sns' },
  ]);
  expect([...index.find(numberWords(stemsOf('decouple the services with a queue')))]).toEqual(['sqs']);
});
