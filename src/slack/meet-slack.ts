import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import { explainRefusedBotToken, readCode } from './refused-token.js';

const PAUSES_MS = [300, 600];

/**
 * Asks Slack who the bot is; where no answer comes, twice more.
 * @throws StartError
 */
export async function meetSlack(app: App, slackApiUrl: string): Promise<void> {
  for (const pauseMs of [...PAUSES_MS, null]) {
    try {
      await app.init();
      return;
    } catch (error) {
      if (readCode(error) !== null || pauseMs === null) throw explainRefusedBotToken(error, slackApiUrl);
    }
    await sleep(pauseMs);
  }
}
