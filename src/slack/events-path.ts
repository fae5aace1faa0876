/** Where Slack sends everything in HTTP mode. */
export const EVENTS_PATH = '/slack/events';
