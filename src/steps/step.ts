/** What every workflow step shares. */
import { cutText } from '../cards/block-kit.js';
import { joinWords } from '../cards/join-words.js';
import type { Part } from '../cards/parts.js';
import { toPlainText } from '../cards/plain-text.js';

/** `outputs` as the manifest declares them; `error` is a sentence for whoever runs the workflow, and says what to do. */
export type StepResult<Outputs> = { outputs: Outputs } | { error: string };

const LONGEST_QUOTE = 80;

/** A person's words, as they stand in a sentence of ours. */
export const quote = (text: string): string => `“${cutText(text, LONGEST_QUOTE)}”`;

/** "SQS, SNS and EventBridge", "sqs vs sns": the names one by one. */
export const splitNames = (text: string): string[] =>
  text
    .split(/[,;/&+\n]|\b(?:and|or|vs|versus|with|to)\b\.?/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** A card's words without its buttons, which a workflow cannot press. */
export const tellParts = (parts: Part[]): string => toPlainText(parts.filter(({ type }) => type !== 'buttons'));

/** Where an input is missing, or is no text. */
export const wantInputs = (titles: string[]): string =>
  `Fill in ${joinWords(titles.map(quote), 'and')} of this step in a few words: there is nothing to look up yet.`;

/** Where the fault is ours. */
export const STEP_FAILED =
  'Something went wrong while I was looking that up: run the workflow again, or put the question to me with /serverless.';

/** Where Slack did not take what was found. */
export const STEP_REFUSED =
  'The answer was found, but Slack did not take it: run the workflow again, and if that does not help, add this step to the workflow anew.';
