/** The modal that takes the report of a wrong number, and what it says when the report is sent. */
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Limit } from '../catalog/load.js';
import { formatShort } from '../catalog/quantity.js';
import { ACTIONS } from './action-names.js';
import { BLOCK_KIT, cutText } from './block-kit.js';
import { limitTitle } from './facts.js';
import { escapeText } from './mrkdwn.js';
import type { Report } from './report.js';
import { plain, section } from './text-object.js';

export const REPORT_VIEW = 'report';

/** Block ids, which are also the names of the answers. */
export const REPORT_FIELDS = { limit: 'limit', value: 'value', source: 'source', note: 'note' } as const;

const NO_LIMIT = 'other';
const MOST_LIMITS = 50;

const input = (
  id: keyof typeof REPORT_FIELDS,
  label: string,
  element: InputBlock['element'],
  hint?: string,
): InputBlock => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  element,
  ...(hint === undefined ? {} : { hint: plain(hint), optional: true }),
});

/** @param state comes back with the submission; at most 3,000 characters */
export function buildReportView(limits: Limit[], state: string): ModalView {
  const options = limits.slice(0, MOST_LIMITS).flatMap((limit) => {
    const text = `${limitTitle(limit)}: ${formatShort(limit)}`;
    return limit.id.length > BLOCK_KIT.option.value
      ? []
      : [{ text: plain(cutText(text, BLOCK_KIT.option.text)), value: limit.id }];
  });
  const [first] = options;
  return {
    type: 'modal',
    callback_id: REPORT_VIEW,
    private_metadata: state,
    title: plain('Wrong number?'),
    submit: plain('Report'),
    close: plain('Cancel'),
    blocks: [
      section('Tell what AWS says now, best with the page. The report goes to whoever keeps this catalog.'),
      input('limit', 'Which number', {
        type: 'static_select',
        action_id: REPORT_FIELDS.limit,
        options: [...options, { text: plain('Something else in the answer'), value: NO_LIMIT }],
        ...(options.length === 1 && first !== undefined ? { initial_option: first } : {}),
      }),
      input('value', 'What it should be', {
        type: 'plain_text_input',
        action_id: REPORT_FIELDS.value,
        max_length: 200,
        placeholder: plain('1 MiB'),
      }),
      input(
        'source',
        'AWS page',
        {
          type: 'url_text_input',
          action_id: REPORT_FIELDS.source,
          placeholder: plain('https://docs.aws.amazon.com/…'),
        },
        'Where it says so',
      ),
      input(
        'note',
        'Anything else',
        { type: 'plain_text_input', action_id: REPORT_FIELDS.note, multiline: true, max_length: 1_000 },
        'For example the Region or the mode in which it holds',
      ),
    ],
  };
}

/** As it can be copied. */
const fence = (text: string): string =>
  cutText(`\`\`\`${escapeText(text).replaceAll('```', "'''")}\`\`\``, BLOCK_KIT.section.text);

export const isNoLimit = (value: string): boolean => value === NO_LIMIT;

/** What became of the report. */
export type Sent = {
  /** The prefilled issue; null where no repository is configured. */
  issueUrl: string | null;
  /** It was posted to the channel that is configured for it. */
  isPosted: boolean;
};

export function buildReportedView(report: Report, { issueUrl, isPosted }: Sent): ModalView {
  const blocks: KnownBlock[] = [];
  if (isPosted) blocks.push(section('Thanks. Your report was sent to whoever keeps this catalog.'));
  if (issueUrl !== null)
    blocks.push(
      section(isPosted ? 'You can also open it as an issue.' : 'Thanks. One more step: open it as an issue.'),
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: `${ACTIONS.open}:0`,
            text: plain('Open the issue'),
            url: issueUrl,
            style: 'primary',
          },
        ],
      },
    );
  if (!isPosted && issueUrl === null)
    blocks.push(section('Thanks. Where reports go is not set up yet: please pass this on to whoever runs this app.'), {
      type: 'section',
      text: { type: 'mrkdwn', text: fence(report.body) },
    });
  return { type: 'modal', title: plain('Wrong number?'), close: plain('Close'), blocks };
}
