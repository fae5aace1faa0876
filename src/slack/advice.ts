/** What whoever reads the log can do about a refusal. */
import type { Refusal } from './refusal.js';
import type { Way } from './way.js';

const INVITE = 'invite the app to the channel: /invite @serverless';
const TOKEN = 'set SLACK_BOT_TOKEN to the Bot User OAuth Token of the app, reinstalled if need be';

const ADVICE: Record<string, string> = {
  not_in_channel: INVITE,
  channel_not_found: `${INVITE}; a private channel looks as if it did not exist`,
  user_not_in_channel: 'nothing to do: the asker has left the channel',
  is_archived: 'nothing to do: the channel is archived',
  restricted_action: "let apps post there, in the channel's or the workspace's settings",
  thread_not_found: 'nothing to do: the question was deleted',
  used_url: 'nothing to do: Slack takes five answers to one command or click',
  expired_url: 'nothing to do: Slack takes answers for thirty minutes',
  invalid_auth: TOKEN,
  not_authed: TOKEN,
  account_inactive: TOKEN,
  token_revoked: TOKEN,
  not_enabled: "turn the Home tab on, under App Home in the app's settings",
  expired_trigger_id: 'nothing to do if rare: a modal can be opened for three seconds after a click',
  ratelimited: 'nothing to do if rare: Slack takes about one message a second in a channel',
};

export function adviseOn(refusal: Refusal, way?: Way): { advice?: string; channel?: string } {
  const missingScope = `add the scope ${refusal.needed ?? 'of manifest.yml'} in the app's settings and reinstall it`;
  const advice = refusal.code === 'missing_scope' ? missingScope : ADVICE[refusal.code];
  // Ids of conversations with one person (D…, U…) stand for the person and stay out of the log.
  const channel = way !== undefined && 'channel' in way && /^[CG]/.test(way.channel) ? way.channel : undefined;
  return { ...(advice === undefined ? {} : { advice }), ...(channel === undefined ? {} : { channel }) };
}
