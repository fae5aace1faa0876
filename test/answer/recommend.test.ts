/** Advice: by needs, ruled out by numbers, and never pushed where another service is the right one. */
import { expect, test } from 'vitest';
import { createKnowledge } from '../../src/answer/knowledge.js';
import { rankCandidates } from '../../src/answer/rank-candidates.js';
import type { RecommendAnswer } from '../../src/answer/types.js';
import { writeDecisionRecord } from '../../src/cards/decision-record.js';
import { NEW_CONVERSATION } from '../../src/understand/conversation.js';
import { createUnderstand } from '../../src/understand/understand.js';
import { ask, catalog, intents, learnt } from '../core.js';

const readAs = createUnderstand(catalog, intents, { models: () => learnt.models });
const understand = (text: string) => readAs(text, NEW_CONVERSATION);

function advise(text: string): RecommendAnswer {
  const { answer } = ask(text);
  if (answer.kind !== 'recommend') throw new Error(`"${text}" was taken for ${answer.kind}`);
  return answer;
}

test('a job that runs longer than a function may rules Lambda out, with the limit that says so', () => {
  const { recommendations, ruledOut } = advise(
    'Our code is triggered by uploads and each job runs for 40 minutes without servers to manage, which service should we use?',
  );
  expect(recommendations[0]?.service.id).not.toBe('lambda');
  expect(ruledOut.find(({ service }) => service.id === 'lambda')?.limit?.id).toBe('lambda/function-timeout');
});

test('a number beside the name of a variant is none of its limits where a service is asked for', () => {
  const { answer } = ask('email 80k readers, which service');
  expect(answer.kind === 'recommend' && answer.elsewhere?.id).toBe('ses');
});

test('the same job in five minutes does not', () => {
  const { ruledOut } = advise(
    'Our code is triggered by uploads and each job runs for 5 minutes without servers to manage, which service should we use?',
  );
  expect(ruledOut.filter(({ limit }) => limit !== null)).toEqual([]);
});

test('what ends in less than its limit is no reason against it', () => {
  const { ruledOut } = advise(
    'Our code is triggered by uploads and each job takes less than 15 minutes without servers to manage, which service should we use?',
  );
  expect(ruledOut.filter(({ limit }) => limit !== null)).toEqual([]);
});

test('a schedule is no length of a run', () => {
  const { ruledOut } = advise('A small function has to run every 60 minutes, what should trigger it?');
  expect(ruledOut.filter(({ limit }) => limit !== null)).toEqual([]);
});

test('what nobody has experience with is no need', () => {
  const { recommendations } = advise(
    'Our team has no experience with containers and wants small pieces of code to run behind an API, which service should host them?',
  );
  expect(recommendations[0]?.service.id).toBe('lambda');
});

test.each([
  ['Which service lets users sign up and sign in to a mobile app?', 'cognito'],
  ['Which AWS service gives business users interactive dashboards and charts?', 'quicksight'],
  ['We need a graph database for social relationships, which service?', 'neptune'],
])('%s names %s', (text, id) => {
  const { elsewhere, isElsewhereFirst } = advise(text);
  expect([elsewhere?.id, isElsewhereFirst]).toEqual([id, true]);
});

test('what is already there is no answer', () => {
  const { recommendations } = advise(
    'A company keeps its files in Amazon S3 and its users in Amazon DynamoDB. It wants its static site to load faster for visitors on other continents. Which service should it add?',
  );
  expect(recommendations[0]?.service.id).toBe('cloudfront');
});

test('every reason is a sentence of the catalog', () => {
  const sentences = new Set(
    catalog.services.flatMap(({ summary, needs }) => [summary, ...needs.map(({ need }) => need)]),
  );
  const { recommendations } = advise('Several services must each get every event, which service fans them out?');
  expect(recommendations.flatMap(({ why }) => why).filter((why) => !sentences.has(why))).toEqual([]);
  expect(recommendations.every(({ why }) => why.length > 0)).toBe(true);
});

test('where a fact rules out all that fits, it says so, and what helps, and picks nothing', () => {
  const text = 'A durable queue must keep messages for 30 days until a worker reads them. Which service should I use?';
  const { recommendations, ruledOut } = advise(text);
  expect(recommendations).toEqual([]);
  expect(ruledOut.map(({ limit }) => limit?.id)).toEqual(['sqs/retention-max']);
  expect(ask(text).card.text).toMatch(
    /^Nothing in my catalog fits[\s\S]*Not SQS: 30 days[\s\S]*What helps:\n• Write messages that must be kept to S3/,
  );
});

test.each([
  ['Messages in a managed queue must be delayed by 3 hours each. Which service should I use?', 'step-functions'],
  ['Work should wait in a managed message queue. Each message is 10 MB. Which service should I use?', 's3'],
])('%s: only what meets a need stands in for what a fact rules out', (text, id) => {
  const { recommendations, ruledOut, elsewhere, isBeside } = advise(text);
  expect(isBeside && elsewhere === null).toBe(false);
  expect(recommendations.map(({ service }) => service.id)).toContain(id);
  expect(recommendations.map(({ service }) => service.id)).not.toContain('sns');
  expect(ruledOut.map(({ service }) => service.id)).toContain('sqs');
});

test('without a need it asks back', () => {
  const { card } = ask('which aws service is best?');
  expect(card.text).toContain('What do you need it for?');
});

test('shares of all candidates are a whole', () => {
  const { query } = ask('a durable queue between two services, what should we use?');
  const shares = rankCandidates(query, createKnowledge(catalog, intents)).map(({ share }) => share);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
});

test.each([
  ['sns alternatives', 'sns', 'the name alone'],
  ['what should we use instead of kinesis for a small stream?', 'kinesis', 'instead of'],
  ['Other than Lambda, what runs code on a schedule?', 'lambda', 'other than'],
  ['alternative to fargate for gpu jobs', 'eks-fargate', 'a name that two services share'],
  ['cheaper replacement for cloudwatch', 'cloudwatch', 'asked with a word of prices'],
])('%s: %s is no answer (%s)', (text, replaced) => {
  const { recommendations, candidates } = advise(text);
  expect(recommendations.map(({ service }) => service.id)).not.toContain(replaced);
  expect(candidates.length).toBeGreaterThan(0);
});

test('what the catalog names instead comes first', () => {
  const { recommendations, elsewhere } = advise('sns alternatives');
  const instead = ['sqs', 'kinesis', 'eventbridge'];
  expect(instead).toContain(recommendations[0]?.service.id);
  expect(elsewhere?.id).not.toBe('sns');
});

test('a choice between two is a comparison, not a search for others', () => {
  expect(ask('Is SNS an alternative to SQS?').answer.kind).toBe('compare');
  expect(ask('sqs instead of sns?').answer.kind).toBe('compare');
  expect(ask('Why RabbitMQ instead of SQS?').answer.kind).toBe('compare');
  expect(ask('Why Firebase instead of AppSync?').answer.kind).toBe('compare');
});

test('a service that AWS ended is not advised: the one that took its place is, with the date', () => {
  const { answer, card } = ask('What should I use to convert uploaded videos to mp4?');
  expect(answer).toMatchObject({
    kind: 'recommend',
    elsewhere: { id: 'mediaconvert' },
    formerly: { id: 'elastic-transcoder' },
  });
  expect(card.text).toMatch(/Elastic Transcoder did this until AWS ended it on 13 Nov 2025/);
});

test.each([
  ['should we use Lambda here?', 'lambda'],
  ['Does it make sense to put Step Functions in this design?', 'step-functions'],
  ['do we really need SQS?', 'sqs'],
])('%s: nothing says what for, so it depends, and the card says on what', (text, id) => {
  const { answer, card } = ask(text);
  expect(answer).toMatchObject({ kind: 'recommend', isOpen: true, recommendations: [{ service: { id } }] });
  expect(card.text).toMatch(/it depends/);
  expect(card.text).toMatch(/Use it when[\s\S]*Avoid it when/);
});

test('what was proposed and is not the pick is told when it would be', () => {
  const { answer, card } = ask('Is DynamoDB a good choice for a chat app?');
  expect(answer).toMatchObject({ kind: 'recommend', isOpen: false, proposed: { id: 'dynamodb' } });
  expect(card.text).toContain('Rather DynamoDB when');
});

test('the one service that is named is what is asked about, where nothing else decides', () => {
  const { answer, card } = ask('SQS as part of the booking system?');
  expect(answer).toMatchObject({ kind: 'recommend', isOpen: true, recommendations: [{ service: { id: 'sqs' } }] });
  expect(card.text).toMatch(/SQS: it depends/);
});

test('advice that would be a guess is not given', () => {
  const { answer } = ask('I want to build something on AWS, what should I use?');
  expect(answer).toMatchObject({ kind: 'recommend', recommendations: [], elsewhere: null });
});

test('of two that are weighed none is proposed', () => {
  expect(advise('what should I use for a queue, we have Lambda and DynamoDB').proposed).toBeNull();
});

test('where advice leads to a service that is closed to new customers, the card says so', () => {
  const { answer, card } = ask('Which AWS service finds answers in our company documents by natural language search?');
  expect(answer).toMatchObject({ kind: 'recommend', elsewhere: { id: 'kendra' } });
  expect(card.text).toMatch(/no new customers since 30 Jul 2026/);
});

test.each(catalog.services.map(({ id, shortName }) => [shortName, id] as const))(
  'whether to use %s, and nothing else, depends',
  (name, id) => {
    for (const text of [
      `should we use ${name} here?`,
      `do we need ${name}?`,
      `Does ${name} make sense for our project?`,
    ])
      expect([text, advise(text).recommendations.map(({ service }) => service.id)]).toEqual([text, [id]]);
  },
);

test.each([
  ['Which service has a visibility timeout and dead-letter queues?', 'sqs'],
  ['Name the AWS service that has shards and enhanced fan-out', 'kinesis'],
])('%s: its parts are told to find out which one it is', (text, id) => {
  expect(advise(text).recommendations[0]?.service.id).toBe(id);
});

test('a service that is told to be there already is hardly what is asked for', () => {
  const query = understand(
    'CloudFront delivers the pages of our shop. Which service should find out that they load slowly?',
  );
  const knowledge = createKnowledge(catalog, intents);
  const shareOf = (present: string[]) =>
    rankCandidates({ ...query, present }, knowledge).find(({ id }) => id === 'cloudfront')?.share ?? 0;
  expect(query.present).toEqual(['cloudfront']);
  expect(shareOf(query.present)).toBeLessThan(shareOf([]) / 1.2);
});

test('a story in which nothing stands out gets the nearest, each with when it would be right, and no record', () => {
  const { answer, card } = ask(
    'A travel agency has opened offices in three countries. The staff dislike the old program, and the owner wants a modern and pleasant one. Which solution will meet these requirements?',
  );
  if (answer.kind !== 'recommend') throw new Error(answer.kind);
  expect(answer.isGuess).toBe(true);
  expect(answer.recommendations.length).toBeGreaterThan(1);
  expect(card.text).toContain('Hard to tell');
  for (const { service } of answer.recommendations) expect(card.text).toContain(`${service.shortName} when`);
  expect(card.text).toContain('Outside my catalog');
  expect(writeDecisionRecord(answer, { date: '2026-10-05', catalogVersion: '1' })).toBeNull();
});

test('a story that says nothing of what is needed is asked back', () => {
  const { recommendations, confidence } = advise(
    'A theatre wants to renew everything it has in its cellar before the next season starts, with little effort and at low cost. Which solution will meet these requirements?',
  );
  expect([recommendations, confidence < 0.1]).toEqual([[], true]);
});

test('beside a service outside the catalog stand ours that other needs of the story call for', () => {
  const { answer, card } = ask(
    'Our partners upload files every night, and some of them contain personal data such as credit card numbers. These must be found by a managed service, and the security team must be notified by email. Which solution should we build?',
  );
  if (answer.kind !== 'recommend') throw new Error(answer.kind);
  expect([answer.elsewhere?.id, answer.isBeside, answer.recommendations[0]?.service.id]).toEqual([
    'macie',
    true,
    'sns',
  ]);
  expect(answer.services).toEqual([]);
  expect(card.text).toContain('Beside it');
  expect(card.text).toMatch(/Next: SNS limits · /);
  expect(writeDecisionRecord(answer, { date: '2026-10-05', catalogVersion: '1' })).toContain('SNS (beside it)');
});

test('beside what a short question asks for outside the catalog stands nothing', () => {
  const { elsewhere, recommendations } = advise('Which service finds credit card numbers in files?');
  expect([elsewhere?.id, recommendations]).toEqual(['macie', []]);
});

test('a part of a service that has little room does not rule out the whole', () => {
  const { recommendations, ruledOut } = advise(
    'We store orders of 2 KB for 400 days and read them by their key within milliseconds. Which database fits?',
  );
  expect(recommendations[0]?.service.id).toBe('dynamodb');
  expect(ruledOut.map(({ service }) => service.id)).not.toContain('dynamodb');
});

test('what a service that is there can do itself is told by its name', () => {
  const needOf = (text: string) =>
    understand(text)
      .needs.get('dynamodb')
      ?.find(({ need }) => need?.startsWith('What its tables'));
  expect(
    needOf('Orders are kept in DynamoDB. How can the shop restore DynamoDB after an accident?')?.points,
  ).toBeGreaterThan(3);
  expect(needOf('Orders are kept in files. How can the shop restore its files after an accident?')).toBeUndefined();
});

test('the one service that a story tells of is not judged by itself', () => {
  const { isOpen, recommendations } = advise(
    'The members of our club are kept in a DynamoDB table. The treasurer wants his list to be up to date by itself whenever one of them joins, leaves or moves. Which solution will meet these requirements?',
  );
  expect(isOpen).toBe(false);
  expect(recommendations.map(({ service }) => service.id)).not.toEqual(['dynamodb']);
});

test.each([
  ['Pictures lie in S3. Which service should resize them when they arrive?', ['s3']],
  ['Pictures lie in S3. Which storage class of S3 is best for the old ones?', []],
  ['Our API runs on Lambda. Is it a good fit for a million requests a minute?', []],
  ['Reports are kept in Aurora MySQL and read by Lambda. Which service runs ad-hoc queries cheaply?', ['lambda']],
  ['Which service resizes pictures in S3?', ['s3']],
  ['Kafka runs in our data center. Which AWS service takes over its brokers?', []],
])('%s: there already is %j', (text, present) => {
  expect(understand(text).present).toEqual(present);
});
