import { describe, expect, it } from 'vitest';
import { expandSubCommand } from '../../src/slack/sub-commands.js';
import { ask } from '../core.js';

describe('a sub-command', () => {
  it.each([
    ['limits lambda', 'limit', ['lambda']],
    ['Limits: SQS FIFO', 'limit', ['sqs']],
    ['compare sqs sns', 'compare', ['sqs', 'sns']],
    ['choose a queue', 'recommend', ['sqs']],
    ['choose between sqs and sns', 'compare', ['sqs', 'sns']],
    ['path api gateway, lambda, sqs', 'path', ['api-gateway', 'lambda', 'sqs']],
    ['path lambda → sqs', 'path', ['lambda', 'sqs']],
    ['changes sqs', 'history', ['sqs']],
    ['changes since 2025-06', 'history', []],
    ['changes', 'history', []],
    ['list', 'list', []],
    ['limits', 'help', []],
    ['help', 'help', []],
  ])('%s', (text, kind, services) => {
    const { answer } = ask(expandSubCommand(text));
    expect([answer.kind, answer.services.map(({ id }) => id)]).toEqual([kind, services]);
  });

  it.each(['', 'lambda timeout', 'comparekit', 'constructor x', 'limitsx'])('%j is none', (text) => {
    expect(expandSubCommand(text)).toBe(text);
  });
});

it.each(['', '?', 'help', 'Help!', 'please help', 'help me please'])('%j shows how to ask', (text) => {
  expect(ask(text).answer).toMatchObject({ kind: 'help', isBrief: false });
});

it.each(['thanks!', 'hi there', 'ok great, thank you'])('%j is greeted back', (text) => {
  expect(ask(text).answer).toMatchObject({ kind: 'help', isBrief: true });
});
