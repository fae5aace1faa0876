/** Links that people have shared, or are about to: what may be unfurled. */
import { makeId, makeSecret } from './ids.js';

export type SharedLinks = ReturnType<typeof createSharedLinks>;

export function createSharedLinks() {
  const urls = new Map<string, string[]>();
  return {
    /** @returns the id that the app unfurls them by */
    issue(shared: string[]): string {
      const id = `${makeId('U')}.${makeSecret()}`;
      urls.set(id, shared);
      return id;
    },
    /** undefined where no such id was given out */
    find: (unfurlId: string): string[] | undefined => urls.get(unfurlId),
  };
}
