/** The modal in which two to five services are picked, with the main lines of their comparison below. */
import type { ModalView, PlainTextOption } from '@slack/types';
import type { Service } from '../catalog/load.js';
import { ACTIONS } from './action-names.js';
import { BLOCK_KIT, cutText } from './block-kit.js';
import { conversationInput } from './modal-parts.js';
import type { Part } from './parts.js';
import { previewParts } from './preview.js';
import { plain, section } from './text-object.js';

export const COMPARE_VIEW = 'compare';
export const COMPARE_TITLE = 'Compare services';

/** Block ids. */
export const COMPARE_FIELDS = { services: 'services' } as const;

/** How many can be compared at once. */
export const COMPARED = { least: 2, most: 5 } as const;

export const COMPARE_ERRORS = {
  tooFew: 'Choose at least two services.',
  tooMany: 'Choose five services at most.',
  unknown: 'One of these is not in my catalog any more. Please take it out.',
} as const;

/** The question that the picked services make. */
export const askToCompare = (services: Service[]): string => services.map(({ shortName }) => shortName).join(' vs ');

const toServiceOption = ({ id, name, shortName, type }: Service): PlainTextOption => ({
  text: plain(cutText(name === shortName ? name : `${shortName}: ${name}`, BLOCK_KIT.option.text)),
  description: plain(type),
  value: id,
});

export const toServiceOptions = (services: Service[]): PlainTextOption[] =>
  services.slice(0, BLOCK_KIT.select.options).map(toServiceOption);

export type ComparePicks = {
  chosen: Service[];
  /** Of the comparison's card; null while there is nothing to compare. */
  preview: Part[] | null;
  /** Whether the person says where it goes. */
  choosesPlace: boolean;
  /** Comes back with what is chosen; at most 3,000 characters. */
  metadata: string;
};

export function buildCompareView({ chosen, preview, choosesPlace, metadata }: ComparePicks): ModalView {
  const picked = toServiceOptions(chosen.slice(0, COMPARED.most));
  return {
    type: 'modal',
    callback_id: COMPARE_VIEW,
    private_metadata: metadata,
    title: plain(COMPARE_TITLE),
    submit: plain(choosesPlace ? 'Post' : 'Compare'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: COMPARE_FIELDS.services,
        dispatch_action: true,
        label: plain('Services'),
        hint: plain('Two to five. Old names and abbreviations are found too.'),
        element: {
          type: 'multi_external_select',
          action_id: `${ACTIONS.pick}:0`,
          min_query_length: 0,
          max_selected_items: COMPARED.most,
          placeholder: plain('Type a name, such as SQS'),
          ...(picked.length === 0 ? {} : { initial_options: picked }),
        },
      },
      ...(choosesPlace ? [conversationInput] : []),
      { type: 'divider' },
      ...(preview === null ? [section(hintOf(chosen.length))] : previewParts(preview)),
    ],
  };
}

const hintOf = (chosen: number): string =>
  chosen === 0
    ? 'Choose two services or more, and what tells them apart shows up here.'
    : 'Choose one more, and what tells them apart shows up here.';
