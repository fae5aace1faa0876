import type { TextObject } from '@slack/types';
import { drawEmoji } from './emoji.js';
import { Mrkdwn } from './mrkdwn.js';

export function Text({ text }: { text: TextObject }) {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} />;
  return <>{plainText(text)}</>;
}

export const plainText = ({ text, emoji = true }: { text: string; emoji?: boolean }): string =>
  emoji ? text.replace(/:([a-z0-9_+-]+):/g, (_, name: string) => drawEmoji(name)) : text;
