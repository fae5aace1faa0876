/** The last net: what fails around a listener, before or instead of the road to an answer. */
import type { App } from '@slack/bolt';
import * as z from 'zod/mini';
import { apologise, type Deps } from './answer-question.js';

const addressedSchema = z.object({ response_url: z.url() });

export function registerErrors(app: App, deps: Deps): void {
  app.error(async ({ error, body }: { error: Error; body: unknown }) => {
    const surface = z.object({ type: z.string() }).safeParse(body).data?.type ?? 'command';
    const err = 'original' in error ? error.original : error;
    deps.log.error({ err, kind: null, surface }, 'a payload could not be handled');
    const { data: asker } = addressedSchema.safeParse(body);
    if (asker === undefined) return;
    await apologise(
      { surface: 'command', ways: [{ by: 'response_url', url: asker.response_url, click: 'kept' }] },
      deps,
    );
  });
}
