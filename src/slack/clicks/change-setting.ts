/** A setting, on the Home tab. It holds at once, and is kept in the view that is shown next. */
import { FRONT } from '../../cards/home-page.js';
import { readChoice } from '../../cards/settings.js';
import type { Deps } from '../answer-question.js';
import { publishHome } from '../publish-home.js';
import type { Click } from '../read-click.js';
import { tellStale } from './stale.js';

export async function changeSetting(click: Click, deps: Deps): Promise<void> {
  const { home, value, keys, team, user } = click;
  const change = readChoice(value ?? '');
  if (home === null || change === null) return tellStale(click, deps);
  if (!deps.seen.claim(keys)) return;
  const person = { team, user };
  deps.settings.change(person, change);
  await publishHome({ person, page: FRONT }, deps);
}
