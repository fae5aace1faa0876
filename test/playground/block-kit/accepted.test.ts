import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  button,
  card,
  cell,
  check,
  container,
  contextActions,
  dataTable,
  image,
  inActions,
  inMessage,
  inModal,
  inView,
  link,
  mrkdwn,
  option,
  type Payload,
  plain,
  rows,
  section,
  table,
} from './payloads.js';

/** A folder with Slack's own examples, where they lie beside the repository. */
const EXAMPLES = join(import.meta.dirname, '../../../../shared/slack/blockkit', 'valid.json');

const richText = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

const VALID: Record<string, Payload> = {
  'every part of a section': inMessage(
    section({ fields: [plain('a'), mrkdwn('*b*')], accessory: button({ style: 'danger' }), expand: true }),
  ),
  'a header of 150 emoji': inMessage({ type: 'header', text: plain('😀'.repeat(150)) }),
  'menus of all kinds': inMessage({
    type: 'actions',
    elements: [
      { type: 'static_select', options: [option()], initial_option: option(), placeholder: plain('Pick') },
      { type: 'multi_static_select', options: [option()], max_selected_items: 2 },
      { type: 'external_select', min_query_length: 0 },
      { type: 'users_select' },
      { type: 'conversations_select', filter: { include: ['public'] } },
      { type: 'channels_select', response_url_enabled: true },
    ],
  }),
  'checkboxes with formatted options': inActions({ type: 'checkboxes', options: [option({ text: mrkdwn('*a*') })] }),
  'an overflow menu with a link': inActions({ type: 'overflow', options: [option({ url: 'https://example.com' })] }),
  pickers: inMessage({
    type: 'actions',
    elements: [
      { type: 'datepicker', initial_date: '2026-11-23' },
      { type: 'timepicker', initial_time: '23:59', timezone: 'Europe/Berlin' },
      { type: 'datetimepicker', initial_date_time: 1_790_000_000 },
    ],
  }),
  'a table with rich cells and settings for some columns': table(
    [
      [cell('Service'), cell('Limit')],
      [
        richText({ type: 'text', text: 'Lambda', style: { bold: true } }),
        { type: 'raw_number', value: 900, text: '900 s' },
      ],
    ],
    { column_settings: [null, { align: 'right', is_wrapped: true }] },
  ),
  'a data table': dataTable(rows(3, 2), { page_size: 10, row_header_column_index: 1 }),
  'rich text of all kinds': inMessage({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'link', url: 'https://example.com', text: 'x' },
          { type: 'user', user_id: 'U1' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        indent: 8,
        border: 1,
        elements: [{ type: 'rich_text_section', elements: [] }],
      },
      { type: 'rich_text_quote', elements: [{ type: 'emoji', name: 'wave' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'npm ci' }] },
    ],
  }),
  'a carousel of cards': inMessage({ type: 'carousel', elements: [card(), card({ actions: [button()] })] }),
  'a container': container({ is_collapsible: true, default_collapsed: true, width: 'full' }),
  'feedback and a bin': contextActions(
    {
      type: 'feedback_buttons',
      action_id: 'rate',
      positive_button: { text: plain('Good'), value: 'up', accessibility_label: 'Good answer' },
      negative_button: { text: plain('Bad'), value: 'down' },
    },
    { type: 'icon_button', icon: 'trash', text: plain('Delete'), action_id: 'delete' },
  ),
  'a plan': inMessage({ type: 'plan', title: 'Done', tasks: [{ task_id: 'a', title: 'Look up', status: 'pending' }] }),
  'an alert in a modal': inModal({ type: 'alert', level: 'warning', text: plain('Careful') }),
  'an input in a message': inMessage({ type: 'input', label: plain('Name'), element: { type: 'plain_text_input' } }),
  'an image from Slack': inMessage(image({ slack_file: { url: link(40) }, title: plain('Chart') })),
  'a modal with everything': inView({
    callback_id: 'ask',
    private_metadata: '{"a":1}',
    submit: plain('Ask'),
    close: plain('Cancel'),
    notify_on_close: true,
    blocks: [{ type: 'input', label: plain('Question'), element: { type: 'plain_text_input', focus_on_load: true } }],
  }),
  'a Home tab': { view: { type: 'home', blocks: [section(), { type: 'table', rows: rows(2, 2) }] } },
};

describe('Slack takes', () => {
  test.each(Object.entries(VALID))('%s', (_, payload) => {
    expect(check(payload)).toEqual([]);
  });
});

/** Puts an element where it may stand. */
function placeElement(type: string, element: object): Payload {
  if (type === 'url') {
    return inMessage({ type: 'task_card', task_id: 't', title: 'T', status: 'complete', sources: [element] });
  }
  if (type === 'image') return inMessage({ type: 'context', elements: [element] });
  const isTyped = /_input$/.test(type);
  const view = { submit: plain('Go'), blocks: [{ type: 'input', label: plain('Label'), element }] };
  return isTyped ? inView(view) : inActions(element);
}

const place = (name: string, example: { type: string }): Payload => {
  if (name.startsWith('views/')) return { view: example };
  if (name.startsWith('elements/')) return placeElement(example.type, example);
  return { blocks: [example], surface: example.type === 'alert' ? 'modal' : 'message' };
};

test.skipIf(!existsSync(EXAMPLES))("takes Slack's own examples", () => {
  const examples = z
    .record(z.string(), z.looseObject({ type: z.string() }))
    .parse(JSON.parse(readFileSync(EXAMPLES, 'utf8')));
  const refused = Object.entries(examples)
    .map(([name, example]) => ({ name, faults: check(place(name, example)) }))
    .filter(({ faults }) => faults.length > 0);
  expect(Object.keys(examples).length).toBeGreaterThan(0);
  expect(refused).toEqual([]);
});
