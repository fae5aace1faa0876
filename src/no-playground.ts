/** Stands in for the playground in builds without it, such as the image's. */

export async function runPlayground(..._: unknown[]): Promise<never> {
  throw new Error(
    'No Slack tokens were found, and this build has no playground: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET.',
  );
}
