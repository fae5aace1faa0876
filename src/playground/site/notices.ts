/** What Slack tells a person where the app fails. */
import type { Delivery } from '../workspace-types.js';

/** null where nothing is wrong. */
export function noticeOf({ acked, status, refused }: Delivery, what: string): string | null {
  if (!acked) {
    const error = status === 0 ? 'app did not respond' : 'dispatch_failed';
    return `${what} failed because of the error "${error}"`;
  }
  const [fault] = refused ?? [];
  return fault === undefined
    ? null
    : `${what} failed: Slack refuses what the app answered (${fault.code}: ${fault.message})`;
}
