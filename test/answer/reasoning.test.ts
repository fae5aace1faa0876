/** Verdicts, paths, changes, and which limit it is: what the tables in `test/eval/` do not say. */
import { expect, test } from 'vitest';
import { ask, catalog } from '../core.js';

const cardOf = (text: string): string => ask(text).card.text;
const titleOf = (text: string): string => cardOf(text).split('\n')[0] ?? '';

test.each([
  ['can lambda run a 20 minute job', 'No: 20 minutes is more than 15 minutes'],
  ['can lambda run 10 minutes', 'Yes: 10 minutes fits'],
  ['40 s through a regional REST API', 'Depends on the quota: 40 seconds'],
  ['send a 500 KB message to sns', 'Depends on a setting: 500 KB'],
  ['can a step function run for an hour', 'Depends on the variant: 1 hour'],
  ['can sqs messages be bigger than 1 MB', 'No: 1 MiB is the most'],
  ['can sqs keep messages 14 days and 1 hour', 'No: 14 days 1 hour is more than 14 days'],
  ['can eventbridge scheduler run every 10 seconds', 'No: 10 seconds is too little'],
  ['can a standard workflow run for more than a year', 'No: 1 year is the most'],
  ['can a standard workflow run for a year', 'Yes: 1 year fits'],
  ['can kinesis keep records for a year', 'Yes: 1 year fits'],
  ['can cloudwatch keep metrics for more than 15 months', 'No: 455 days is the most'],
  ['can eks fargate run a pod with 20 vcpu', 'No: 20 vCPU is more than 16 vCPU'],
  ['can lambda write a 500 KB item to dynamodb', 'No: 500 KB is more than 400 KB'],
  ['can athena run a query for 6 hours', 'No: 6 hours is more than 4 hours'],
])('%s → %s', (text, title) => {
  expect(titleOf(text)).toBe(title);
});

test.each([
  ['can an s3 object be 50 TB', 'Yes'],
  ['can an s3 object be 49 TiB', 'No'],
  ['can an s3 object be 48 TiB', 'Yes'],
  ['can a lambda have 10 GiB of memory', 'Yes'],
])('a TB may mean thousands, a TiB never: %s %s', (text, verdict) => {
  expect(titleOf(text)).toMatch(new RegExp(`^${verdict}:`));
});

test('every constraint of a question is checked, the worst first', () => {
  const { answer } = ask('lambda with 5 minutes and 12 GB');
  if (answer.kind !== 'fit') throw new Error(answer.kind);
  expect(answer.checks.map(({ quantity, verdict }) => [quantity.text, verdict])).toEqual([
    ['12 GB', 'no'],
    ['5 minutes', 'yes'],
  ]);
});

test('a no says what to do instead, with a source', () => {
  const { answer } = ask('can lambda run 20 minutes?');
  if (answer.kind !== 'fit') throw new Error(answer.kind);
  const ways = answer.checks[0]?.ways ?? [];
  expect(ways.length).toBeGreaterThan(0);
  for (const { source } of ways) expect(source).toMatch(/^https:/);
});

test('which services can lists every service with such a limit, those that can first', () => {
  const { answer } = ask('which services can run 30 minutes?');
  if (answer.kind !== 'fit') throw new Error(answer.kind);
  const verdicts = answer.able.map(({ verdict }) => verdict);
  expect(verdicts).toEqual([...verdicts].sort((a, b) => 'yes depends no'.indexOf(a) - 'yes depends no'.indexOf(b)));
  expect(answer.able.find(({ service }) => service.id === 'ecs-fargate')?.verdict).toBe('yes');
});

test('every edge of the catalog has an answer, and none is a dead end', () => {
  const nameOf = (id: string) =>
    catalog.services.find((service) => service.id === id)?.shortName ??
    catalog.neighbours.find((neighbour) => neighbour.id === id)?.name ??
    id;
  for (const { from, to } of catalog.edges) {
    const text = `${nameOf(from)} → ${nameOf(to)}`;
    const { answer, card } = ask(text);
    expect(answer.kind, text).toBe('path');
    expect(card.text.length, text).toBeGreaterThan(40);
  }
});

test.each([
  ['api gateway → lambda → sqs max payload', 'sqs/message-size'],
  ['lambda behind a rest api, timeout', 'api-gateway/integration-timeout/rest-api-regional'],
  ['a rest api in front of lambda, timeout', 'api-gateway/integration-timeout/rest-api-regional'],
  ['payload from eventbridge to step functions', 'step-functions/payload-size'],
])('%s: %s is met first', (text, id) => {
  const { answer } = ask(text);
  if (answer.kind !== 'path') throw new Error(answer.kind);
  expect(answer.tightest[0]?.bound.limit?.id).toBe(id);
});

test('times do not add up beyond a hop where nobody waits', () => {
  expect(cardOf('rest api → lambda → sqs → lambda timeout')).toContain('nobody waits from there on');
});

test('work that takes long is done where it arrives', () => {
  expect(titleOf('10 minutes through api gateway → sqs → lambda')).toBe('Yes: 10 minutes gets through');
  expect(titleOf('10 minutes through rest api → lambda')).toMatch(/^It depends|^No/);
});

test('a path that somebody waits on twice has two tightest times', () => {
  const { answer } = ask('rest api → lambda → sqs → lambda timeout');
  if (answer.kind !== 'path') throw new Error(answer.kind);
  expect(answer.tightest.map(({ hop, bound }) => [hop.from, bound.limit?.id])).toEqual([
    ['api-gateway', 'api-gateway/integration-timeout/rest-api-regional'],
    ['sqs', 'lambda/function-timeout'],
  ]);
});

test('so many a second that take so long each are so many at once', () => {
  expect(cardOf('api gateway → lambda with 8,000 requests per second of 500 ms')).toContain('4,000 at once');
});

test('an unknown path gives what each service says for itself', () => {
  const { answer, card } = ask('athena → amplify timeout');
  if (answer.kind !== 'path') throw new Error(answer.kind);
  expect(new Set(answer.own.map(({ service }) => service))).toEqual(new Set(['athena', 'amplify']));
  expect(card.text).toContain('I do not know');
});

test.each([
  ['cost of api gateway → lambda → dynamodb for 1M requests', 'pricing'],
  ['terraform for sqs → lambda', 'unknown'],
  ['what changed my bill in lambda this month', 'pricing'],
  ['how do I see what changed in my lambda config', 'unknown'],
  ['what changed in cognito', 'unknown'],
  ['real time chat for 10,000 concurrent users, what aws services would you use', 'recommend'],
])('%s is only like a path, a change or a verdict', (text, kind) => {
  expect(ask(text).answer.kind).toBe(kind);
});

test('a default that nothing on the way lifts is fixed there', () => {
  expect(titleOf('can 400 KB go sns → http api')).toBe('No: 400 KB is more than 256 KiB');
});

test('the changes of a year end with it', () => {
  const { answer } = ask('changes to api gateway in 2024');
  if (answer.kind !== 'history') throw new Error(answer.kind);
  expect(answer.entries.length).toBeGreaterThan(0);
  expect(answer.entries.every(({ date }) => date?.split('/').at(-1)?.startsWith('2024'))).toBe(true);
});

test('comparing or moving is no path', () => {
  for (const text of ['difference between sqs and sns message size', 'migrate from sqs to kinesis, message size'])
    expect(ask(text).answer.kind, text).not.toBe('path');
});

test('changes stand newest first and from the month that is asked for', () => {
  const { answer } = ask("what's new since 2025-06");
  if (answer.kind !== 'history') throw new Error(answer.kind);
  const years = answer.entries.map(({ date }) => Number((date?.split('/').at(-1) ?? '').slice(0, 4)));
  expect(years.length).toBeGreaterThan(10);
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect(Math.min(...years)).toBe(2025);
});

test('where nothing is known to have changed, the value of today stands', () => {
  expect(cardOf('did the sqs visibility timeout change?')).toMatch(/^No change known[\s\S]*12 hours/);
});

test('every error is found by its name beside its service, and says what to do', () => {
  const faults = catalog.errors.filter(({ name, services }) => {
    const service = catalog.services.find(({ id }) => id === services[0]);
    const { answer } = ask(`${service?.shortName}: ${name}`);
    return answer.kind !== 'lookup' || answer.errors.every(({ error }) => error.name !== name);
  });
  expect(faults.map(({ id }) => id)).toEqual([]);
});

test('a number leads to the limits that have it, and to those that had it', () => {
  const { answer } = ask('which limits are 256 KB');
  if (answer.kind !== 'lookup') throw new Error(answer.kind);
  expect(answer.limits.map(({ id }) => id)).toContain('step-functions/payload-size');
  expect(answer.were.map(({ id }) => id)).toContain('sqs/message-size');
});

test('a fact that is too old says so on its card', () => {
  expect(cardOf('eks fargate default pod size')).toMatch(/checked Dec 2024, verify/);
  expect(cardOf('lambda timeout')).not.toContain('verify');
});
