/** The front page of the Home tab: what can be asked, a service to look up, what changed, how fresh it is, settings. */
import type { KnownBlock, PlainTextOption, StaticSelect } from '@slack/types';
import { allChanges, lastDay } from '../answer/history.js';
import { isOld } from '../catalog/freshness.js';
import type { Catalog, Limit } from '../catalog/load.js';
import { SERVICE_TYPES } from '../catalog/terms.js';
import { ACTIONS } from './action-names.js';
import { BLOCK_KIT, cutText } from './block-kit.js';
import { EXAMPLES } from './examples.js';
import { checkedSpan } from './facts.js';
import { spansOf } from './history-card.js';
import { draw, isDisputed } from './home-lists.js';
import { writePage } from './home-page.js';
import { spansToMrkdwn } from './mrkdwn.js';
import { bold, type Part, type Spans } from './parts.js';
import { CHOICES, type Settings, writeChoice } from './settings.js';
import { plain } from './text-object.js';

const MOST_CHANGES = 5;
const YEARS_THAT_COUNT_AS_NEW = 2;

export const drawFront = (catalog: Catalog, settings: Settings, today: string): KnownBlock[] => [
  ...draw([
    { type: 'title', text: 'Ask about AWS serverless' },
    {
      type: 'paragraph',
      spans: [
        'Limits, comparisons, what to use for a task. Every number has its AWS source and the month it was checked. Try one:',
      ],
    },
    {
      type: 'buttons',
      buttons: [
        ...EXAMPLES.map(({ title, message }) => ({ label: title, ask: message, accessibilityLabel: message })),
        { label: 'What else?', ask: 'help', accessibilityLabel: 'All that you can ask' },
      ],
    },
  ]),
  withMenu([bold('Look up a service')], toServiceMenu(catalog)),
  ...draw([...changeParts(catalog, today), ...freshnessParts(catalog, today)]),
  ...disputeBlocks(catalog),
  ...draw([{ type: 'title', text: 'Your settings' }]),
  withMenu([bold('Who sees the answer'), ' to /serverless'], toChoiceMenu('visibility', settings)),
  withMenu([bold('How much it tells'), ' at first'], toChoiceMenu('detail', settings)),
  ...draw([
    {
      type: 'note',
      spans: [
        'Ask anywhere with /serverless, mention me in a channel, or write to me. I keep no messages. AWS changes its limits: follow the source before you build on a number.',
      ],
    },
  ]),
];

const withMenu = (spans: Spans, accessory: StaticSelect): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: spansToMrkdwn(spans) },
  accessory,
});

const toOption = (text: string, value: string): PlainTextOption => ({
  text: plain(cutText(text, BLOCK_KIT.option.text)),
  value,
});

/** All services by type, in the order of the types. */
function toServiceMenu({ services }: Catalog): StaticSelect {
  const groups = SERVICE_TYPES.flatMap((type) => {
    const options = services
      .filter((service) => service.type === type)
      .map(({ id, shortName }) => toOption(shortName, writePage({ of: 'service', id, part: 0 })));
    return options.length === 0
      ? []
      : [{ label: plain(type), options: options.slice(0, BLOCK_KIT.optionGroup.options) }];
  });
  return {
    type: 'static_select',
    action_id: `${ACTIONS.page}:0`,
    placeholder: plain('Choose a service'),
    option_groups: groups,
  };
}

function toChoiceMenu(setting: keyof Settings, settings: Settings): StaticSelect {
  const options = Object.entries(CHOICES[setting]).map(([choice, label]) =>
    toOption(label, writeChoice(setting, choice)),
  );
  const chosen = options.find(({ value }) => value === writeChoice(setting, settings[setting]));
  return {
    type: 'static_select',
    action_id: `${ACTIONS.setting}:0`,
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}

function changeParts(catalog: Catalog, today: string): Part[] {
  const since = `${Number(today.slice(0, 4)) - YEARS_THAT_COUNT_AS_NEW}${today.slice(4)}`;
  const recent = allChanges({ catalog }).filter(({ date }) => date !== null && lastDay(date) >= since);
  return [
    { type: 'title', text: 'Changed lately' },
    recent.length === 0
      ? { type: 'paragraph', spans: ['Nothing that I know of in the last two years.'] }
      : { type: 'bullets', items: recent.slice(0, MOST_CHANGES).map((entry) => spansOf(entry, true)) },
    ...(recent.length > MOST_CHANGES
      ? [{ type: 'buttons' as const, buttons: [{ label: 'More changes', ask: "what's new?" }] }]
      : []),
  ];
}

const limitsOf = ({ services }: Catalog): Limit[] => services.flatMap(({ limits }) => limits);

function freshnessParts(catalog: Catalog, today: string): Part[] {
  const limits = limitsOf(catalog);
  const old = limits.filter(({ checked }) => isOld(checked, today)).length;
  return [
    { type: 'title', text: 'How fresh the facts are' },
    {
      type: 'paragraph',
      spans: [
        bold(`${limits.length} limits of ${catalog.services.length} services`),
        `, checked ${checkedSpan(limits)}.${old === 0 ? '' : ` ${old} were checked more than a year ago; answers say so.`}`,
      ],
    },
  ];
}

/** Where AWS contradicts itself. */
function disputeBlocks(catalog: Catalog): KnownBlock[] {
  const disputed = limitsOf(catalog).filter(isDisputed).length;
  if (disputed === 0) return [];
  return [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: `For ${disputed} of them AWS gives two values.` },
      accessory: {
        type: 'button',
        action_id: `${ACTIONS.page}:0`,
        text: plain('Show both'),
        accessibility_label: `Show the ${disputed} limits with two values`,
        value: writePage({ of: 'disputes', part: 0 }),
      },
    },
  ];
}
