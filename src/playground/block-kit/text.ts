/** Strings and text objects with Slack's bounds. */
import { z } from 'zod';
import { BLOCK_KIT, countCharacters } from '../../cards/block-kit.js';

/** A string of `min` to `max` characters, counted as Slack counts. */
export const boundedString = (max: number, min = 1) =>
  z.string().superRefine((text, context) => {
    const count = countCharacters(text);
    if (count < min) context.addIssue({ code: 'custom', message: `must be more than ${min - 1} characters` });
    if (count > max) {
      context.addIssue({ code: 'custom', message: `must be less than ${max + 1} characters, has ${count}` });
    }
  });

/** A string of at least one character, where Slack names no upper bound. */
export const filledString = boundedString(Number.POSITIVE_INFINITY);

export const idString = boundedString(BLOCK_KIT.id);

/** Any absolute URL, as behind a button. */
export const linkUrl = boundedString(BLOCK_KIT.url).refine((url) => URL.canParse(url), 'invalid_url');

/** The URL of something that Slack itself loads. */
export const webUrl = linkUrl.refine((url) => /^https?:\/\//i.test(url), 'invalid_url: must be http or https');

export const plainText = (max: number = BLOCK_KIT.text) =>
  z.strictObject({ type: z.literal('plain_text'), text: boundedString(max), emoji: z.boolean().optional() });

export const mrkdwn = (max: number = BLOCK_KIT.text) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: boundedString(max), verbatim: z.boolean().optional() });

export const anyText = (max: number = BLOCK_KIT.text) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);
