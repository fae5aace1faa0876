import { unescapeText } from '../cards/mrkdwn.js';

/**
 * Turns text as Slack sends it into text as a person typed it: the bot's own mention goes, people, channels and links
 * show their label, and `&amp;` `&lt;` `&gt;` are the characters again.
 */
export function readText(text: string, botUserId?: string): string {
  const labelled = text
    .replace(/<@([A-Z0-9]+)(?:\|([^<>]*))?>/g, (_, user: string, label = '') =>
      user === botUserId || label === '' ? ' ' : `@${label}`,
    )
    .replace(/<#[A-Z0-9]+(?:\|([^<>]*))?>/g, (_, label = '') => (label === '' ? ' ' : `#${label}`))
    .replace(/<![^<>|]*(?:\|([^<>]*))?>/g, (_, label = '') => label)
    .replace(/<((?:https?|mailto|tel):[^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label = '') => label || target);
  return unescapeText(labelled)
    .replace(/[ \t]+/g, ' ')
    .trim();
}
