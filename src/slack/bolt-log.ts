/** Bolt's log lines, in our log. */
import type { Logger as BoltLogger } from '@slack/bolt';
import { hideTokens, type Logger } from '../log.js';
import { LogLevel } from './bolt.js';

/** Bolt's debug lines hold whole payloads, with people's ids and texts, and are not passed on at any level. */
export function createBoltLog(log: Logger): BoltLogger {
  const child = log.child({ from: 'bolt' });
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]): void => {
      const err = parts.find((part) => part instanceof Error);
      const text = parts.filter((part) => typeof part === 'string').join(' ');
      child[level](err === undefined ? {} : { err }, hideTokens(text || 'error'));
    };
  return {
    debug: () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
