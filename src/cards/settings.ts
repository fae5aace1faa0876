/** What a person can set for the answers that they get, and how it is worded. */

export const CHOICES = {
  visibility: { asker: 'Only me', channel: 'Everybody in the channel' },
  detail: { full: 'All that belongs to it', brief: 'The answer in brief' },
} as const;

export type Settings = {
  /** Who sees the answer to a command. */
  visibility: keyof typeof CHOICES.visibility;
  /** How much of an answer is shown at first. */
  detail: keyof typeof CHOICES.detail;
};

export type Detail = Settings['detail'];

/** Before anybody has set anything. */
export const DEFAULT_SETTINGS: Settings = { visibility: 'asker', detail: 'full' };

const isKeyOf = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key);

/** What an option of the settings' menus carries: "detail:brief". */
export const writeChoice = (setting: keyof Settings, choice: string): string => `${setting}:${choice}`;

/** null where it is none of ours. */
export function readChoice(value: string): Partial<Settings> | null {
  const [setting, choice = ''] = value.split(':');
  if (setting === 'visibility' && isKeyOf(CHOICES.visibility, choice)) return { visibility: choice };
  if (setting === 'detail' && isKeyOf(CHOICES.detail, choice)) return { detail: choice };
  return null;
}
