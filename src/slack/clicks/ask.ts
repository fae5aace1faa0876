/** A button that carries a question, as a person would type it. */
import { answerQuestion, type Deps } from '../answer-question.js';
import { questionSchema } from '../payloads.js';
import type { Click } from '../read-click.js';
import { tellStale } from './stale.js';

/** An answer that only the asker sees leads to another such one; in public the answer goes where the card is. */
export async function askAgain(click: Click, deps: Deps): Promise<void> {
  const question = questionSchema.safeParse(click.value);
  if (!question.success) return tellStale(click, deps);
  const { user, channel, keys, thread, ways } = click;
  const audience = ways[0]?.by === 'message' ? 'channel' : 'asker';
  await answerQuestion({ surface: 'action', text: question.data, user, channel, audience, keys, thread, ways }, deps);
}
