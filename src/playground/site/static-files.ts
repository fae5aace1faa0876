/** Serves the built page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { ROOT } from '../../root.js';

export const PAGE_DIR: string = join(ROOT, 'dist', 'playground');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere, no scripts in the page's own text, in nobody's frame. */
const CSP =
  "default-src 'self'; img-src 'self' data:; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const SAFE_HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export type StaticFiles = { serve: (path: string, response: ServerResponse) => boolean };

/** Read once: the page does not change while the playground runs. null where it was not built. */
export function loadStaticFiles(dir: string = PAGE_DIR): StaticFiles | null {
  if (!existsSync(join(dir, 'index.html'))) return null;
  const files = new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => TYPES[extname(name)] !== undefined)
      .map((name) => [`/${name}`, readFileSync(join(dir, name))]),
  );
  return {
    serve(path, response) {
      const name = path === '/' ? '/index.html' : path;
      const body = files.get(name);
      if (body === undefined) return false;
      const isHashed = name.startsWith('/assets/');
      response.writeHead(200, {
        ...SAFE_HEADERS,
        'content-type': TYPES[extname(name)],
        'cache-control': isHashed ? 'max-age=31536000, immutable' : 'no-cache',
      });
      response.end(body);
      return true;
    },
  };
}
