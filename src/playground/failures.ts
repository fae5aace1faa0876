/** Failures that a test has asked for. */
import type { Failure } from './workspace-types.js';

export type Failures = ReturnType<typeof createFailures>;

export function createFailures() {
  const queues = new Map<string, Failure[]>();
  return {
    add(method: string, failure: Failure, times: number): void {
      const queue = queues.get(method) ?? [];
      queue.push(...Array.from({ length: times }, () => failure));
      queues.set(method, queue);
    },
    /** The failure for this call, which it uses up. */
    take: (method: string): Failure | undefined => queues.get(method)?.shift(),
  };
}

/** How a forced failure reads in the record of calls. */
export function nameFailure(failure: Failure): string {
  if (failure === 'timeout') return failure;
  if ('error' in failure) return failure.error;
  return failure.status === 429 ? 'ratelimited' : `http_${failure.status}`;
}
