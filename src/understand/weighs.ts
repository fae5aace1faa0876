/** Whether one thing is weighed against another: two names stand together for many other reasons. */
const WEIGHS =
  /\b(?:vs|versus|or|differ\w*|distinction|compar\w+|better|best|instead|rather|than|over|which|choos\w+|choice|pick\w*|prefer\w*|switch\w*|alternativ\w+|replac\w+|pros|trade ?offs?|against)\b|\bwhen to\b|\bwhen\b.+\band when\b/i;

/** Words between two sides. */
export const VERSUS: ReadonlySet<string> = new Set(['vs', 'versus', 'or']);

export const weighs = (text: string): boolean => WEIGHS.test(text);
