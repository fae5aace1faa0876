/** Turns what the first calls to Slack throw into one sentence for whoever starts the program. */
import { StartError } from './start-error.js';
import { readWebApiError } from './web-api-error.js';

/** Any failure of `auth.test`: without it the bot does not know itself. */
export function explainRefusedBotToken(error: unknown, slackApiUrl: string): StartError {
  const code = readCode(error);
  if (code !== null) {
    return new StartError(
      `Slack refused SLACK_BOT_TOKEN (${code}): check that it is the Bot User OAuth Token on the app's page "OAuth & Permissions" and that the app is installed.`,
    );
  }
  const known = readWebApiError(error);
  const cause = known?.code === 'slack_webapi_request_error' ? (known.original.cause ?? known.original) : error;
  const reason = cause instanceof Error ? cause.message || cause.name : 'no answer';
  return new StartError(
    `Slack could not be reached at ${slackApiUrl} (${reason}): check the network and SLACK_API_URL.`,
  );
}

const APP_TOKEN_REFUSED = [
  'invalid_auth',
  'not_authed',
  'not_allowed_token_type',
  'missing_scope',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'team_disabled',
  'user_removed_from_team',
  'no_permission',
];

/** null where trying again may help. */
export function explainRefusedAppToken(error: unknown): StartError | null {
  const code = readCode(error);
  if (code === null || !APP_TOKEN_REFUSED.includes(code)) return null;
  return new StartError(
    `Slack refused SLACK_APP_TOKEN (${code}): check that it is an app-level token with the scope connections:write, on the app's page "Basic Information", and that Socket Mode is on.`,
  );
}

/** Slack's word for its refusal; null where it did not answer at all. */
export function readCode(error: unknown): string | null {
  const known = readWebApiError(error);
  return known?.code === 'slack_webapi_platform_error' ? known.data.error : null;
}
