/**
 * Keeps one Socket Mode connection. Slack's own client reconnects too, but where its first call fails the process dies of
 * an unhandled rejection, a wrong token is tried for ever, and the usual change of connection costs five seconds.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log.js';

/** What we use of SocketModeClient; it must not reconnect by itself. */
export type Socket = {
  start(): Promise<unknown>;
  once(event: 'disconnected', listener: () => void): unknown;
  off(event: 'disconnected', listener: () => void): unknown;
};

export type Hooks = {
  onUp(): void;
  onDown(): void;
  /** A failure of `start`; throws to give up. */
  onFailure(error: unknown): void;
};

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A connection that lived this long was a good one: the next starts without a pause. */
const GOOD_LIFE_MS = 10_000;

/** Runs until the signal aborts; rejects with what `onFailure` throws. */
export async function keepConnected(socket: Socket, hooks: Hooks, signal: AbortSignal, log: Logger): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    const life = await liveOnce(socket, hooks);
    if (signal.aborted) return;
    failures = life.ms >= GOOD_LIFE_MS ? 0 : failures + 1;
    const pauseMs = failures === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
    // Slack ends each connection after some hours; that is no reason to worry anybody.
    log[failures === 0 ? 'info' : 'warn']({ pauseMs, ...life.facts }, 'no connection to Slack, connecting again');
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
  }
}

/** One connection from start to end; `ms` is how long it was up. */
async function liveOnce(socket: Socket, hooks: Hooks): Promise<{ ms: number; facts: { err?: unknown } }> {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  socket.once('disconnected', end);
  try {
    await socket.start();
  } catch (error) {
    socket.off('disconnected', end);
    hooks.onFailure(error);
    return { ms: 0, facts: error === undefined ? {} : { err: error } };
  }
  const upSince = performance.now();
  hooks.onUp();
  await ended;
  hooks.onDown();
  return { ms: performance.now() - upSince, facts: {} };
}
