/** The guided chooser: what is needed and demanded above, what fits it best below. */
import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { RecommendAnswer } from '../answer/types.js';
import { SERVICE_TYPES } from '../catalog/terms.js';
import { type Choice, type DEMANDED, formatAmount, RUNS, SIZES } from '../understand/choice.js';
import type { FoundNeed } from '../understand/search-needs.js';
import { ACTIONS } from './action-names.js';
import { BLOCK_KIT } from './block-kit.js';
import { layoutRanking } from './choose-ranking.js';
import { conversationInput } from './modal-parts.js';
import { splitNeed } from './need-text.js';
import { previewParts } from './preview.js';
import { plain, section } from './text-object.js';

export const CHOOSE_VIEW = 'choose';
export const CHOOSE_TITLE = 'Choose a service';

/** Block ids, which are the parts of a choice. */
export const CHOOSE_FIELDS = {
  needs: 'needs',
  run: 'run',
  size: 'size',
  ordering: 'ordering',
  sql: 'sql',
  operator: 'operator',
} as const satisfies Record<keyof Choice, string>;

export const MOST_NEEDS = 3;

/** The value of an answer that demands nothing. */
export const ANY = 'any';

export const CHOOSE_ERRORS = {
  unknown: 'One of these is not in my catalog any more. Please take it out.',
  nothing: 'Nothing stands out yet. Please say what you need.',
} as const;

const toNeedOption = ({ need, service }: FoundNeed): PlainTextOption => {
  const { text, rest } = splitNeed(need);
  return { text: plain(text), description: plain(rest ?? service.type), value: need };
};

/** Of all needs only the strongest are listed, by the type of their service; of those that were searched for the best. */
export function listNeeds(found: FoundNeed[], isSearched: boolean) {
  if (isSearched) return { options: found.slice(0, BLOCK_KIT.select.options).map(toNeedOption) };
  const strongest = found.slice(0, BLOCK_KIT.select.options);
  const groups = SERVICE_TYPES.map((type) => ({
    label: plain(type),
    options: strongest.filter(({ service }) => service.type === type).map(toNeedOption),
  }));
  return { option_groups: groups.filter(({ options }) => options.length > 0) };
}

const amountOptions = (amounts: Record<string, { value: number; unit: string }>): [string, string][] =>
  Object.entries(amounts).map(([key, amount]) => [key, `Up to ${formatAmount(amount)}`]);

const ORDERING: Record<keyof typeof DEMANDED.ordering, string> = { strict: 'Yes, strictly' };
const SQL: Record<keyof typeof DEMANDED.sql, string> = {
  needed: 'Yes, with joins and reports',
  keys: 'No, access by key is enough',
};
const OPERATOR: Record<keyof typeof DEMANDED.operator, string> = {
  aws: 'AWS, all of it',
  containers: 'We run containers',
  kubernetes: 'We run Kubernetes',
};

/** One of a few answers; the first demands nothing. */
function menu(id: Exclude<keyof Choice, 'needs'>, label: string, answers: [string, string][]): InputBlock {
  const any: PlainTextOption = { text: plain('Does not matter'), value: ANY };
  return {
    type: 'input',
    block_id: CHOOSE_FIELDS[id],
    dispatch_action: true,
    optional: true,
    label: plain(label),
    element: {
      type: 'static_select',
      action_id: `${ACTIONS.narrow}:0`,
      options: [any, ...answers.map(([value, text]) => ({ text: plain(text), value }))],
      initial_option: any,
    },
  };
}

const QUESTIONS: InputBlock[] = [
  {
    type: 'input',
    block_id: CHOOSE_FIELDS.needs,
    dispatch_action: true,
    optional: true,
    label: plain('What do you need?'),
    hint: plain('One to three. Type a word, such as queue or schedule.'),
    element: {
      type: 'multi_external_select',
      action_id: `${ACTIONS.narrow}:0`,
      min_query_length: 0,
      max_selected_items: MOST_NEEDS,
      placeholder: plain('Choose or type'),
    },
  },
  menu('run', 'How long does one run take?', amountOptions(RUNS)),
  menu('size', 'How big is one message, item or request?', amountOptions(SIZES)),
  menu('ordering', 'Must the order be kept?', Object.entries(ORDERING)),
  menu('sql', 'Do you need SQL?', Object.entries(SQL)),
  menu('operator', 'Who operates it?', Object.entries(OPERATOR)),
  conversationInput,
];

/**
 * @param answer to what was chosen so far; null where nothing was
 * @param metadata comes back with what is chosen; at most 3,000 characters
 */
export const buildChooseView = (answer: RecommendAnswer | null, metadata: string): ModalView => ({
  type: 'modal',
  callback_id: CHOOSE_VIEW,
  private_metadata: metadata,
  title: plain(CHOOSE_TITLE),
  submit: plain('Post'),
  close: plain('Close'),
  blocks: [...QUESTIONS, { type: 'divider' }, ...showResult(answer)],
});

const showResult = (answer: RecommendAnswer | null): KnownBlock[] =>
  answer === null
    ? [section('Say what you need, and what fits shows up here, best first. Close the window to keep it to yourself.')]
    : previewParts(layoutRanking(answer));
