/** Shows a person a page of their Home tab. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { HomePage } from '../cards/home-page.js';
import { drawHome } from '../cards/home-view.js';
import { dayOf } from '../catalog/freshness.js';
import type { Deps } from './answer-question.js';
import { type Reason, type Refusal, refuseByError } from './refusal.js';
import type { Person } from './settings.js';

export type HomeVisit = {
  person: Person;
  page: HomePage;
  /** Of the view that it may replace; left out: of any, as a person asked for it. */
  hash?: string | undefined;
};

/** A longer rate limit is not waited for. */
const LONGEST_PAUSE_MS = 3_000;

/** Tries once more where that may help: the same view twice is the same view. @throws Refusal */
export async function publishHome(visit: HomeVisit, deps: Deps): Promise<void> {
  for (let isRepeated = false; ; isRepeated = true) {
    const refusal = await publish(visit, deps);
    if (refusal === null) return;
    // Another click or another copy of us was faster.
    if (refusal.code === 'hash_conflict')
      return deps.log.debug({ surface: 'home' }, 'a newer Home tab is shown already');
    const waitMs = refusal.retryAfterSec * 1_000;
    if (isRepeated || FINAL.includes(refusal.reason) || waitMs > LONGEST_PAUSE_MS) throw refusal;
    await sleep(waitMs);
  }
}

const FINAL: Reason[] = ['closed', 'blocks'];

/** null where Slack took it. */
async function publish({ person, page, hash }: HomeVisit, deps: Deps): Promise<Refusal | null> {
  const { catalog, settings, client } = deps;
  const today = dayOf(new Date());
  const view = drawHome({ catalog, settings: settings.recall(person), page, today });
  try {
    await client.views.publish({
      user_id: person.user,
      view: { ...view, private_metadata: settings.encode(person) },
      ...(hash === undefined ? {} : { hash }),
    });
    return null;
  } catch (error) {
    return refuseByError(error);
  }
}
