/** What a modal comes to is answered like any question, where the modal was opened or where it says. */
import type { Question } from '../../assistant.js';
import { answerQuestion, type Deps } from '../answer-question.js';
import { type Origin, waysOf } from '../origin.js';
import type { Submission } from './filled-view.js';

export async function postAnswer(
  question: Pick<Question, 'text' | 'choice'>,
  { origin, submission, team }: { origin: Origin; submission: Submission; team: string },
  deps: Deps,
): Promise<void> {
  const { user, view, chosen } = submission;
  const { to, channel, thread } = origin;
  const isOpen = to === 'thread' || (to === 'chosen' && chosen !== null);
  await answerQuestion(
    {
      surface: 'modal',
      ...question,
      user,
      channel: to === 'chosen' ? chosen?.channel : channel,
      audience: isOpen ? 'channel' : 'asker',
      isSigned: isOpen,
      keys: [`submit:${view.id}`],
      thread: to === 'thread' && channel !== undefined && thread !== undefined ? { team, channel, ts: thread } : null,
      ways: waysOf(origin, user, chosen),
    },
    deps,
  );
}
