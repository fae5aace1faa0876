import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

const BOT = 'xoxb-1-a';
const APP = 'xapp-1-a';
const feedback = { repository: null, channel: null };
const served = {
  slackApiUrl: 'https://slack.com/api/',
  unfurlDomain: null,
  port: 3000,
  logLevel: 'info',
  feedback,
};
const PLAYGROUND = { mode: 'playground', port: 3000, logLevel: 'warn', feedback };

describe('the mode', () => {
  it.each([
    ['nothing', {}, PLAYGROUND],
    ['empty variables', { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' }, PLAYGROUND],
    [
      'bot and app token',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP },
      { mode: 'socket', botToken: BOT, appToken: APP, ...served },
    ],
    [
      'bot token and signing secret',
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: 's' },
      { mode: 'http', botToken: BOT, signingSecret: 's', ...served },
    ],
    [
      'all three',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: 's' },
      { mode: 'socket', botToken: BOT, appToken: APP, ...served },
    ],
  ])('%s', (_, environment, expected) => {
    expect(readConfig(environment)).toEqual(expected);
  });
});

describe('where reports go', () => {
  const read = (environment: object) => readConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, ...environment });

  it('is read', () => {
    const [FEEDBACK_REPO, FEEDBACK_CHANNEL] = ['https://github.com/acme/advisor', 'C0123ABC'];
    expect(read({ FEEDBACK_REPO, FEEDBACK_CHANNEL })).toMatchObject({
      feedback: { repository: FEEDBACK_REPO, channel: FEEDBACK_CHANNEL },
    });
  });

  it.each([{ FEEDBACK_REPO: 'acme/advisor' }, { FEEDBACK_REPO: 'http://a.b' }, { FEEDBACK_CHANNEL: '#general' }])(
    'stops the start for %j, and says what to do',
    (environment) => {
      const [name = ''] = Object.keys(environment);
      expect(() => read(environment)).toThrow(new RegExp(`^${name} is not .*: .*unset it\\.$`));
    },
  );
});

it('reads where Slack is, the domain of links, the port and the level', () => {
  const environment = {
    SLACK_API_URL: 'http://127.0.0.1:9/api',
    UNFURL_DOMAIN: 'advisor.example.com',
    PORT: '8080',
    LOG_LEVEL: 'Silent',
  };
  expect(readConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, ...environment })).toMatchObject({
    slackApiUrl: 'http://127.0.0.1:9/api/',
    unfurlDomain: 'advisor.example.com',
    port: 8080,
    logLevel: 'silent',
  });
});

describe('an environment that cannot be used is refused in one sentence that names the variable', () => {
  it.each([
    [{ SLACK_BOT_TOKEN: BOT }, /^SLACK_APP_TOKEN .*SLACK_SIGNING_SECRET .* is missing/],
    [{ SLACK_APP_TOKEN: APP }, /^SLACK_BOT_TOKEN is missing although SLACK_APP_TOKEN is set/],
    [{ SLACK_SIGNING_SECRET: 's' }, /^SLACK_BOT_TOKEN is missing although SLACK_SIGNING_SECRET is set/],
    [{ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: APP }, /^SLACK_BOT_TOKEN does not start with xoxb-/],
    [{ SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT }, /^SLACK_BOT_TOKEN does not start with xoxb-/],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: BOT }, /^SLACK_APP_TOKEN does not start with xapp-/],
    [{ PORT: 'http' }, /^PORT /],
    [{ PORT: '65536' }, /^PORT /],
    [{ PORT: '-1' }, /^PORT /],
    [{ PORT: '30.5' }, /^PORT /],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL .*silent, .*info/],
    [{ SLACK_API_URL: 'slack.com/api' }, /^SLACK_API_URL /],
    [{ SLACK_API_URL: 'ftp://slack.com' }, /^SLACK_API_URL /],
    [{ UNFURL_DOMAIN: 'https://advisor.example.com/' }, /^UNFURL_DOMAIN is not a domain alone/],
    [{ UNFURL_DOMAIN: 'Advisor.example.com' }, /^UNFURL_DOMAIN is not a domain alone/],
    [{ UNFURL_DOMAIN: 'localhost' }, /^UNFURL_DOMAIN is not a domain alone/],
    [{ UNFURL_DOMAIN: '127.0.0.1' }, /^UNFURL_DOMAIN is not a domain alone/],
    [{ UNFURL_DOMAIN: 'docs.aws.amazon.com' }, /^UNFURL_DOMAIN is AWS's/],
    [{ UNFURL_DOMAIN: 'repost.aws' }, /^UNFURL_DOMAIN is AWS's/],
    [{ UNFURL_DOMAIN: 'slack.com' }, /^UNFURL_DOMAIN is Slack's/],
  ])('%j', (environment, expected) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(expected);
    expect(() => readConfig(environment)).toThrow(/^[^\n]+\.$/);
    expect(() => readConfig(environment)).not.toThrow(/xoxp-1|x...-1-a/);
  });
});
