/** The log: one line of JSON per fact, on standard output. No tokens, no people, no message text above debug. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.js';

export type { Logger } from 'pino';

/** What a log line tells of an error. */
export type ErrorFacts = {
  type: string;
  message: string;
  code?: string | number;
  /** The error that led to it. */
  cause?: string;
  stack?: string;
};

/** @param destination standard output where none is given */
export function createLog(level: LogLevel, destination: DestinationStream = pino.destination(1)): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    destination,
  );
}

/**
 * Picks the facts by name: errors of HTTP clients carry whole requests and answers, which must not get into the log.
 */
export function describeError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: hideTokens(String(error)) };
  const code = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    message: hideTokens(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.cause instanceof Error ? { cause: hideTokens(error.cause.message) } : {}),
    ...(error.stack === undefined ? {} : { stack: hideTokens(error.stack) }),
  };
}

/** Slack's tokens begin with `xox…-` or `xapp-`; nothing of them past this may be seen. */
export function hideTokens(text: string): string {
  return text.replace(/\b(xox[a-z.]*|xapp)-[\w-]+/g, '$1-…');
}
