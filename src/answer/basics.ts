import type { Query } from '../understand/query.js';
import type { Knowledge } from './knowledge.js';
import type { BasicsAnswer, BasicsTopic } from './types.js';

/** Stems that tell which part of the basics is asked for; the first that hits wins. */
const TOPIC_WORDS: [BasicsTopic, RegExp][] = [
  ['practices', /\b(best|good) practices?\b|\bpractices\b|\btips?\b|\badvice\b/],
  [
    'building-blocks',
    /\bbuilding blocks?\b|\bfaas\b|\bbaas\b|\bas a service\b|\bparts?\b|\bcomponents?\b|\bmade of\b|\bmakes up\b/,
  ],
  [
    'suits',
    /\bwhen\b|\bsuit(s|ed|able)?\b|\bgood (idea|fit|for)\b|\bworth\b|\bideal\b|\bwhy\b|\bdisadvantages?\b|\bdrawbacks?\b|\badvantages?\b/,
  ],
];

export function answerBasics(query: Query, knowledge: Knowledge): Pick<BasicsAnswer, 'kind' | 'topic' | 'basics'> {
  const text = query.text.toLowerCase();
  const topic = TOPIC_WORDS.find(([, words]) => words.test(text))?.[0] ?? 'definition';
  return { kind: 'basics', topic, basics: knowledge.catalog.basics };
}
