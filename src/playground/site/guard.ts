/** Keeps other web sites out: their pages can reach this machine's ports too. */
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Why a request is refused; null: it is not. A name that is not ours in `Host` is a foreign site whose name was made to
 * lead here; a foreign `Origin` is a page of another site.
 */
export function refuseForeign({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): string | null {
  const { host = '', origin } = headers;
  if (!LOOPBACK.test(host)) return 'this is http://127.0.0.1 and answers to no other name';
  if (method === 'GET' || method === 'HEAD') return null;
  if (origin !== undefined && origin !== `http://${host}`) return 'only the page itself may act here';
  const isJson = headers['content-type']?.startsWith('application/json') ?? false;
  return isJson ? null : 'only JSON is taken';
}
