/** What a conversation is called in the list of conversations: the question that opened it. */
import { cutText } from './block-kit.js';
import { escapeText } from './mrkdwn.js';

/** Slack takes 200; more than a line is not read, and escaping makes it up to five times as long. */
const LONGEST = 80;
const LONGEST_ESCAPED = 200;

/** null where nothing is left of it. */
export function titleThread(question: string): string | null {
  const said = question.replace(/\s+/g, ' ').trim();
  if (said === '') return null;
  const title = escapeText(cutText(said, LONGEST));
  return title.length <= LONGEST_ESCAPED ? title : escapeText(cutText(said, LONGEST_ESCAPED / '&amp;'.length));
}
