/** A service, a next page, or the way back, on the Home tab. */
import { readPage } from '../../cards/home-page.js';
import type { Deps } from '../answer-question.js';
import { publishHome } from '../publish-home.js';
import type { Click } from '../read-click.js';
import { tellStale } from './stale.js';

export async function turnPage(click: Click, deps: Deps): Promise<void> {
  const { home } = click;
  const page = readPage(click.value ?? '');
  if (home === null || page === null) return tellStale(click, deps);
  if (!deps.seen.claim(click.keys)) return;
  await publishHome({ person: { team: click.team, user: click.user }, page }, deps);
}
