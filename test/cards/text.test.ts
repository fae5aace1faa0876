import { expect, test } from 'vitest';
import { doubtParts } from '../../src/cards/doubt.js';
import { escapeText, spansToMrkdwn } from '../../src/cards/mrkdwn.js';
import { bold, link, type Part } from '../../src/cards/parts.js';
import { renderCard } from '../../src/cards/render-card.js';
import { ask, catalog } from '../core.js';

test('no text can become markup, a link or a call to everybody', () => {
  expect(escapeText('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  expect(spansToMrkdwn([bold('a*b'), link('x|y', 'https://a.example/?q=<1>|2')])).toBe(
    '*ab*<https://a.example/?q=%3C1%3E%7C2|x¦y>',
  );
});

test('bold ends right behind a word, or Slack would show its stars', () => {
  expect(spansToMrkdwn([bold('Then: '), 'SQS refuses'])).toBe('*Then:* SQS refuses');
  expect(spansToMrkdwn([bold(' ')])).toBe(' ');
  const cards = [
    'api gateway → lambda → sqs',
    'what is step functions?',
    'fan out events',
    'is lambda limited to 5 minutes?',
  ];
  for (const question of cards) {
    const { blocks, classic } = ask(question).card;
    expect(JSON.stringify([blocks, classic])).not.toMatch(/(^|\s)\*[^*\n"]*\s\*/);
  }
});

test('the question itself never stands in a card', () => {
  for (const form of ['blocks', 'classic'] as const)
    expect(JSON.stringify(ask('what is <!channel> zzqqxx').card[form])).not.toMatch(/zzqqxx|<!channel>/);
});

test('the plain text says what the blocks say', () => {
  const { card, answer } = ask('lambda timeout');
  const limit = answer.kind === 'limit' ? answer.limits[0] : undefined;
  for (const part of ['15 minutes (900 s)', 'Lambda: Function timeout', limit?.source ?? '?', 'Sep 2026'])
    expect(card.text).toContain(part);
});

test('every limit of a service’s list stands in its text with value, month and source', () => {
  for (const service of catalog.services) {
    const { text } = ask(`all ${service.shortName} limits`).card;
    for (const { name, source } of service.limits) {
      expect(text, service.id).toContain(name);
      expect(text, service.id).toContain(source);
    }
  }
});

test('too long texts are cut with a visible mark', () => {
  const parts: Part[] = [{ type: 'title', text: 'x'.repeat(500) }];
  const [header] = renderCard(parts).blocks;
  expect(header?.type === 'header' && header.text.text).toBe(`${'x'.repeat(149)}…`);
});

test('a button carries the question it asks', () => {
  const { card } = ask('lambda timeout');
  const actions = card.blocks.find((block) => block.type === 'actions');
  expect(JSON.stringify(actions)).toContain('"value":"Lambda limits"');
});

test('an answer that is not sure says what it took the question for, and offers what else it may be', () => {
  const unsure = ['lambda thing', 'dynamodb stuff maybe', 'sqs hmm', 'appsync realtime updates', 'amplify remove table']
    .map((text) => ask(text))
    .filter(({ answer }) => answer.confidence < 0.75 && answer.kind !== 'unknown');
  expect(unsure.length).toBeGreaterThan(0);
  for (const { card } of unsure) expect(card.text).toContain('I took it for a question about');
  expect(ask('lambda timeout').card.text).not.toContain('I took it for');
});

test.each([
  ['what is sqs?', 'what SQS is'],
  ['what are sqs and sns?', 'what SQS and SNS are'],
  ['how is lambda billed?', 'how Lambda is billed'],
  ['sqs vs sns', 'a comparison of SQS and SNS'],
  ['what should I use for a queue?', 'what to use'],
])('the doubt about "%s" is told as %s', (question, taken) => {
  const doubt = doubtParts({ ...ask(question).answer, confidence: 0.5 });
  expect(JSON.stringify(doubt)).toContain(`I took it for a question about ${taken}.`);
});

test('further questions of a message stand as buttons that can be asked alone', () => {
  const { answer, card } = ask('What is the message size limit of SQS? And how is it billed?');
  expect(answer.kind).toBe('limit');
  expect(answer.rest).toHaveLength(1);
  const [rest = ''] = answer.rest;
  expect(JSON.stringify(card.blocks)).toContain(JSON.stringify(rest));
  expect(ask(rest).answer).toMatchObject({ kind: 'pricing', services: [{ id: 'sqs' }] });
});
