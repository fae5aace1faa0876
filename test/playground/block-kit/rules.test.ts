import { describe, expect, test } from 'vitest';
import { BLOCKS_OF } from '../../../src/playground/block-kit/surfaces.js';
import { checkBlocks, checkMessage, checkView, type Surface } from '../../../src/playground/block-kit-check.js';
import { button, cell, inView, letters, mrkdwn, plain, section, times } from './payloads.js';

const divider = { type: 'divider' };
const table = (length: number) => ({ type: 'table', rows: [[cell(letters(length))]] });
const markdown = (length: number) => ({ type: 'markdown', text: letters(length) });
const dataTable = (length: number) => ({
  type: 'data_table',
  caption: 'Quotas',
  rows: [[cell('x')], [cell(letters(length - 1))]],
});

describe('a fault names the culprit', () => {
  test.each<[string, unknown, string, string]>([
    ['unknown property', section({ disabled: true }), '/blocks/0/disabled', 'unknown property'],
    [
      'unknown property inside',
      { type: 'actions', elements: [button({ disabled: true })] },
      '/blocks/0/elements/0/disabled',
      'unknown property',
    ],
    ['unknown type', { type: 'headline' }, '/blocks/0/type', 'unsupported type: headline'],
    ['no type', { text: 'x' }, '/blocks/0/type', 'missing required field: type'],
    ['no object', 'divider', '/blocks/0/type', 'missing required field: type'],
    [
      'too long',
      { type: 'header', text: plain(letters(151)) },
      '/blocks/0/text/text',
      'must be less than 151 characters, has 151',
    ],
    [
      'option that is not offered',
      { type: 'actions', elements: [{ type: 'users_select' }, { type: 'static_select', options: [] }] },
      '/blocks/0/elements/1/options',
      'Too small: expected array to have >=1 items',
    ],
  ])('%s', (_, block, pointer, message) => {
    expect(checkBlocks([block], 'message')).toEqual([{ pointer, code: 'invalid_blocks', message }]);
  });

  test('a header is plain text', () => {
    expect(checkBlocks([{ type: 'header', text: mrkdwn('x') }], 'message')).toMatchObject([
      { pointer: '/blocks/0/text/type' },
    ]);
  });

  test('all faults come at once', () => {
    const blocks = [section({ a: 1 }), divider, { type: 'headline' }];
    expect(checkBlocks(blocks, 'message').map((fault) => fault.pointer)).toEqual(['/blocks/0/a', '/blocks/2/type']);
  });
});

describe('surfaces', () => {
  test.each<[Surface, number]>([
    ['message', 20],
    ['home', 15],
    ['modal', 11],
  ])('%s takes %i kinds of blocks', (surface, count) => {
    expect(BLOCKS_OF[surface].size).toBe(count);
  });

  test.each<[Surface, unknown, string]>([
    ['modal', table(1), '/blocks/0/type'],
    ['message', { type: 'alert', text: plain('x') }, '/blocks/0/type'],
    ['home', markdown(1), '/blocks/0/type'],
    ['home', { type: 'actions', elements: [{ type: 'datetimepicker' }] }, '/blocks/0/elements/0/type'],
  ])('%s refuses %o', (surface, block, pointer) => {
    expect(checkBlocks([block], surface)).toMatchObject([{ pointer }]);
  });
});

describe('caps on a whole message', () => {
  test.each<[string, unknown[], number]>([
    ['50 blocks', times(50, () => divider), 0],
    ['51 blocks', times(51, () => divider), 1],
    ['one table', [table(10_000)], 0],
    ['a table of 10,001 characters', [table(10_001)], 1],
    ['two tables', [table(1), table(1)], 1],
    ['two data tables of 20,000 characters', [dataTable(10_000), dataTable(10_000)], 0],
    ['two data tables of 20,001 characters', [dataTable(10_000), dataTable(10_001)], 1],
    ['markdown of 12,000 characters', [markdown(6_000), markdown(6_000)], 0],
    ['markdown of 12,001 characters', [markdown(6_000), markdown(6_001)], 1],
    ['a block_id twice', [section({ block_id: 'a' }), { ...divider, block_id: 'a' }], 1],
    ['an action_id twice in a block', [{ type: 'actions', elements: times(2, () => button({ action_id: 'a' })) }], 1],
    ['an action_id in two blocks', times(2, () => ({ type: 'actions', elements: [button({ action_id: 'a' })] })), 0],
  ])('%s', (_, blocks, count) => {
    expect(checkBlocks(blocks, 'message')).toHaveLength(count);
  });

  test('chat.postMessage alone caps the text of all blocks', () => {
    const blocks = times(4, () => section({ text: mrkdwn(letters(3_000)) }));
    expect(checkMessage({ text: 'x', blocks }, 'chat.postMessage')).toEqual([]);
    const longer = [...blocks, section({ text: mrkdwn('x') })];
    expect(checkMessage({ text: 'x', blocks: longer }, 'response_url')).toEqual([]);
    expect(checkMessage({ text: 'x', blocks: longer }, 'chat.postMessage')).toMatchObject([
      { pointer: '/blocks', code: 'msg_blocks_too_long' },
    ]);
  });
});

describe('texts of messages', () => {
  test.each<[string, { text?: unknown; blocks?: unknown }, string[]]>([
    ['neither text nor blocks', {}, ['no_text']],
    ['an empty text and no block', { text: '', blocks: [] }, ['no_text']],
    ['blocks alone', { blocks: [divider] }, []],
    ['40,000 emoji', { text: '😀'.repeat(40_000) }, []],
    ['40,001 letters', { text: letters(40_001) }, ['msg_too_long']],
    ['a number', { text: 5 }, ['invalid_arguments']],
    ['blocks that are no array', { text: 'x', blocks: '[' }, ['invalid_blocks_format']],
  ])('%s', (_, message, codes) => {
    expect(checkMessage(message, 'chat.postMessage').map((fault) => fault.code)).toEqual(codes);
  });
});

describe('views', () => {
  const view = (extra: object) => {
    const payload = inView(extra);
    return checkView('view' in payload ? payload.view : undefined);
  };
  const input = (extra: object = {}) => ({
    type: 'input',
    label: plain('Label'),
    element: { type: 'plain_text_input', ...extra },
  });

  test('an input wants a submit button', () => {
    expect(view({ blocks: [input()] })).toMatchObject([{ pointer: '/view/submit', code: 'invalid_arguments' }]);
    expect(view({ blocks: [input()], submit: plain('Go') })).toEqual([]);
  });

  test('only one element takes the focus', () => {
    const blocks = times(2, () => input({ focus_on_load: true }));
    expect(view({ blocks, submit: plain('Go') })).toMatchObject([{ pointer: '/view/blocks/1/element/focus_on_load' }]);
  });

  test('250,000 bytes are the most', () => {
    const blocks = times(90, () => section({ text: plain('😀'.repeat(3_000)) }));
    expect(view({ blocks })).toMatchObject([{ pointer: '/view', code: 'view_too_large' }]);
  });

  test('faults of blocks and of the view come together', () => {
    expect(view({ title: plain(letters(25)), blocks: [table(1)] }).map((fault) => fault.pointer)).toEqual([
      '/view/title/text',
      '/view/blocks/0/type',
    ]);
  });

  test.each([undefined, null, 'modal', {}, { type: 'dialog', blocks: [] }])('%o is no view', (given) => {
    expect(checkView(given)).not.toEqual([]);
  });
});
