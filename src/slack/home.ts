/** The app's own two tabs: Home gets its front page when it is opened, Messages gets prompts to start from. */
import type { App } from '@slack/bolt';
import { FRONT } from '../cards/home-page.js';
import { adviseOn } from './advice.js';
import type { Deps } from './answer-question.js';
import { eventBodySchema, homeOpenedSchema } from './payloads.js';
import { publishHome } from './publish-home.js';
import { Refusal } from './refusal.js';

export function registerHome(app: App, deps: Deps): void {
  app.event('app_home_opened', async ({ event, body, context }) => {
    const { user, channel, tab, view } = homeOpenedSchema.parse(event);
    const { data: envelope } = eventBodySchema.safeParse(body);
    // Each Slack retry would else take a reader back to the front page.
    if (envelope?.event_id !== undefined && !deps.seen.claim([`event:${envelope.event_id}`])) return;
    if (tab === 'messages') return deps.sessions.suggestPrompts(channel);
    if (tab !== 'home') return;
    const person = { team: context.teamId ?? '', user };
    deps.settings.learn(person, view?.private_metadata ?? '');
    try {
      await publishHome({ person, page: FRONT, hash: view?.hash }, deps);
    } catch (err) {
      if (!(err instanceof Refusal)) throw err;
      deps.log.warn({ surface: 'home', error: err.code, ...adviseOn(err) }, 'the Home tab could not be shown');
    }
  });
}
