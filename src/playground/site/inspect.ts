/** A message under the glass: its JSON, what Slack would say of it, its classic form. */
import type { Assistant } from '../../assistant.js';
import { unescapeText } from '../../cards/mrkdwn.js';
import { checkMessage } from '../block-kit-check.js';
import { showMessage } from '../message-content.js';
import type { Slack } from '../slack.js';
import type { Inspection } from './types.js';

/** Enough for a long session; a card is some 20 kB. */
const MOST_CARDS = 500;

export type Forms = {
  assistant: Assistant;
  /** The classic blocks of the answer in a message with this text; who asked, or that it was shared, may stand around it. */
  findClassic: (text: string) => unknown[] | null;
};

/** The same assistant; the classic form of each card stays at hand, as Slack is sent only one form. */
export function rememberForms(assistant: Assistant): Forms {
  const classicByText = new Map<string, unknown[]>();
  return {
    assistant(question) {
      const reply = assistant(question);
      classicByText.delete(reply.card.text);
      classicByText.set(reply.card.text, reply.card.classic);
      if (classicByText.size > MOST_CARDS) classicByText.delete(classicByText.keys().next().value ?? '');
      return reply;
    },
    findClassic(text) {
      const said = unescapeText(text);
      const [longest] = [...classicByText.keys()]
        .filter((known) => said.includes(known))
        .sort((a, b) => b.length - a.length);
      return longest === undefined ? null : (classicByText.get(longest) ?? null);
    },
  };
}

/** null where there is no such message. */
export function inspectMessage(
  slack: Slack,
  findClassic: Forms['findClassic'],
  channel: string,
  ts: string,
): Inspection<unknown> | null {
  const message = slack.messages.find(channel, ts);
  if (!message) return null;
  const { text, blocks } = message;
  return {
    json: showMessage(message, slack),
    text,
    faults: checkMessage({ text, blocks }, message.ephemeralTo === undefined ? 'chat.postMessage' : 'response_url'),
    classic: findClassic(text),
  };
}
