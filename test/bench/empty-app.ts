/** What we compare with: Bolt with one command that answers a constant, over signed HTTP, and a route that says it is ready. */
import { App, HTTPReceiver } from '@slack/bolt';

const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  customRoutes: [{ path: '/readyz', method: 'GET', handler: (_, response) => response.end('ok') }],
});
const app = new App({
  receiver,
  token: process.env.SLACK_BOT_TOKEN ?? '',
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
  convoStore: false,
  deferInitialization: true,
});
app.command('/serverless', async ({ ack, respond }) => {
  await ack();
  await respond({ response_type: 'ephemeral', text: 'constant' });
});
await app.init();
await receiver.start(Number(process.env.PORT));
