/** The environment, checked. The only reader of `process.env`; every default stands here. */
import dotenv from 'dotenv';
import { refuseUnfurlDomain } from './unfurl-domain.js';

/** Every variable the program reads; `.env.sample` explains them. */
export const VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_API_URL',
  'UNFURL_DOMAIN',
  'PORT',
  'LOG_LEVEL',
  'FEEDBACK_REPO',
  'FEEDBACK_CHANNEL',
] as const;

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export const DEFAULTS = {
  SLACK_API_URL: 'https://slack.com/api/',
  PORT: '3000',
  LOG_LEVEL: 'info',
} as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

type Served = {
  botToken: string;
  /** Ends with a slash. */
  slackApiUrl: string;
  /** Links of it that carry a question are answered in place; null: none are. */
  unfurlDomain: string | null;
  /** 0 takes any free port. */
  port: number;
  logLevel: LogLevel;
  feedback: Feedback;
};

/** Where reports of wrong numbers go; null where that is not set up. */
export type Feedback = {
  /** Address of a repository with issues, such as https://github.com/owner/name. */
  repository: string | null;
  /** Id of a channel that the app is a member of. */
  channel: string | null;
};

export type SocketConfig = Served & { mode: 'socket'; appToken: string };
export type HttpConfig = Served & {
  mode: 'http';
  signingSecret: string;
  /** The only address to listen on; all of the machine's where left out. */
  host?: string;
};
export type SlackConfig = SocketConfig | HttpConfig;

/** Without Slack's tokens the app runs in a workspace of its own, in the browser. */
export type PlaygroundConfig = { mode: 'playground'; port: number; logLevel: LogLevel; feedback: Feedback };

export type Config = SlackConfig | PlaygroundConfig;

/** The environment cannot be used; `message` is one sentence that names the variable and what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Variable = (typeof VARIABLES)[number];
type Environment = Partial<Record<Variable, string | undefined>>;

/**
 * Reads the environment, and `.env` in the working directory for what it leaves out. An empty variable counts as unset.
 * @throws ConfigError
 */
export function readConfig(environment: Environment = loadEnvironment()): Config {
  const botToken = read(environment, 'SLACK_BOT_TOKEN');
  const appToken = read(environment, 'SLACK_APP_TOKEN');
  const signingSecret = read(environment, 'SLACK_SIGNING_SECRET');

  checkPrefix(
    'SLACK_BOT_TOKEN',
    botToken,
    /^(xoxe\.)?xoxb-./,
    'xoxb-',
    'the Bot User OAuth Token of "OAuth & Permissions"',
  );
  checkPrefix('SLACK_APP_TOKEN', appToken, /^xapp-./, 'xapp-', 'the app-level token of "Basic Information"');
  const served = {
    slackApiUrl: readApiUrl(environment),
    unfurlDomain: readUnfurlDomain(environment),
    port: readPort(environment),
    logLevel: readLogLevel(environment),
    feedback: readFeedback(environment),
  };

  if (botToken === undefined) {
    const lonely = appToken === undefined ? signingSecret && 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
    if (lonely === undefined) {
      return {
        mode: 'playground',
        port: served.port,
        logLevel: readLogLevel(environment, 'warn'),
        feedback: served.feedback,
      };
    }
    throw new ConfigError(
      `SLACK_BOT_TOKEN is missing although ${lonely} is set: set it to the app's xoxb- token, or unset ${lonely} to use the playground.`,
    );
  }
  if (appToken !== undefined) return { mode: 'socket', botToken, appToken, ...served };
  if (signingSecret !== undefined) return { mode: 'http', botToken, signingSecret, ...served };
  throw new ConfigError(
    'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing although SLACK_BOT_TOKEN is set: set one of them, or unset SLACK_BOT_TOKEN to use the playground.',
  );
}

function loadEnvironment(): Environment {
  dotenv.config({ quiet: true });
  return process.env;
}

function read(environment: Environment, name: Variable): string | undefined {
  return environment[name]?.trim() || undefined;
}

function checkPrefix(name: Variable, token: string | undefined, shape: RegExp, prefix: string, origin: string): void {
  if (token === undefined || shape.test(token)) return;
  throw new ConfigError(`${name} does not start with ${prefix}: set it to ${origin} in the app's settings.`);
}

function readApiUrl(environment: Environment): string {
  const url = read(environment, 'SLACK_API_URL') ?? DEFAULTS.SLACK_API_URL;
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new ConfigError('SLACK_API_URL is not an http(s) address: correct it, or unset it to use Slack itself.');
  }
  return url.endsWith('/') ? url : `${url}/`;
}

function readUnfurlDomain(environment: Environment): string | null {
  const domain = read(environment, 'UNFURL_DOMAIN');
  if (domain === undefined) return null;
  const reason = refuseUnfurlDomain(domain);
  if (reason === null) return domain;
  throw new ConfigError(`UNFURL_DOMAIN ${reason}: set it to a domain of your own, or unset it to leave links alone.`);
}

function readPort(environment: Environment): number {
  const text = read(environment, 'PORT') ?? DEFAULTS.PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ConfigError('PORT is not a port number: set it to a whole number from 0 to 65535, or unset it for 3000.');
}

function readLogLevel(environment: Environment, preset: LogLevel = DEFAULTS.LOG_LEVEL): LogLevel {
  const text = (read(environment, 'LOG_LEVEL') ?? preset).toLowerCase();
  const level = LOG_LEVELS.find((known) => known === text);
  if (level !== undefined) return level;
  throw new ConfigError(
    `LOG_LEVEL is not a known level: set it to one of ${LOG_LEVELS.join(', ')}, or unset it for info.`,
  );
}

function readFeedback(environment: Environment): Feedback {
  const repository = read(environment, 'FEEDBACK_REPO') ?? null;
  if (repository !== null && (!URL.canParse(repository) || new URL(repository).protocol !== 'https:')) {
    throw new ConfigError(
      'FEEDBACK_REPO is not an https address: set it to that of a repository, such as https://github.com/owner/name, or unset it.',
    );
  }
  const channel = read(environment, 'FEEDBACK_CHANNEL') ?? null;
  if (channel !== null && !/^[CG][A-Z0-9]+$/.test(channel)) {
    throw new ConfigError(
      'FEEDBACK_CHANNEL is not the id of a channel: copy the id (C…) from the end of the channel details in Slack, or unset it.',
    );
  }
  return { repository, channel };
}
