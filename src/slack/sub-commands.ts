/** `/serverless compare sqs sns`: the words people put first, as the question that they mean. */

/** What a first word makes of the words behind it. */
const SUB_COMMANDS: Record<string, (rest: string) => string> = {
  limits: (rest) => `${rest} limits`,
  compare: (rest) => `compare ${rest}`,
  choose: (rest) => `what should I use for ${rest}`,
  path: (rest) => `limits along ${/→|->|\bto\b|\bfrom\b/.test(rest) ? rest : rest.replace(/,?\s*,\s*/g, ' → ')}`,
  changes: (rest) => (/^since\b/i.test(rest) ? `what changed ${rest}` : `what changed in ${rest}`),
};

/** Without words behind it a sub-command would ask nothing: these stand for it. Where a window opens, `help` is for those who have none. */
const ALONE: Record<string, string> = {
  limits: 'help',
  compare: 'help',
  choose: 'help',
  path: 'help',
  changes: 'what changed lately?',
};

/** Leaves alone what only begins like one: "choose between sqs and sns", "compare …" in a sentence. */
export function expandSubCommand(text: string): string {
  const [, word = '', rest = ''] = /^\s*(\w+)\b[\s:]*(.*)$/s.exec(text) ?? [];
  const name = word.toLowerCase();
  if (!Object.hasOwn(SUB_COMMANDS, name)) return text;
  if (rest.trim() === '') return ALONE[name] ?? text;
  if (/^(?:between|from|of|on|for)\b/i.test(rest) && name !== 'path') return text;
  return SUB_COMMANDS[name]?.(rest.trim()) ?? text;
}

/** Words that open a window where nothing stands behind them. */
const WINDOWS = ['compare', 'choose'] as const;

export type Window = (typeof WINDOWS)[number];

/** The window that the text asks for; null: none, it is a question. */
export function namesWindow(text: string): Window | null {
  const word = text
    .trim()
    .replace(/[\s:.!?…]+$/, '')
    .toLowerCase();
  return WINDOWS.find((window) => window === word) ?? null;
}
