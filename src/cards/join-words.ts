/** "SQS", "SQS or SNS", "SQS, SNS or EventBridge". */
export function joinWords(words: string[], last: 'and' | 'or'): string {
  const [end = '', ...before] = [...words].reverse();
  return before.length === 0 ? end : `${before.reverse().join(', ')} ${last} ${end}`;
}
