/** How we call the Web API. Each client gets an object of its own: Bolt and its parts write into what they are given. */

/** Somebody waits for the answer. */
export const REQUEST_TIMEOUT_MS = 5_000;

/** For calls that may be made again, such as the one for a new connection. */
export const buildPatientOptions = (slackApiUrl: string) => ({
  slackApiUrl,
  timeout: REQUEST_TIMEOUT_MS,
  retryConfig: { retries: 2, factor: 2, minTimeout: 300 },
});

/** For messages: after a timeout a second try might show them twice, and on 429 the client would pause all its calls. */
export const buildPostingOptions = (slackApiUrl: string) => ({
  slackApiUrl,
  timeout: REQUEST_TIMEOUT_MS,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});
