/** Gives the same reply to the same question without working it out again. */
import type { Assistant, Reply } from './assistant.js';

/** A reply is some 20 kB. */
const MOST_REPLIES = 500;
/** Long texts are hardly ever asked twice. */
const LONGEST_QUESTION = 300;

/** The assistant is a pure function, so its replies may be kept; the one that was not asked for longest goes first. */
export function rememberReplies(assistant: Assistant, mostReplies: number = MOST_REPLIES): Assistant {
  const replies = new Map<string, Reply>();
  return (question) => {
    if (question.choice !== undefined || question.text.length > LONGEST_QUESTION) return assistant(question);
    const key =
      question.context === undefined ? question.text : `${question.text}\0${JSON.stringify(question.context)}`;
    const known = replies.get(key);
    if (known !== undefined) {
      replies.delete(key);
      replies.set(key, known);
      return known;
    }
    const reply = assistant(question);
    replies.set(key, reply);
    if (replies.size > mostReplies) replies.delete(replies.keys().next().value ?? key);
    return reply;
  };
}
