/** What is said of a message in which there is nothing to answer: why, and what can be asked. */
import type { ModalView } from '@slack/types';
import type { Part } from './parts.js';
import { previewParts } from './preview.js';
import { plain, section } from './text-object.js';

const NOTHING = 'I find nothing in that message that I can answer with a checked fact.';
const HOW = 'I read the message alone, not what stands around it. What I can answer is, for example:';

/** @param parts of the card that says why, where it says more; else empty */
export const buildNoAnswerView = (parts: Part[], examples: string[]): ModalView => ({
  type: 'modal',
  title: plain('Nothing to answer'),
  close: plain('Close'),
  blocks: [
    section(NOTHING),
    ...previewParts(parts),
    { type: 'divider' },
    section([HOW, ...listed(examples)].join('\n')),
  ],
});

/** The same as plain text, for where no window opens. */
export const sayNoAnswer = (examples: string[]): string => [NOTHING, HOW, ...listed(examples)].join('\n');

const listed = (examples: string[]): string[] => examples.map((example) => `• ${example}`);
