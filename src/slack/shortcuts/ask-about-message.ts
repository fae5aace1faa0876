/** "Ask about this message": its text is answered in its thread; where nothing can be, only who asked is told so. */
import { isAnswered } from '../../answer/is-answered.js';
import type { Reply } from '../../assistant.js';
import { buildNoAnswerView, sayNoAnswer } from '../../cards/no-answer-view.js';
import { answerQuestion, type Deps } from '../answer-question.js';
import { openView } from '../modals/open-view.js';
import { waysOf } from '../origin.js';
import type { MessageShortcut } from './read-shortcut.js';

export async function askAboutMessage(shortcut: MessageShortcut, deps: Deps): Promise<void> {
  const { text, user, channel, thread, keys, origin } = shortcut;
  const context = deps.threads.recall(thread);
  const reply = deps.assistant(context === undefined ? { text } : { text, context });
  if (!isAnswered(reply.answer)) return tellNoAnswer(reply, shortcut, deps);
  const ways = waysOf(origin, user, null);
  await answerQuestion({ surface: 'shortcut', text, user, channel, audience: 'channel', keys, thread, ways }, deps);
}

async function tellNoAnswer({ answer, parts }: Reply, shortcut: MessageShortcut, deps: Deps): Promise<void> {
  const { triggerId, privateWays } = shortcut;
  const examples = findExamples(answer, deps);
  deps.unanswered.note(answer);
  deps.log.info({ surface: 'shortcut', kind: answer.kind }, 'nothing to answer in a message');
  await openView(
    buildNoAnswerView(answer.kind === 'unknown' ? parts : [], examples),
    { triggerId, ways: privateWays, otherwise: sayNoAnswer(examples) },
    deps,
  );
}

const MOST_EXAMPLES = 5;

/** Questions near the message first, then one of each kind. */
function findExamples(answer: Reply['answer'], deps: Deps): string[] {
  const help = deps.assistant({ text: 'help' }).answer;
  const near = answer.kind === 'unknown' ? answer.nearestQuestions : [];
  const usual = help.kind === 'help' ? help.topics.flatMap(({ examples }) => examples.slice(0, 1)) : [];
  return [...new Set([...near, ...usual])].slice(0, MOST_EXAMPLES);
}
